// The behaviours of struct_unittest about structs that have grown over several releases.
import { strict as assert } from "node:assert";
import { createMessagePipe } from "../../shared/system/index.ts";
import * as parcels from "../gen/parcels.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { type Codec, leftOver, read, viewOf, write } from "../testing/payload.ts";

const NEWEST: Codec<parcels.Parcel> = {
  encode: parcels.encodeParcel,
  decode: parcels.decodeParcel,
};

/** An older release: what it knows of a parcel, and how it writes and reads that. */
interface Release {
  readonly version: number;
  readonly bytes: number;
  readonly known: readonly (keyof parcels.Parcel)[];
  /** Writes the known part of a parcel. */
  readonly write: (parcel: parcels.Parcel) => ReturnType<typeof write>;
  readonly codec: Codec<unknown>;
}

function release<T extends Partial<parcels.Parcel>>(
  version: number,
  bytes: number,
  known: readonly (keyof T & keyof parcels.Parcel)[],
  codec: Codec<T>,
): Release {
  return {
    version,
    bytes,
    known,
    write: (parcel) => write(codec, pick(parcel, known) as T),
    codec: { encode: (e, value) => codec.encode(e, value as T), decode: codec.decode },
  };
}

const RELEASES: readonly Release[] = [
  release(0, 16, ["id"], { encode: parcels.encodeParcelV0, decode: parcels.decodeParcelV0 }),
  release(1, 24, ["id", "size"], {
    encode: parcels.encodeParcelV1,
    decode: parcels.decodeParcelV1,
  }),
  release(3, 32, ["id", "size", "label"], {
    encode: parcels.encodeParcelV3,
    decode: parcels.decodeParcelV3,
  }),
  release(5, 40, ["id", "size", "label", "marks"], {
    encode: parcels.encodeParcelV5,
    decode: parcels.decodeParcelV5,
  }),
  release(7, 48, ["id", "size", "label", "marks", "pipe", "urgent"], {
    encode: parcels.encodeParcelV7,
    decode: parcels.decodeParcelV7,
  }),
];

/** What an older release does not say: nothing, zero or false, and never a default of the .mojom. */
const UNSAID: parcels.Parcel = {
  id: 0,
  size: null,
  label: null,
  marks: null,
  pipe: null,
  urgent: false,
  weight: 0,
};

function pick(parcel: parcels.Parcel, names: readonly (keyof parcels.Parcel)[]): object {
  return Object.fromEntries(names.map((name) => [name, parcel[name]]));
}

/** Runs `check` with a parcel that has every field, and closes its pipe. */
function withParcel(check: (parcel: parcels.Parcel) => void): void {
  const [pipe, other] = createMessagePipe();
  try {
    check({
      id: 123,
      size: { width: 3, height: 4 },
      label: "fragile",
      marks: [-1, 7],
      pipe,
      urgent: true,
      weight: 999,
    });
  } finally {
    pipe.close();
    other.close();
  }
}

const BYTES_ONLY = "bytes only: no pipe is involved";

/** For the suite of struct_unittest. */
export const structVersions: Readonly<Record<string, Behaviour>> = {
  Versioning_OldToNew: {
    oneProcessOnly: BYTES_ONLY,
    run: () =>
      withParcel((parcel) => {
        for (const old of RELEASES) {
          const written = old.write(parcel);
          const view = viewOf(written.bytes);
          assert.deepEqual(
            [view.getUint32(0, true), view.getUint32(4, true)],
            [old.bytes, old.version],
          );
          assert.deepEqual(read(NEWEST, written), { ...UNSAID, ...pick(parcel, old.known) });
        }
      }),
  },

  Versioning_NewToOld: {
    oneProcessOnly: BYTES_ONLY,
    run: () =>
      withParcel((parcel) => {
        const written = write(NEWEST, parcel);
        assert.equal(viewOf(written.bytes).getUint32(4, true), 9);
        assert.deepEqual(written.handles, [parcel.pipe]);
        for (const old of RELEASES) {
          assert.deepEqual(read(old.codec, written), pick(parcel, old.known));
          // A handle in a field that the reader does not know is for it to close, not to keep.
          const isKept = old.known.includes("pipe");
          assert.deepEqual(leftOver(old.codec, written), isKept ? [] : [parcel.pipe]);
        }
      }),
  },

  VersionedStructConstructor: {
    oneProcessOnly: "values only: nothing is sent",
    run: () =>
      withParcel((parcel) => {
        const fresh = { ...UNSAID, weight: 12 };
        assert.deepEqual(parcels.createParcel(), fresh);
        for (const { known } of RELEASES) {
          const fields = pick(parcel, known);
          assert.deepEqual(parcels.createParcel(fields), { ...fresh, ...fields });
        }
      }),
  },
};
