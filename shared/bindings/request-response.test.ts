import { describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { DisconnectError } from "./bindings-error.ts";
import { setUncaughtErrorHandler } from "./error-hooks.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Echo, Factory, type Mood } from "./testdata/gen/test_interfaces.mojom.ts";
import { disconnected, EchoImpl, FactoryImpl } from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("requests and responses $name", (connections) => {
  function echo(): Remote<Echo> {
    const pending = connect<Echo>(connections);
    const receiver = new Receiver<Echo>(Echo, new EchoImpl(), pending.receiver);
    receiver.setDisconnectHandler(() => receiver.reset());
    return new Remote(Echo, pending.remote);
  }

  it("an answer may be no promise, and one that fails closes the pipe", async () => {
    const pending = connect<Echo>(connections);
    const implementation = {
      echoString: (value: string) => {
        if (value === "fail") throw new Error("as told");
        return { value };
      },
      echoStrings: (first: string, second: string) => ({ first, second }),
      echoPipe: (pipe: MessagePipeHandle) => ({ pipe }),
      echoMood: (mood: Mood) => ({ mood }),
    };
    const receiver = new Receiver<Echo>(Echo, implementation, pending.receiver);
    using remote = new Remote(Echo, pending.remote);
    expect(await remote.get().echoStrings("one", "two")).toEqual({ first: "one", second: "two" });
    expect(await remote.get().echoString("three")).toEqual({ value: "three" });
    const errors: unknown[] = [];
    setUncaughtErrorHandler((error) => errors.push(error));
    await expect(remote.get().echoString("fail")).rejects.toThrow(DisconnectError);
    expect(errors).toEqual([new Error("as told")]);
    setUncaughtErrorHandler(undefined);
    receiver.reset();
  });

  it("a spent or empty value is refused by the caller, and the pipe goes on", async () => {
    using remote = echo();
    const [kept, sent] = createMessagePipe();
    sent.close();
    kept.close();
    await expect(remote.get().echoPipe(sent)).rejects.toThrow("HANDLE_SPENT");
    expect(await remote.get().echoString("still here")).toEqual({ value: "still here" });
  });

  it("handles that a receiver cannot get are closed", async () => {
    const pending = connect<Factory>(connections);
    const factory = new FactoryImpl();
    const receiver = new Receiver<Factory>(Factory, factory, pending.receiver);
    const remote = new Remote(Factory, pending.remote);
    const gone = disconnected(remote);
    receiver.reset();
    await gone;
    const inner = new Remote(Factory);
    remote.get().bindFactory(inner.bindNewPipeAndPassReceiver());
    await disconnected(inner);
    expect(factory.factories).toEqual([]);
  });
});
