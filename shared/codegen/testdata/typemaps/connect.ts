import {
  type InterfaceDefinition,
  PendingReceiver,
  Receiver,
  Remote,
} from "../../../bindings/index.ts";

/** A remote of one variant and a receiver of another over one pipe; both count what comes. */
export function connect<From, To>(
  from: InterfaceDefinition<From>,
  to: InterfaceDefinition<To>,
  implementation: Partial<To>,
) {
  const remote = new Remote(from);
  const pipe = remote.bindNewPipeAndPassReceiver().passHandle();
  if (pipe === null) throw new Error("there is no pipe");
  const receiver = new Receiver<To>(to, implementation as To, new PendingReceiver<To>(pipe));
  const gone = Promise.all(
    [remote, receiver].map((end) => new Promise((resolve) => end.setDisconnectHandler(resolve))),
  );
  return { remote, receiver, gone, proxy: remote.get() };
}
