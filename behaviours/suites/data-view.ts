import { strict as assert } from "node:assert";
import { PendingRemote } from "../../shared/bindings/index.ts";
import { createMessagePipe } from "../../shared/system/index.ts";
import { captureCall } from "../../shared/testing/index.ts";
import { decodeMessage, plainValue, type ValueNode } from "../../shared/wire/index.ts";
import { createBlob, Garden, type Gardener, Season } from "../gen/views.mojom.ts";
import { type LocalBehaviour, suite } from "../testing/behaviour.ts";
import { describeMojom } from "../testing/describe-mojom.ts";

const descriptor = describeMojom("views.mojom");

/** The parameters of a call as a tree over the bytes of its message, without generated code. */
function parametersOf(call: (garden: Garden) => void): readonly ValueNode[] {
  const { bytes, handles } = captureCall(Garden, call);
  const { payload, verdict } = decodeMessage(descriptor, Garden.name, bytes, {
    handleCount: handles.length,
  });
  for (const handle of handles) handle.close();
  assert.equal(verdict, "PASS");
  return payload?.children ?? assert.fail("there is no payload");
}

/** A behaviour about the view of the first parameter. */
function view(call: (garden: Garden) => void, check: (node: ValueNode) => void): LocalBehaviour {
  return {
    oneProcessOnly: "bytes only: a view is of a message, wherever it came from",
    run: () => check(parametersOf(call)[0] ?? assert.fail("there is no parameter")),
  };
}

/** A behaviour about an array: its elements, and how many bytes each takes. */
function arrayView(
  call: (garden: Garden) => void,
  elements: readonly unknown[],
  elementBytes: number,
): LocalBehaviour {
  return view(call, (node) => {
    assert.equal(node.kind, "array");
    assert.equal(node.children.length, elements.length);
    assert.deepEqual(node.children.map(plainValue), elements);
    assert.equal(node.end - node.start, 8 + elements.length * elementBytes);
  });
}

export const dataViewSuite = suite(import.meta.url, "data_view_unittest", {
  String: {
    oneProcessOnly: "bytes only: a view is of a message, wherever it came from",
    run: () => {
      const [text, none] = parametersOf((garden) => garden.text("grün", null));
      assert.ok(text);
      assert.deepEqual([text.kind, text.leaf], ["string", "grün"]);
      assert.equal(text.end - text.start, 8 + 5);
      assert.equal(none?.kind, "null");
    },
  },

  NestedStruct: view(
    (garden) => garden.nested({ leaf: { number: 7 }, other: null }),
    (node) => {
      const [leaf, other] = node.children;
      assert.deepEqual([leaf?.kind, other?.kind], ["struct", "null"]);
      const [number] = leaf?.children ?? [];
      assert.deepEqual([number?.name, number?.leaf], ["number", 7]);
      assert.deepEqual(plainValue(node), { leaf: { number: 7 }, other: null });
    },
  ),

  NativeStruct: view(
    (garden) => garden.native(createBlob({ data: Uint8Array.of(1, 2, 3) })),
    (node) => {
      assert.deepEqual(plainValue(node), { data: Uint8Array.of(1, 2, 3), handles: null });
    },
  ),

  BoolArray: view(
    (garden) => garden.bools([true, false, true, true, false, false, false, false, true]),
    (node) => {
      assert.deepEqual(
        node.children.map(({ leaf }) => leaf),
        [true, false, true, true, false, false, false, false, true],
      );
      assert.equal(node.end - node.start, 8 + 2);
      const bits = node.children.map(({ bit, start }) => [start - node.start - 8, bit]);
      assert.deepEqual(
        [bits[0], bits[7], bits[8]],
        [
          [0, 0],
          [0, 7],
          [1, 0],
        ],
      );
    },
  ),

  IntegerArray: arrayView((garden) => garden.integers([1024, -128]), [1024, -128], 4),

  EnumArray: arrayView(
    (garden) => garden.seasons([Season.AUTUMN, Season.SPRING]),
    [Season.AUTUMN, Season.SPRING],
    4,
  ),

  InterfaceArray: arrayView(
    (garden) => {
      const [first, second] = createMessagePipe();
      garden.gardeners([first, second].map((pipe) => new PendingRemote<Gardener>(pipe)));
    },
    // Handles by their index in the table of the message.
    [0, 1],
    8,
  ),

  NestedArray: view(
    (garden) => garden.rows([[3, 4], [], [2]]),
    (node) => {
      assert.deepEqual(
        node.children.map(({ children }) => children.length),
        [2, 0, 1],
      );
      assert.deepEqual(plainValue(node), [[3, 4], [], [2]]);
    },
  ),

  StructArray: arrayView(
    (garden) => garden.leaves([{ number: 1 }, null]),
    [{ number: 1 }, null],
    8,
  ),

  Map: view(
    (garden) =>
      garden.numbers(
        new Map([
          ["one", 1],
          ["two", 2],
        ]),
      ),
    (node) => {
      const [keys, values] = node.children;
      assert.ok(keys && values);
      assert.deepEqual(
        keys.children.map(({ leaf }) => leaf),
        ["one", "two"],
      );
      assert.deepEqual(
        values.children.map(({ leaf }) => leaf),
        [1, 2],
      );
      assert.equal(node.end - node.start, 24);
      // Keys first, as they are validated.
      assert.ok(keys.end <= values.start);
    },
  ),

  UnionArray: arrayView(
    (garden) =>
      garden.fruits([
        { tag: "name", value: "fig" },
        { tag: "count", value: 3 },
      ]),
    [
      { tag: "name", value: "fig" },
      { tag: "count", value: 3 },
    ],
    16,
  ),
});
