import { strict as assert } from "node:assert";
import * as structs from "../gen/structs.mojom.ts";
import { suite } from "../testing/behaviour.ts";

const VALUES_ONLY = "values only: nothing is sent";
const RECT: structs.Rect = { x: 1, y: 2, width: 3, height: 4 };

export const equalsSuite = suite(import.meta.url, "equals_unittest", {
  NullStruct: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      const holding = (rect: structs.Rect | null) => structs.createMaybeRect({ rect });
      assert.equal(structs.equalsMaybeRect(holding(null), holding(null)), true);
      assert.equal(structs.equalsMaybeRect(holding(null), holding(RECT)), false);
      assert.equal(structs.equalsMaybeRect(holding(RECT), holding(null)), false);
      assert.equal(structs.equalsMaybeRect(holding(RECT), holding({ ...RECT })), true);
    },
  },

  Struct: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      assert.equal(structs.equalsRect(RECT, { ...RECT }), true);
      for (const field of ["x", "y", "width", "height"] as const) {
        assert.equal(structs.equalsRect(RECT, { ...RECT, [field]: 0 }), false, field);
      }
    },
  },

  StructNested: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      const pair = { first: RECT, second: structs.createRect() };
      assert.equal(structs.equalsRectPair(pair, structs.cloneRectPair(pair)), true);
      const other = { ...pair, second: structs.createRect({ height: 1 }) };
      assert.equal(structs.equalsRectPair(pair, other), false);
    },
  },

  Array: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      const region = (rects: structs.Rect[] | null) => structs.createNamedRegion({ rects });
      const one = region([RECT]);
      assert.equal(structs.equalsNamedRegion(one, region([{ ...RECT }])), true);
      const others = [null, [], [RECT, RECT], [structs.createRect()]];
      for (const rects of others) {
        assert.equal(structs.equalsNamedRegion(one, region(rects)), false);
        assert.equal(structs.equalsNamedRegion(region(rects), region(rects)), true);
      }
    },
  },
});
