// The two ends of a legacy channel between the sides, and the messages that the behaviours send.
import type { InterfaceDefinition } from "../../shared/bindings/index.ts";
import { AssociatedRemote } from "../../shared/bindings/index.ts";
import {
  Channel,
  type ChannelMode,
  ChannelProxy,
  type LegacyMessage,
  type Listener,
  MessageDefinition,
  Params,
  structParam,
} from "../../shared/legacy/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import type { Side } from "../testing/side.ts";
import { NumberLog } from "./hubs.ts";

/** Classes of messages, which filters tell apart. */
export const MessageClass = { Test: 1, Other: 2, Third: 3 } as const;

const value = structParam<{ value: number }>({ value: Params.int });

/** A number. */
export const Value = new MessageDefinition({ messageClass: MessageClass.Test, line: 1 }, value);
/** A number in a message of another class. */
export const OtherValue = new MessageDefinition(
  { messageClass: MessageClass.Other, line: 1 },
  value,
);
/** A number in a message of a third class. */
export const ThirdValue = new MessageDefinition(
  { messageClass: MessageClass.Third, line: 1 },
  value,
);
/** A lot of bytes. */
export const Load = new MessageDefinition(
  { messageClass: MessageClass.Test, line: 2 },
  structParam<{ bytes: Uint8Array }>({ bytes: Params.data }),
);
/** A pipe, or none. */
export const Pipe = new MessageDefinition(
  { messageClass: MessageClass.Test, line: 3 },
  structParam<{ pipe: MessagePipeHandle | null }>({ pipe: Params.messagePipe }),
);

/** To whom the behaviours' messages go; who that is matters to none of them. */
export const ROUTING_ID = 7;

/** Makes a message with a number. */
export function valueMessage(number: number, definition = Value): LegacyMessage {
  return definition.create({ routingId: ROUTING_ID }, { value: number });
}

/** Notes what a channel tells; the numbers of messages go into a log, which others may share. */
export class ChannelEvents implements Listener {
  readonly values: NumberLog;
  /** What was told of the channel, in order. */
  readonly told: string[] = [];
  /** Settles with the other end's pid. */
  readonly connected: Promise<number>;
  /** Settles when the other end is gone. */
  readonly lost: Promise<void>;
  /** Settles with the first bad message; undefined if it was none at all. */
  readonly bad: Promise<LegacyMessage | undefined>;
  /** Handles what has no number. */
  onOther: (message: LegacyMessage) => boolean = () => false;
  #connect: (pid: number) => void = () => undefined;
  #lose: () => void = () => undefined;
  #refuse: (message: LegacyMessage | undefined) => void = () => undefined;

  constructor(values = new NumberLog()) {
    this.values = values;
    this.connected = new Promise((resolve) => {
      this.#connect = resolve;
    });
    this.lost = new Promise((resolve) => {
      this.#lose = resolve;
    });
    this.bad = new Promise((resolve) => {
      this.#refuse = resolve;
    });
  }

  onMessageReceived(message: LegacyMessage): boolean {
    this.told.push("message");
    const isValue = [Value, OtherValue, ThirdValue].some((definition) =>
      definition.dispatch(message, ({ value: number }) => this.values.push(number)),
    );
    return isValue || this.onOther(message);
  }

  onChannelConnected(peerPid: number): void {
    this.told.push("connected");
    this.#connect(peerPid);
  }

  onChannelError(): void {
    this.told.push("error");
    this.#lose();
  }

  onBadMessageReceived(message: LegacyMessage | undefined): void {
    this.told.push("bad message");
    this.#refuse(message);
  }
}

/** This side's end of a channel, not connected yet. */
export function makeChannel(side: Side, mode: ChannelMode, listener: Listener): Channel {
  return side.own(new Channel({ mode, pipe: side.pipe(), pid: process.pid, listener }));
}

/** This side's end of a channel. */
export function openChannel(side: Side, mode: ChannelMode, listener: Listener): Channel {
  const channel = makeChannel(side, mode, listener);
  channel.connect();
  return channel;
}

/** This side's end of a channel with filters. */
export function openProxy(side: Side, mode: ChannelMode, listener: Listener): ChannelProxy {
  return side.own(new ChannelProxy({ mode, pipe: side.pipe(), pid: process.pid, listener }));
}

/** An interface of the other side that shares the channel's order. */
export function openAssociated<T, S extends keyof T & string = never>(
  side: Side,
  channel: Channel | ChannelProxy,
  definition: InterfaceDefinition<T>,
): AssociatedRemote<T, S> {
  const pending = channel.getRemoteAssociatedInterface(definition);
  return side.own(new AssociatedRemote<T, S>(definition, pending));
}
