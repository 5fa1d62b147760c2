import type { Codec, Shape } from "./codec.ts";
import { enter, type Entrant } from "./entrant.ts";
import { makeFixtures } from "./fixtures.ts";
import {
  decodeOrder,
  decodeReading,
  decodeScores,
  encodeOrder,
  encodeReading,
  encodeScores,
  type Scores,
} from "./gen/shapes.mojom.ts";
import { jsonCodec } from "./json.ts";
import { mojoCodec } from "./mojo.ts";
import { msgpackrCodec, msgpackrRecordsCodec } from "./msgpackr.ts";
import { protobufEsCodec } from "./protobuf-es.ts";
import { protobufjsCodec } from "./protobufjs.ts";

/** One shape of message, and the codecs to compare on it: our own, then the others. */
export interface Contest {
  readonly shape: string;
  readonly own: Entrant;
  readonly others: readonly Entrant[];
}

/**
 * The three shapes, with values of a seed.
 * @throws Error if a codec does not give every value back as it was
 */
export function makeContests(seed: number): Contest[] {
  const { map, nested, small } = makeFixtures(seed);
  return [
    contest(objects("small", "Reading", small), mojoCodec(encodeReading, decodeReading)),
    contest(objects("nested", "Order", nested), mojoCodec(encodeOrder, decodeOrder)),
    contest(
      { name: "map", message: "Scores", values: map, toObjects: unmapped, fromObjects: mapped },
      mojoCodec(encodeScores, decodeScores),
    ),
  ];
}

/** A shape whose values are nothing but objects and arrays. */
function objects<Value extends object>(
  name: string,
  message: string,
  values: readonly Value[],
): Shape<Value> {
  const toObjects = (value: Value) => ({ ...value }) as Record<string, unknown>;
  return { name, message, values, toObjects, fromObjects: (value) => ({ ...value }) as Value };
}

function unmapped({ scores }: Scores): Record<string, unknown> {
  return { scores: Object.fromEntries(scores) };
}

function mapped(value: object): Scores {
  const { scores } = value as { scores: Record<string, number> };
  return { scores: new Map(Object.entries(scores)) };
}

function contest<Value>(shape: Shape<Value>, own: Codec<Value, Value>): Contest {
  const { values } = shape;
  return {
    shape: shape.name,
    own: enter(own, values),
    others: [
      enter(protobufEsCodec(shape), values),
      enter(protobufjsCodec(shape), values),
      enter(msgpackrCodec(shape), values),
      enter(msgpackrRecordsCodec<Value>(), values),
      enter(jsonCodec(shape), values),
    ],
  };
}
