import { strict as assert } from "node:assert";
import { captureCall } from "../../shared/testing/index.ts";
import * as containers from "../gen/containers.mojom.ts";
import { Temperature } from "../mapped/temperature.ts";
import { suite } from "../testing/behaviour.ts";
import { changed } from "../testing/payload.ts";
import { bindReceiver, bindRemote, peerClosed } from "./ends.ts";

const { Colour, Suit } = containers;

/** More bools than one byte of the bitmap has bits. */
const BOOLS = [true, null, false, null, null, true, false, true, null];

const LISTS: containers.Lists = {
  ints: [null, 0, -2_147_483_648],
  longs: [2n ** 64n - 1n, null, 0n],
  bools: BOOLS,
  suits: [Suit.HEARTS, null, Suit.SPADES],
  colours: [null, Colour.RED, Colour.BLUE],
  temperatures: [Temperature.boiling, null, Temperature.freezing],
};

const byIndex = <T>(values: readonly T[]): Map<number, T> => new Map(values.entries());

const MAPS: containers.Maps = {
  ints: byIndex(LISTS.ints),
  longs: byIndex(LISTS.longs),
  bools: byIndex(LISTS.bools),
  suits: byIndex(LISTS.suits),
  colours: byIndex(LISTS.colours),
  temperatures: byIndex(LISTS.temperatures),
};

/** The message of a call with one suit and nothing else. */
function messageWith(suitOf: containers.Suit): Uint8Array {
  const lists = containers.createLists({ suits: [suitOf] });
  const call = (peer: containers.Containers): unknown => peer.echo(lists, containers.createMaps());
  return new Uint8Array(captureCall(containers.Containers, call).bytes);
}

/** The message of such a call, but with a suit that is none. */
function messageWithIllegalSuit(): Uint8Array {
  const good = messageWith(Suit.SPADES);
  const other = messageWith(Suit.HEARTS);
  const at = good.findIndex((byte, index) => byte !== other[index]);
  return changed(good, (view) => view.setInt32(at, 4, true));
}

export const containersSuite = suite(import.meta.url, "containers_of_nullable_types_unittest", {
  ContainersOfOptionals: {
    far: async (side) => {
      const echo = (lists: containers.Lists, maps: containers.Maps) => ({ lists, maps });
      bindReceiver<containers.Containers>(side, containers.Containers, { echo });
      bindReceiver<containers.Containers>(side, containers.Containers, { echo }, "raw");
      side.tell("verdict", await side.badMessage());
    },
    near: async (side) => {
      const remote = bindRemote(side, containers.Containers).get();
      assert.deepEqual(await remote.echo(LISTS, MAPS), { lists: LISTS, maps: MAPS });
      const unknown = 99 as containers.Colour;
      const answer = await remote.echo(
        containers.createLists({ colours: [unknown, null] }),
        containers.createMaps({ colours: byIndex([null, unknown]) }),
      );
      assert.deepEqual(answer.lists.colours, [Colour.UNKNOWN, null]);
      assert.deepEqual(answer.maps.colours, byIndex([null, Colour.UNKNOWN]));
      const illegal = 4 as containers.Suit;
      assert.throws(
        () => void remote.echo(containers.createLists({ suits: [null, illegal] }), MAPS),
        { code: "UNKNOWN_ENUM_VALUE" },
      );
      const raw = side.pipe("raw");
      const closed = peerClosed(raw);
      raw.write(messageWithIllegalSuit(), []);
      assert.match(String(await side.hear("verdict")), /^UNKNOWN_ENUM_VALUE at byte \d+: 4$/u);
      await closed;
    },
  },
});
