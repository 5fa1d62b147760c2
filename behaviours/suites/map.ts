import { strict as assert } from "node:assert";
import * as maps from "../gen/maps.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import { type Codec, read, write } from "../testing/payload.ts";

const BOARD: Codec<maps.Board> = { encode: maps.encodeBoard, decode: maps.decodeBoard };
const CHANGELOG: Codec<maps.Changelog> = {
  encode: maps.encodeChangelog,
  decode: maps.decodeChangelog,
};

const BYTES_ONLY = "bytes only: no pipe is involved";

export const mapSuite = suite(import.meta.url, "map_unittest", {
  // A Map tells objects apart by identity: a key is found by comparing contents, or by having it.
  StructKey: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const corner = maps.createPlace();
      const pieces = new Map([[corner, "rook"]]).set(maps.createPlace({ column: 4 }), "king");
      const sent = maps.createBoard({ pieces });
      const board = read(BOARD, write(BOARD, sent));
      assert.equal(maps.equalsBoard(board, sent), true);
      assert.equal(board.pieces.has(corner), false);
      const [key] = [...board.pieces.keys()].filter((other) => maps.equalsPlace(other, corner));
      assert.ok(key);
      assert.equal(board.pieces.get(key), "rook");
      assert.equal(board.pieces.delete(key), true);
      assert.deepEqual([...board.pieces.values()], ["king"]);
      assert.equal(maps.equalsBoard(board, sent), false);
    },
  },

  TypemappedStructKey: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const entries = new Map([
        ["1.2", "first"],
        ["10.0", "second"],
      ]);
      const changelog = read(CHANGELOG, write(CHANGELOG, { entries }));
      assert.deepEqual(changelog, { entries });
      assert.equal(changelog.entries.get("10.0"), "second");
      assert.equal(changelog.entries.delete("1.2"), true);
      assert.deepEqual([...changelog.entries.keys()], ["10.0"]);
    },
  },
});
