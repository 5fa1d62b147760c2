import { strict as assert } from "node:assert";
import type { InterfaceDefinition } from "../../shared/bindings/index.ts";
import * as enums from "../gen/enums.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

/** A value that a newer peer may know. */
const UNKNOWN = 100;

interface NoteOf<T> {
  tone: T;
  loudest: T;
}
type SoundOf<T> = { tag: "tone"; value: T } | { tag: "silence"; value: boolean };

/** What Tones and RawTones have in common: an enum as it is, in a struct and in a union. */
interface Speaker<T> {
  bare(tone: T): Promise<{ tone: T }>;
  inStruct(note: NoteOf<T>): Promise<{ note: NoteOf<T> }>;
  inUnion(sound: SoundOf<T>): Promise<{ sound: SoundOf<T> }>;
}

/** A way to send a tone, and the value that holds the tone at the other end. */
interface Form {
  /** Sends a tone and returns the value that came back. */
  send<T extends number>(speaker: Speaker<T>, tone: T): Promise<unknown>;
  /** What either end gets to see of it. */
  seen(tone: number): unknown;
}

const note = <T>(tone: T): NoteOf<T> => ({ tone, loudest: tone });
const sound = <T>(value: T): SoundOf<T> => ({ tag: "tone", value });

const BARE: Form = {
  send: async (speaker, tone) => (await speaker.bare(tone)).tone,
  seen: (tone) => tone,
};
const IN_STRUCT: Form = {
  send: async (speaker, tone) => (await speaker.inStruct(note(tone))).note,
  seen: note,
};
const IN_UNION: Form = {
  send: async (speaker, tone) => (await speaker.inUnion(sound(tone))).sound,
  seen: sound,
};

/** A behaviour in which each side sends the other a value that it does not know. */
function unknownValue<T extends number>(
  definition: InterfaceDefinition<Speaker<T>>,
  form: Form,
  expected: number,
): TwoSidedBehaviour {
  const unknown = UNKNOWN as T;
  return {
    far: (side) => {
      const see = (seen: unknown): void => side.tell("seen", seen);
      bindReceiver<Speaker<T>>(side, definition, {
        bare: async (tone) => {
          see(tone);
          return { tone: unknown };
        },
        inStruct: async (seen) => {
          see(seen);
          return { note: note(unknown) };
        },
        inUnion: async (seen) => {
          see(seen);
          return { sound: sound(unknown) };
        },
      });
    },
    near: async (side) => {
      const speaker = bindRemote(side, definition).get();
      const answer = await form.send(speaker, unknown);
      assert.deepEqual(await side.hear("seen"), form.seen(expected));
      assert.deepEqual(answer, form.seen(expected));
    },
  };
}

const { Tone, Tones, RawTones } = enums;

export const enumDefaultSuite = suite(import.meta.url, "enum_default_unittest", {
  MethodBareParamWithDefault: unknownValue(Tones, BARE, Tone.MIDDLE),
  MethodStructParamWithDefault: unknownValue(Tones, IN_STRUCT, Tone.MIDDLE),
  MethodUnionParamWithDefault: unknownValue(Tones, IN_UNION, Tone.MIDDLE),
  MethodBareParamWithoutDefault: unknownValue(RawTones, BARE, UNKNOWN),
  MethodStructParamWithoutDefault: unknownValue(RawTones, IN_STRUCT, UNKNOWN),
  MethodUnionParamWithoutDefault: unknownValue(RawTones, IN_UNION, UNKNOWN),

  DefaultValueDoesNotAffectInitializer: {
    oneProcessOnly: "values only: nothing is sent",
    run: () => {
      assert.deepEqual(enums.createNote(), { tone: 0, loudest: Tone.HIGH });
      assert.deepEqual(enums.createRawNote(), { tone: 0, loudest: enums.RawTone.HIGH });
    },
  },
});
