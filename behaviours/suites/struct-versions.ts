// Of struct_unittest: structs that have grown over several releases, of which the two ends have others.
import { strict as assert } from "node:assert";
import type { InterfaceDefinition } from "../../shared/bindings/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../../shared/system/index.ts";
import * as parcels from "../gen/parcels.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { type Codec, viewOf, write } from "../testing/payload.ts";
import type { Side } from "../testing/side.ts";
import { assertCarriesCalls } from "./calculators.ts";
import { bindReceiver, bindRemote, peerClosed } from "./ends.ts";

type Field = keyof parcels.Parcel;

/** A desk of some release. */
interface DeskOf<T> {
  take(parcel: T): Promise<{ parcel: T }>;
}

/** An older release of Parcel: the fields it knows, and how it speaks of them. */
interface Release {
  readonly version: number;
  readonly numBytes: number;
  readonly known: readonly Field[];
  /** The known part of a parcel as bytes. */
  readonly write: (parcel: parcels.Parcel) => Uint8Array;
  /** Sends the known part of a parcel, and returns what came back. */
  readonly send: (side: Side, parcel: parcels.Parcel) => Promise<Partial<parcels.Parcel>>;
  /** Serves the other end: tells what came, and sends it back. */
  readonly serve: (side: Side) => void;
}

/** The pipe between an older release and the newest one. */
const pipeOf = (version: number): string => `version ${version}`;

function release<T extends Partial<parcels.Parcel>>(
  version: number,
  numBytes: number,
  known: readonly (keyof T & Field)[],
  encode: Codec<T>["encode"],
  desk: InterfaceDefinition<DeskOf<T>>,
): Release {
  const knownPart = (parcel: parcels.Parcel): T => pick(parcel, known) as T;
  return {
    version,
    numBytes,
    known,
    write: (parcel) => write({ encode }, knownPart(parcel)).bytes,
    send: async (side, parcel) => {
      const remote = bindRemote(side, desk, pipeOf(version));
      return (await remote.get().take(knownPart(parcel))).parcel;
    },
    serve: (side) => bindReceiver<DeskOf<T>>(side, desk, takesParcels<T>(side), pipeOf(version)),
  };
}

/** A desk that tells what came, and gives it back. */
function takesParcels<T extends Partial<parcels.Parcel>>(side: Side): DeskOf<T> {
  const take = async (parcel: T): Promise<{ parcel: T }> => {
    side.tell("seen", withoutPipe(parcel));
    return { parcel };
  };
  return { take };
}

const UP_TO_5 = ["id", "size", "label", "marks"] as const;

const RELEASES: readonly Release[] = [
  release(0, 16, ["id"], parcels.encodeParcelV0, parcels.DeskV0),
  release(1, 24, ["id", "size"], parcels.encodeParcelV1, parcels.DeskV1),
  release(3, 32, ["id", "size", "label"], parcels.encodeParcelV3, parcels.DeskV3),
  release(5, 40, UP_TO_5, parcels.encodeParcelV5, parcels.DeskV5),
  release(7, 48, [...UP_TO_5, "pipe", "urgent"], parcels.encodeParcelV7, parcels.DeskV7),
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

function pick(parcel: parcels.Parcel, fields: readonly Field[]): Partial<parcels.Parcel> {
  return Object.fromEntries(fields.map((field) => [field, parcel[field]]));
}

/** A parcel as it can be told and compared: with no more than whether there is a pipe in it. */
function withoutPipe(parcel: Partial<parcels.Parcel>): object {
  if (!("pipe" in parcel)) return parcel;
  return { ...parcel, pipe: parcel.pipe !== null };
}

/** A parcel with something in every field, and the other end of its pipe. */
function makeParcel(side: Side): { parcel: parcels.Parcel; other: MessagePipeHandle } {
  const [pipe, other] = createMessagePipe();
  side.own({
    [Symbol.dispose]: () => {
      pipe.close();
      other.close();
    },
  });
  const parcel = {
    id: 123,
    size: { width: 3, height: 4 },
    label: "fragile",
    marks: [-1, 7],
    pipe,
    urgent: true,
    weight: 999,
  };
  return { parcel, other };
}

function versionOf(bytes: Uint8Array): { numBytes: number; version: number } {
  const view = viewOf(bytes);
  return { numBytes: view.getUint32(0, true), version: view.getUint32(4, true) };
}

/** For the suite of struct_unittest. */
export const structVersions: Readonly<Record<string, Behaviour>> = {
  Versioning_OldToNew: {
    far: (side) => {
      for (const { version } of RELEASES) {
        const desk = takesParcels<parcels.Parcel>(side);
        bindReceiver<parcels.Desk>(side, parcels.Desk, desk, pipeOf(version));
      }
    },
    near: async (side) => {
      for (const old of RELEASES) {
        const { parcel, other } = makeParcel(side);
        const { numBytes, version } = old;
        assert.deepEqual(versionOf(old.write(parcel)), { numBytes, version });
        const known = pick(parcel, old.known);
        const back = await old.send(side, parcel);
        assert.deepEqual(await side.hear("seen"), withoutPipe({ ...UNSAID, ...known }));
        assert.deepEqual(withoutPipe(back), withoutPipe(known));
        if (back.pipe) await assertCarriesCalls(back.pipe, other);
      }
    },
  },

  Versioning_NewToOld: {
    far: (side) => {
      for (const old of RELEASES) old.serve(side);
    },
    near: async (side) => {
      for (const old of RELEASES) {
        const { parcel, other } = makeParcel(side);
        const newest = write({ encode: parcels.encodeParcel }, parcel).bytes;
        assert.deepEqual(versionOf(newest), { numBytes: 48, version: 9 });
        const known = pick(parcel, old.known);
        const remote = bindRemote(side, parcels.Desk, pipeOf(old.version));
        const { parcel: back } = await remote.get().take(parcel);
        assert.deepEqual(await side.hear("seen"), withoutPipe(known));
        assert.deepEqual(withoutPipe(back), withoutPipe({ ...UNSAID, ...known }));
        // A handle in a field that the other end does not know is closed there, not kept.
        if (back.pipe) await assertCarriesCalls(back.pipe, other);
        else await peerClosed(other);
      }
    },
  },

  VersionedStructConstructor: {
    oneProcessOnly: "values only: nothing is sent",
    run: () => {
      const fresh = { ...UNSAID, weight: 12 };
      assert.deepEqual(parcels.createParcel(), fresh);
      const full = { ...fresh, id: 5, size: { width: 1, height: 2 }, label: "x", urgent: true };
      for (const { known } of RELEASES) {
        const fields = pick(full, known);
        assert.deepEqual(parcels.createParcel(fields), { ...fresh, ...fields });
      }
    },
  },
};
