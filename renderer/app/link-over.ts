import { PendingRemote, Receiver, Remote } from "../../shared/bindings/index.ts";
import type { Transport } from "../../shared/system/index.ts";
import { Node, setDefaultNode } from "../../shared/system/index.ts";
import {
  Inspector,
  INSPECTOR_PIPE,
  LAB_PIPE,
  LabControl,
  Observer,
  TraceView,
  TraceViewObserver,
} from "../state/contract.ts";
import type { HostLink } from "../state/host-link.ts";

/** The page's side of a link: a leaf of the host's graph, with the contract's interfaces bound. */
export function linkOver(transport: Transport): HostLink {
  const node = new Node({ name: "view", role: "leaf" });
  setDefaultNode(node);
  const invitation = node.acceptInvitation(transport);
  const inspector = new Remote(
    Inspector,
    new PendingRemote(invitation.extractMessagePipe(INSPECTOR_PIPE)),
  );
  const lab = new Remote(LabControl, new PendingRemote(invitation.extractMessagePipe(LAB_PIPE)));
  // Endpoints live as long as somebody holds them.
  const held: unknown[] = [];
  return {
    inspector: inspector.get(),
    lab: lab.get(),
    observe(observer) {
      const receiver = new Receiver(Observer, observer);
      held.push(receiver);
      inspector.get().observe(receiver.bindNewPipeAndPassRemote());
    },
    openTraceView(observer) {
      const view = new Remote(TraceView);
      const receiver = new Receiver(TraceViewObserver, observer);
      held.push(view, receiver);
      const pendingView = view.bindNewPipeAndPassReceiver();
      inspector.get().openTraceView(pendingView, receiver.bindNewPipeAndPassRemote());
      return view.get();
    },
    onGone(listener) {
      let told = false;
      const tell = (why: string): void => {
        if (!told) listener(why);
        told = true;
      };
      invitation.onClosed = (reason) => tell(sentence(reason.message));
      inspector.setDisconnectHandler((reason) => tell(sentence(reason.description)));
    },
  };
}

function sentence(text: string): string {
  return text === "" ? "" : text.charAt(0).toUpperCase() + text.slice(1);
}
