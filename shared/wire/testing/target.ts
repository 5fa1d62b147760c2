// For tests of the reflective decoder: an interface with every kind of value, and its calls.
import { Encoder } from "../encoder.ts";
import { type HeaderVersion, MessageFlags } from "../message-header.ts";
import { type DecodedMessage, decodeMessage } from "../reflect/decode-message.ts";
import { encodeStruct } from "../reflect/encode-value.ts";
import type { ValueNode } from "../reflect/value-node.ts";
import { describeText } from "./describe-text.ts";

/** Interface t.Target and what it uses. */
export const descriptor = describeText(`
  module t;
  enum Color { kRed, kGreen = 5 };
  [Extensible] enum Shade { [Default] kLight, kDark };
  struct Point { int32 x; int32 y; };
  union Label { string name; };
  union Shape { Point point; Label? nested; };
  [Extensible] union Open { [Default] bool other; string name; };
  struct Everything {
    bool first;
    bool second;
    Color color;
    Shade? shade;
    string text;
    string? no_text;
    Point point;
    array<uint8> bytes;
    array<Point> points;
    array<bool?> bits;
    map<string, Point> named;
    Shape shape;
    Open? open;
    pending_remote<Target> remote;
    handle<data_pipe_consumer>? pipe;
    [MinVersion=1] int64 newer;
    [MinVersion=2] array<int32>? newest;
  };
  struct Chain { Chain? next; };
  struct Texts {
    array<array<int8?, 4>>? a;
    map<string, Shape?> b;
    handle c;
    handle<platform>? d;
    pending_receiver<Target> e;
    pending_associated_remote<Target>? f;
    pending_associated_receiver<Target> g;
    Color? h;
  };
  interface Target {
    One(Everything all);
    Two(int32 a) => (string b);
    Three(pending_associated_remote<Target> remote);
    Four(array<array<int32>> rows);
    Five(Chain chain);
    Six(Color? color);
    Seven(Open open);
    Eight(map<uint8, uint8> bytes);
  };
`);

/** A call of a method of t.Target, or the response to one. */
export interface Call {
  readonly method: string;
  readonly value: unknown;
  readonly flags?: number;
  readonly headerVersion?: HeaderVersion;
  readonly ids?: readonly number[];
}

/** The message of a call. */
export function encodeCall({
  method,
  value,
  flags = 0,
  headerVersion = 0,
  ids = [],
}: Call): Uint8Array {
  const found = descriptor.interfaces["t.Target"]?.methods.find(({ name }) => name === method);
  const isResponse = (flags & MessageFlags.IsResponse) !== 0;
  const struct = isResponse ? found?.response : found?.params;
  if (found === undefined || struct === undefined) throw new Error(`no ${method}`);
  const encoder = Encoder.begin({ name: found.ordinal, flags, headerVersion, requestId: 9 });
  encodeStruct(encoder, descriptor, struct, value);
  return encoder.finish(ids);
}

/** The message decoded again. */
export const decode = (bytes: Uint8Array, handleCount = 0): DecodedMessage =>
  decodeMessage(descriptor, "t.Target", bytes, { handleCount });

/** The node at a path of names. */
export function at(node: ValueNode | undefined, ...path: readonly string[]): ValueNode {
  let found = node;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  if (found === undefined) throw new Error(`no node ${path.join(".")}`);
  return found;
}
