// A process with streams: joins the host, and does what it is asked for until that hangs up.
// Argument: server name.
import { createHash } from "node:crypto";
import { Receiver, Remote } from "../../../shared/bindings/index.ts";
import {
  createDataPipe,
  createSharedBuffer,
  type DataPipeProducerHandle,
  readChunks,
  writeToDataPipe,
} from "../../../shared/system/index.ts";
import { connectToServer } from "../index.ts";
import { StreamHost, StreamPeer } from "../testdata/gen/streams.mojom.ts";
import { streamBytes } from "./stream-bytes.ts";

const [serverName = ""] = process.argv.slice(2);

let written = 0;
let waits = 0;

async function produce(producer: DataPipeProducerHandle, byteCount: number): Promise<void> {
  written = 0;
  waits = 0;
  const bytes = streamBytes(byteCount);
  while (written < byteCount) {
    const { result, byteCount: taken } = producer.write(bytes.subarray(written));
    written += taken;
    if (result === "FAILED_PRECONDITION") return;
    if (result !== "SHOULD_WAIT") continue;
    waits += 1;
    await producer.wait("writable");
  }
  producer.close();
}

const peer: StreamPeer = {
  async produce(capacityBytes, byteCount) {
    const { producer, consumer } = createDataPipe({ capacityBytes });
    void produce(producer, byteCount);
    return { content: consumer };
  },
  async progress() {
    return { written, waits };
  },
  async digest(content) {
    const hash = createHash("sha256");
    let byteCount = 0;
    for await (const chunk of readChunks(content)) {
      hash.update(chunk);
      byteCount += chunk.length;
    }
    return { byteCount, sha256: hash.digest("hex") };
  },
  async copy(source, target) {
    let byteCount = 0;
    for await (const chunk of readChunks(source)) byteCount += await writeToDataPipe(target, chunk);
    target.close();
    return { byteCount };
  },
  async reverse(content) {
    const reversed = createSharedBuffer(content.map().slice().reverse());
    content.close();
    return { reversed };
  },
};

const { invitation } = await connectToServer(serverName, { nodeName: "stream client" });
const host = new Remote(StreamHost, invitation.extractPendingRemote<StreamHost>("streams"));
const receiver = new Receiver<StreamPeer>(StreamPeer, peer);
host.get().join(receiver.bindNewPipeAndPassRemote());
host.setDisconnectHandler(() => process.exit(0));
