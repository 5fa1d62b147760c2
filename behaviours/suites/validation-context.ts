import { strict as assert } from "node:assert";
import { ClaimCursor, INVALID_INDEX } from "../../shared/wire/index.ts";
import { suite } from "../testing/behaviour.ts";

const BYTES_ONLY = "bytes only: no pipe is involved";
const HIGHEST_COUNT = 0xffff_ffff;

/** A cursor over the first `size` bytes of a message, which need not be there. */
function contextOf(size: number, { start = 0, handles = 0, endpoints = 0 } = {}): ClaimCursor {
  return new ClaimCursor(new Uint8Array(1024), start, size, handles, endpoints);
}

/** Which of the two tables an index is of. */
type Table = "handle" | "endpoint";

const CLAIMS = {
  handle: (cursor: ClaimCursor) => cursor.nullableHandleIndex(0),
  endpoint: (cursor: ClaimCursor) => cursor.nullableEndpointIndex(0),
} as const;
const CODES = { handle: "ILLEGAL_HANDLE", endpoint: "ILLEGAL_INTERFACE_ID" } as const;

/** Whether a slot with this index would be accepted. */
function claims(cursor: ClaimCursor, table: Table, index: number): boolean {
  cursor.view.setUint32(0, index, true);
  try {
    assert.equal(CLAIMS[table](cursor), index === INVALID_INDEX ? -1 : index);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === CODES[table]) return false;
    throw error;
  }
}

/** The same rule for either table: in rising order, within the count, and the invalid one always. */
function assertIndexClaims(table: Table): void {
  const claim = (cursor: ClaimCursor, ...indices: readonly number[]): readonly boolean[] =>
    indices.map((index) => claims(cursor, table, index));
  const withCount = (count: number): ClaimCursor =>
    contextOf(64, table === "handle" ? { handles: count } : { endpoints: count });
  // In order, neither twice nor back, and not behind the last.
  const ten = claim(withCount(10), 0, 0, 9, 8, 10, INVALID_INDEX);
  assert.deepEqual(ten, [true, false, true, false, false, true]);
  // Some may be skipped.
  assert.deepEqual(claim(withCount(10), 1, 5, 4, 6), [true, true, false, true]);
  assert.deepEqual(claim(withCount(0), 0, INVALID_INDEX), [false, true]);
  const all = claim(withCount(HIGHEST_COUNT), HIGHEST_COUNT - 2, HIGHEST_COUNT - 1, INVALID_INDEX);
  assert.deepEqual(all, [true, true, true]);
  assert.deepEqual(claim(withCount(HIGHEST_COUNT), HIGHEST_COUNT - 1, 0), [true, false]);
}

export const validationContextSuite = suite(import.meta.url, "validation_context_unittest", {
  ConstructorRangeOverflow: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      // Ends behind the message, or before its own start.
      for (const size of [1025, 2 ** 32, Infinity]) {
        assert.equal(contextOf(size).claim(0, 8), false);
        assert.throws(() => contextOf(size).struct(0, 8), { code: "ILLEGAL_MEMORY_RANGE" });
      }
      assert.equal(contextOf(8, { start: 16 }).claim(16, 8), false);
      for (const table of ["handle", "endpoint"] as const) {
        const tooMany = contextOf(64, { handles: 2 ** 32, endpoints: 2 ** 32 });
        assert.equal(claims(tooMany, table, 0), false);
        assert.equal(claims(tooMany, table, INVALID_INDEX), true);
      }
    },
  },

  IsValidRange: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      /** Whether a range could be claimed next, in bytes 100 to 199. */
      const isValid = (at: number, size: number, claimed = 0): boolean => {
        const cursor = contextOf(200, { start: 100 });
        if (claimed > 0) assert.equal(cursor.claim(100, claimed), true);
        return cursor.claim(at, size);
      };
      assert.deepEqual([isValid(100, 100), isValid(100, 1), isValid(199, 1)], [true, true, true]);
      assert.deepEqual(
        [isValid(99, 10), isValid(100, 101), isValid(200, 1)],
        [false, false, false],
      );
      assert.deepEqual([isValid(100, 0), isValid(150, 0), isValid(200, 0)], [false, false, false]);
      assert.deepEqual([isValid(150, 50, 50), isValid(149, 10, 50)], [true, false]);
      assert.deepEqual([isValid(100, 2 ** 53), isValid(2 ** 53, 8)], [false, false]);
    },
  },

  ClaimHandle: { oneProcessOnly: BYTES_ONLY, run: () => assertIndexClaims("handle") },

  ClaimAssociatedEndpointHandle: {
    oneProcessOnly: BYTES_ONLY,
    run: () => assertIndexClaims("endpoint"),
  },

  ClaimMemory: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const cursor = contextOf(1000, { start: 100 });
      // Not before the start, not overlapping, not backwards; gaps are allowed.
      const ranges = [
        [50, 50, false],
        [99, 10, false],
        [100, 10, true],
        [109, 10, false],
        [100, 10, false],
        [110, 90, true],
        [300, 100, true],
        [250, 10, false],
        [999, 2, false],
        [999, 1, true],
        [1000, 1, false],
      ] as const;
      for (const [at, size, claimed] of ranges) {
        assert.equal(cursor.claim(at, size), claimed, `${size} bytes at ${at}`);
      }
      assert.equal(contextOf(0).claim(0, 1), false);
    },
  },
});
