import { strict as assert } from "node:assert";
import * as constants from "../gen/constants.mojom.ts";
import { suite } from "../testing/behaviour.ts";

const VALUES_ONLY = "values only: nothing is sent";

export const constantSuite = suite(import.meta.url, "constant_unittest", {
  GlobalConstants: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      assert.equal(constants.YES, true);
      const { INT8, INT16, INT32, INT64 } = constants;
      assert.deepEqual([INT8, INT16, INT32, INT64], [-128, -32768, -2147483648, -(2n ** 63n)]);
      const { UINT8, UINT16, UINT32, UINT64 } = constants;
      assert.deepEqual([UINT8, UINT16, UINT32, UINT64], [255, 65535, 4294967295, 2n ** 64n - 1n]);
      const { FLOAT, FLOAT_INFINITY, FLOAT_NEGATIVE_INFINITY, FLOAT_NAN } = constants;
      assert.equal(constants.FLOAT_ROUNDED, Math.fround(0.1));
      assert.deepEqual(
        [FLOAT, FLOAT_INFINITY, FLOAT_NEGATIVE_INFINITY, FLOAT_NAN],
        [1500, Infinity, -Infinity, NaN],
      );
      const { DOUBLE, DOUBLE_INFINITY, DOUBLE_NEGATIVE_INFINITY, DOUBLE_NAN } = constants;
      assert.deepEqual(
        [DOUBLE, DOUBLE_INFINITY, DOUBLE_NEGATIVE_INFINITY, DOUBLE_NAN],
        [-0.125, Infinity, -Infinity, NaN],
      );
      assert.equal(constants.STRING, 'a "quoted" text');
    },
  },

  StructConstants: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      assert.equal(constants.HOLDER_INT8, 5);
      assert.equal(constants.HOLDER_STRING, "of the struct");
      assert.deepEqual(constants.createHolder(), {});
    },
  },

  InterfaceConstants: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      assert.equal(constants.KEEPER_UINT8, 16);
      assert.equal(constants.KEEPER_STRING, "of the interface");
      assert.equal(constants.Keeper.name, "mojoscope.behaviours.constants.mojom.Keeper");
    },
  },
});
