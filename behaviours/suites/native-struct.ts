import { strict as assert } from "node:assert";
import { createMessagePipe, MessagePipeHandle } from "../../shared/system/index.ts";
import { Depot, Package_SerializedHandleType } from "../gen/packages.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { assertCarriesCalls } from "./calculators.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

/** Passes on what it cannot read. */
function forwards(side: Side): void {
  bindReceiver<Depot>(side, Depot, { forward: async (sent) => ({ package: sent }) });
}

const DATA = Uint8Array.of(7, 0, 255);

export const nativeStructSuite = suite(import.meta.url, "native_struct_unittest", {
  NativeStruct: {
    far: forwards,
    near: async (side) => {
      const depot = bindRemote(side, Depot).get();
      const sent = { data: DATA, handles: null };
      assert.deepEqual(await depot.forward(sent), { package: sent });
    },
  },

  NativeStructWithAttachments: {
    far: forwards,
    near: async (side) => {
      const depot = bindRemote(side, Depot).get();
      const [kept, sent] = createMessagePipe();
      const attached = { theHandle: sent, type: Package_SerializedHandleType.MOJO_HANDLE };
      const { package: back } = await depot.forward({ data: DATA, handles: [attached] });
      assert.deepEqual(back.data, DATA);
      const pipe = back.handles?.[0]?.theHandle;
      assert.ok(pipe instanceof MessagePipeHandle);
      await assertCarriesCalls(pipe, kept);
    },
  },
});
