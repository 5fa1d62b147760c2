import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePng } from "./decode-png.ts";
import { DecodeFailure } from "./gen/png_decoder.mojom.ts";
import { PngError } from "./png-error.ts";
import { MAX_CHUNKS, MAX_FILE_BYTES, MAX_PIXELS } from "./png-limits.ts";
import { badFiles, goodFiles } from "./samples.ts";
import { chunk, header, png } from "./write-png.ts";

const SEED = 20261126;

/** Why a file is refused; anything but a refusal is thrown on. */
function failureOf(file: Uint8Array): DecodeFailure | "none" {
  try {
    decodePng(file);
  } catch (error) {
    if (error instanceof PngError) return error.failure;
    throw error;
  }
  return "none";
}

describe("decodePng", () => {
  it.each(goodFiles())("decodes $what", ({ file, width, height, rgba }) => {
    expect(decodePng(file)).toEqual({ width, height, rgba });
  });

  it.each(badFiles())("refuses $what", ({ file, failure }) => {
    expect(failureOf(file)).toBe(failure);
  });

  it("reads a file that lies anywhere in a larger buffer", () => {
    for (const { file, width, height, rgba } of goodFiles()) {
      const buffer = new Uint8Array(file.length + 7);
      buffer.set(file, 3);
      const inside = buffer.subarray(3, 3 + file.length);
      expect(decodePng(inside)).toEqual({ width, height, rgba });
    }
  });

  it("refuses every file that is cut off", () => {
    for (const { file } of goodFiles()) {
      for (let length = 8; length < file.length; length++) {
        expect(failureOf(file.subarray(0, length))).toBe(DecodeFailure.TRUNCATED);
      }
    }
  });

  it("refuses every file of which a bit is flipped", () => {
    const files = goodFiles();
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), fc.nat(7), (which, where, bit) => {
        const damaged = Uint8Array.from(files[which]?.file ?? []);
        const at = where % damaged.length;
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(failureOf(damaged)).not.toBe("none");
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("holds sizes against its limits before it makes room", () => {
    const side = Math.sqrt(MAX_PIXELS);
    const none = new Uint8Array();
    // Within the limit it looks for the data, of which there is none.
    expect(failureOf(png(header(side, side, 8, 0), none))).toBe(DecodeFailure.TRUNCATED);
    expect(failureOf(png(header(side, side + 1, 8, 0), none))).toBe(DecodeFailure.TOO_LARGE);
    expect(failureOf(new Uint8Array(MAX_FILE_BYTES + 1))).toBe(DecodeFailure.TOO_LARGE);
    expect(failureOf(new Uint8Array(MAX_FILE_BYTES))).toBe(DecodeFailure.NOT_PNG);
  });

  it("takes so many chunks and no more", () => {
    const many = (count: number): Uint8Array =>
      png(
        header(1, 1, 8, 0),
        new Uint8Array(),
        ...Array.from({ length: count }, () => chunk("teXt")),
      );
    expect(failureOf(many(MAX_CHUNKS - 3))).toBe(DecodeFailure.TRUNCATED);
    expect(failureOf(many(MAX_CHUNKS - 2))).toBe(DecodeFailure.TOO_LARGE);
  });

  it("does not look into chunks that it does not need", () => {
    const [good] = goodFiles();
    if (good === undefined) throw new Error("there is no good file");
    // A profile that is no compressed data would stop the library.
    const head = good.file.subarray(0, 33);
    const profile = chunk("iCCP", Uint8Array.of(97, 0, 0, 1, 2, 3));
    const file = Uint8Array.from(Buffer.concat([head, profile, good.file.subarray(33)]));
    expect(decodePng(file).rgba).toEqual(good.rgba);
  });
});
