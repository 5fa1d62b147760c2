// Files for the decoder: good ones of every kind, and bad ones of every kind.
import { deflateSync } from "node:zlib";
import { encode } from "fast-png";
import { DecodeFailure } from "./gen/png_decoder.mojom.ts";
import { chunk, header, png } from "./write-png.ts";

/** A file, and the pixels that it holds. */
export interface GoodFile {
  readonly what: string;
  readonly file: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A file, and why it is no good. */
export interface BadFile {
  readonly what: string;
  readonly file: Uint8Array;
  readonly failure: DecodeFailure;
}

/** Colour types of the format. */
const GREY = 0;
const TRUECOLOUR = 2;
const INDEXED = 3;

/** One image that all the good files show, each as well as it can. */
const WIDTH = 13;
const HEIGHT = 9;

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

function pixels(colour: (x: number, y: number) => Rgba): Uint8Array {
  const rgba = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    rgba.set(colour(at % WIDTH, Math.floor(at / WIDTH)), at * 4);
  }
  return rgba;
}

/** Colours that differ in all channels, as far as bytes go. */
const colourful = (x: number, y: number): Rgba => [x * 19, y * 28, (x * y) % 256, 255 - x];

/** Files that every decoder has to read, most of them written by the library, some by hand. */
export function goodFiles(): GoodFile[] {
  const opaque = pixels((x, y) => [...rgb(colourful(x, y)), 255]);
  const translucent = pixels(colourful);
  const size = { width: WIDTH, height: HEIGHT };
  const three = opaque.filter((_byte, at) => at % 4 !== 3);
  return [
    {
      what: "true colour",
      ...size,
      rgba: opaque,
      file: encode({ ...size, data: three, channels: 3 }),
    },
    {
      what: "true colour with alpha, interlaced",
      ...size,
      rgba: translucent,
      file: encode({ ...size, data: translucent, channels: 4 }, { interlace: "Adam7" }),
    },
    {
      what: "16 bits a sample",
      ...size,
      rgba: translucent,
      // What is cut off by 8 bits may be anything.
      file: encode({
        ...size,
        depth: 16,
        channels: 4,
        data: Uint16Array.from(translucent, (byte) => byte * 256 + 77),
      }),
    },
    greyFile(4),
    greyFile(1),
    paletteFile(),
    keyedFile(),
  ];
}

/** Files that no decoder may read, and each for another reason. */
export function badFiles(): BadFile[] {
  const [good] = goodFiles();
  const file = good?.file ?? new Uint8Array();
  const flipped = Uint8Array.from(file);
  // The last byte of the last data: the checksum of its chunk tells.
  const at = flipped.length - 17;
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  const rows = new Uint8Array(8 * 9);
  return [
    { what: "no bytes", file: new Uint8Array(), failure: DecodeFailure.NOT_PNG },
    {
      what: "another format",
      file: new TextEncoder().encode("GIF89a, as it happens"),
      failure: DecodeFailure.NOT_PNG,
    },
    {
      what: "half of a file",
      file: file.subarray(0, file.length >> 1),
      failure: DecodeFailure.TRUNCATED,
    },
    {
      what: "a file without its end",
      file: file.subarray(0, -12),
      failure: DecodeFailure.TRUNCATED,
    },
    { what: "a flipped bit", file: flipped, failure: DecodeFailure.BAD_CHECKSUM },
    {
      what: "fewer rows than announced",
      file: png(header(8, 8, 8, GREY), deflateSync(rows.subarray(9))),
      failure: DecodeFailure.TRUNCATED,
    },
    {
      what: "an absurd size",
      file: png(header(0x7fff_ffff, 0x7fff_ffff, 8, GREY), deflateSync(rows)),
      failure: DecodeFailure.TOO_LARGE,
    },
    { what: "a decompression bomb", file: bomb(), failure: DecodeFailure.TOO_LARGE },
    {
      what: "no pixels",
      file: png(header(0, 8, 8, GREY), deflateSync(rows)),
      failure: DecodeFailure.MALFORMED,
    },
    {
      what: "a depth that does not exist",
      file: png(header(8, 8, 3, GREY), deflateSync(rows)),
      failure: DecodeFailure.MALFORMED,
    },
    {
      what: "an unknown filter",
      file: png(header(8, 8, 8, GREY), deflateSync(rows.fill(9, 0, 1))),
      failure: DecodeFailure.MALFORMED,
    },
    {
      what: "data that is no deflate stream",
      file: png(header(8, 8, 8, GREY), Uint8Array.of(1, 2, 3)),
      failure: DecodeFailure.MALFORMED,
    },
    {
      what: "a colour outside of the palette",
      file: outsideOfPalette(),
      failure: DecodeFailure.MALFORMED,
    },
    {
      what: "interlaced bits",
      file: png(header(8, 8, 1, GREY, 1), deflateSync(new Uint8Array(24))),
      failure: DecodeFailure.UNSUPPORTED,
    },
  ];
}

/** A few kilobytes that become many megabytes, in a file that announces 64 pixels. */
function bomb(): Uint8Array {
  return png(header(8, 8, 8, GREY), deflateSync(new Uint8Array(32 * 1024 * 1024)));
}

function greyFile(depth: 1 | 4): GoodFile {
  const levels = (1 << depth) - 1;
  const level = (x: number, y: number): number => (x + y) % (levels + 1);
  const grey = (x: number, y: number): number => (level(x, y) * 255) / levels;
  return {
    what: `greys of ${depth} bit${depth === 1 ? "" : "s"}`,
    width: WIDTH,
    height: HEIGHT,
    rgba: pixels((x, y) => [grey(x, y), grey(x, y), grey(x, y), 255]),
    file: png(header(WIDTH, HEIGHT, depth, GREY), deflateSync(packedRows(depth, level))),
  };
}

/** Two colours, one of them half transparent. */
function paletteFile(): GoodFile {
  const colours: readonly Rgba[] = [
    [10, 20, 30, 128],
    [200, 100, 50, 255],
  ];
  const index = (x: number, y: number): number => (x * y) % 2;
  return {
    what: "a palette",
    width: WIDTH,
    height: HEIGHT,
    rgba: pixels((x, y) => colours[index(x, y)] ?? [0, 0, 0, 0]),
    file: png(
      header(WIDTH, HEIGHT, 2, INDEXED),
      deflateSync(packedRows(2, index)),
      chunk("PLTE", Uint8Array.from(colours.flatMap(rgb))),
      chunk(
        "tRNS",
        Uint8Array.from(colours, ([, , , alpha]) => alpha),
      ),
    ),
  };
}

/** One colour stands for "nothing here". */
function keyedFile(): GoodFile {
  const isKey = (x: number, y: number): boolean => (x + y) % 3 === 0;
  const key: Rgba = [1, 2, 3, 0];
  const colour = (x: number, y: number): Rgba =>
    isKey(x, y) ? key : [...rgb(colourful(x, y + 1)), 255];
  const rows = Array.from({ length: HEIGHT }, (_row, y) => [
    0,
    ...Array.from({ length: WIDTH }, (_column, x) => rgb(colour(x, y))).flat(),
  ]);
  return {
    what: "a transparent colour",
    width: WIDTH,
    height: HEIGHT,
    rgba: pixels(colour),
    file: png(
      header(WIDTH, HEIGHT, 8, TRUECOLOUR),
      deflateSync(Uint8Array.from(rows.flat())),
      chunk("tRNS", Uint8Array.of(0, 1, 0, 2, 0, 3)),
    ),
  };
}

function outsideOfPalette(): Uint8Array {
  const data = deflateSync(packedRows(2, () => 3));
  return png(header(WIDTH, HEIGHT, 2, INDEXED), data, chunk("PLTE", Uint8Array.of(1, 2, 3)));
}

/** Rows of samples of less than a byte, without a filter. */
function packedRows(depth: number, sample: (x: number, y: number) => number): Uint8Array {
  const rowBytes = 1 + Math.ceil((WIDTH * depth) / 8);
  const rows = new Uint8Array(HEIGHT * rowBytes);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = y * rowBytes + 1 + ((x * depth) >> 3);
      rows[at] = (rows[at] ?? 0) | (sample(x, y) << (8 - depth - ((x * depth) & 7)));
    }
  }
  return rows;
}

function rgb([red, green, blue]: Rgba): [number, number, number] {
  return [red, green, blue];
}
