// Of union_unittest: members that are handles and interfaces, unions in calls, and unions that grow.
import { strict as assert } from "node:assert";
import { PendingRemote, Receiver, Remote } from "../../shared/bindings/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../../shared/system/index.ts";
import * as unions from "../gen/unions.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { assertInvalid, changed, read, viewOf, write, type Written } from "../testing/payload.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";
import { ofBytes, PLUG, UnionOffset } from "./union-samples.ts";

/** Runs `check` with both ends of a pipe, and closes them. */
function withPipe(check: (pipe: MessagePipeHandle, other: MessagePipeHandle) => void): Behaviour {
  return ofBytes(() => {
    const [pipe, other] = createMessagePipe();
    check(pipe, other);
    pipe.close();
    other.close();
  });
}

/** Asserts that a union is 16 bytes that refer to the first handle of its message. */
function assertOneHandle({ bytes, handles }: Written, tag: number, pipe: MessagePipeHandle): void {
  assert.equal(bytes.length, 16);
  assert.deepEqual(handles, [pipe]);
  const view = viewOf(bytes);
  assert.equal(view.getUint32(UnionOffset.Tag, true), tag);
  assert.equal(view.getUint32(UnionOffset.Data, true), 0);
}

/** The next message of a pipe, as text. */
function nextText(pipe: MessagePipeHandle): Promise<string> {
  return new Promise((resolve, reject) => {
    pipe.setReader({
      onMessage: (bytes) => resolve(new TextDecoder().decode(bytes)),
      onPeerClosed: () => reject(new Error("the pipe was closed")),
    });
  });
}

/** Starts an adder, and makes a union of the end that calls it. */
function plugOfAdder(side: Side): unions.Plug {
  let total = 0;
  const receiver = side.own(
    new Receiver<unions.Adder>(unions.Adder, { add: (value) => ({ total: (total += value) }) }),
  );
  return { tag: "adder", value: receiver.bindNewPipeAndPassRemote() };
}

/** Calls the adder in a union. */
async function callAdder(side: Side, plug: unions.Plug): Promise<void> {
  assert.equal(plug.tag, "adder");
  const remote = side.own(new Remote(unions.Adder, plug.value));
  assert.deepEqual(await remote.get().add(10), { total: 10 });
}

export const unionHandles: Readonly<Record<string, Behaviour>> = {
  HandleInUnionGetterSetter: {
    far: (side) => {
      const swap = (plug: unions.Plug): { plug: unions.Plug } => {
        assert.equal(plug.tag, "pipe");
        plug.value.write(new TextEncoder().encode("hello"), []);
        return { plug };
      };
      bindReceiver<unions.PlugExchange>(side, unions.PlugExchange, { swap });
    },
    near: async (side) => {
      const [pipe, other] = createMessagePipe();
      const text = nextText(other);
      const remote = bindRemote(side, unions.PlugExchange);
      const { plug } = await remote.get().swap({ tag: "pipe", value: pipe });
      assert.equal(await text, "hello");
      assert.equal(plug.tag, "pipe");
      plug.value.close();
      other.close();
    },
  },

  HandleInUnionGetterFactoryFunction: withPipe((pipe) => {
    const plug: unions.Plug = { tag: "pipe", value: pipe };
    const back = read(PLUG, write(PLUG, plug));
    assert.equal(back.value, pipe);
    // A handle cannot be there twice, so neither can a union that holds one.
    assert.equal("clonePlug" in unions, false);
  }),

  HandleInUnionSerialization: withPipe((pipe) => {
    assertOneHandle(write(PLUG, { tag: "pipe", value: pipe }), 0, pipe);
  }),

  HandleInUnionValidation: withPipe((pipe) => {
    const { bytes, handles } = write(PLUG, { tag: "pipe", value: pipe });
    assert.deepEqual(read(PLUG, { bytes, handles }), { tag: "pipe", value: pipe });
    assertInvalid(PLUG, bytes, "ILLEGAL_HANDLE");
  }),

  HandleInUnionValidationNull: withPipe((pipe) => {
    const { bytes } = write(PLUG, { tag: "pipe", value: pipe });
    const none = changed(bytes, (view) => view.setUint32(UnionOffset.Data, 0xffff_ffff, true));
    assertInvalid(PLUG, none, "UNEXPECTED_INVALID_HANDLE");
  }),

  InterfaceInUnion: {
    far: (side) => {
      const swap = async (plug: unions.Plug): Promise<{ plug: unions.Plug }> => {
        await callAdder(side, plug);
        return { plug: { tag: "number", value: 1 } };
      };
      bindReceiver<unions.PlugExchange>(side, unions.PlugExchange, { swap });
    },
    near: async (side) => {
      const remote = bindRemote(side, unions.PlugExchange);
      const answer = await remote.get().swap(plugOfAdder(side));
      assert.deepEqual(answer, { plug: { tag: "number", value: 1 } });
    },
  },

  InterfaceInUnionFactoryFunction: {
    far: (side) => {
      const swap = (): { plug: unions.Plug } => ({ plug: plugOfAdder(side) });
      bindReceiver<unions.PlugExchange>(side, unions.PlugExchange, { swap });
    },
    near: async (side) => {
      const remote = bindRemote(side, unions.PlugExchange);
      const { plug } = await remote.get().swap({ tag: "number", value: 1 });
      await callAdder(side, plug);
    },
  },

  InterfaceInUnionSerialization: withPipe((pipe) => {
    const version = 7;
    const plug = { tag: "adder", value: new PendingRemote<unions.Adder>(pipe, version) } as const;
    const written = write(PLUG, plug);
    assertOneHandle(written, 2, pipe);
    assert.equal(viewOf(written.bytes).getUint32(UnionOffset.Data + 4, true), version);
    const back = read(PLUG, written);
    assert.equal(back.tag, "adder");
    assert.deepEqual([back.value.version, back.value.passHandle()], [version, pipe]);
  }),

  UnionInInterface: {
    far: (side) => {
      const swap = (pod: unions.Pod): { pod: unions.Pod } => ({ pod });
      bindReceiver<unions.PodExchange>(side, unions.PodExchange, { swap });
    },
    near: async (side) => {
      const pod = { tag: "small", value: 16 } as const;
      assert.deepEqual(await bindRemote(side, unions.PodExchange).get().swap(pod), { pod });
    },
  },

  // An old peer on either end: what it does not know reaches it as its default.
  ExtensibleUnion: {
    far: (side) => {
      bindReceiver<unions.OldExchange>(
        side,
        unions.OldExchange,
        {
          choose: (choice) => ({ choice }),
          count: (count) => ({ count }),
          say: (text) => ({ text }),
        },
        "old receiver",
      );
      bindReceiver<unions.NewExchange>(
        side,
        unions.NewExchange,
        {
          choose: () => ({ choice: { tag: "number", value: 5 } }),
          count: () => ({ count: { tag: "other", value: 1n } }),
          say: () => ({ text: { tag: "other", value: "x" } }),
        },
        "new receiver",
      );
    },
    near: async (side) => {
      const toOld = bindRemote(side, unions.NewExchange, "old receiver").get();
      const news: readonly unions.NewChoice[] = [
        { tag: "number", value: 3 },
        { tag: "pebble", value: { weight: 2 } },
      ];
      for (const choice of news) {
        assert.deepEqual(await toOld.choose(choice), { choice: { tag: "other", value: false } });
        assert.deepEqual(await toOld.count(choice), { count: { tag: "other", value: 0n } });
        assert.deepEqual(await toOld.say(choice), { text: { tag: "other", value: null } });
      }
      const known = { tag: "name", value: "known" } as const;
      assert.deepEqual(await toOld.choose(known), { choice: known });
      const toNew = bindRemote(side, unions.OldExchange, "new receiver").get();
      const answer = await toNew.choose(known);
      assert.deepEqual(answer, { choice: { tag: "other", value: false } });
    },
  },
};
