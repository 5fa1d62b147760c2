// Generated from chaos.mojom by mojoscope mojom generate. Do not edit.
//
// What the processes of a chaos run say to each other.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/**
 * The place of a message in its domain: all that goes one way over one pipe, whichever of the
 * interfaces that share the pipe carries it.
 */
export interface Stamp {
  domain: number;
  /** Counts the messages that way from 1. */
  number: number;
  /** The interface: 0 for the pipe's primary one. */
  branch: number;
}

/** Makes a Stamp of its defaults and `init`. */
export function createStamp(init: Partial<Stamp> = {}): Stamp {
  return {
    domain: 0,
    number: 0,
    branch: 0,
    ...init,
  };
}

/** Writes a Stamp and returns its position. */
export function encodeStamp(e: mojo.Encoder, v: Stamp): number {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.domain, "Stamp.domain");
  e.uint32(at + 12, v.number, "Stamp.number");
  e.uint32(at + 16, v.branch, "Stamp.branch");
  return e.endStruct(at);
}

/** Reads and validates the Stamp at `at`. */
export function decodeStamp(d: mojo.Decoder, at = d.payloadStart): Stamp {
  d.struct(at, 24);
  const domain = d.view.getUint32(at + 8, true);
  const number_ = d.view.getUint32(at + 12, true);
  const branch = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { domain, number: number_, branch };
}

/** A deep copy of `v`. */
export function cloneStamp(v: Stamp): Stamp {
  return {
    domain: v.domain,
    number: v.number,
    branch: v.branch,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStamp(a: Stamp, b: Stamp): boolean {
  return a.domain === b.domain && a.number === b.number && a.branch === b.branch;
}

/** An end on its way to another process, with its books. */
export interface MovingEnd {
  domain: number;
  side: number;
  /** How often it has moved, this time included. */
  hop: number;
  sent: number;
  received: number;
  end: LooseEnd;
}

/** Makes a MovingEnd of its defaults and `init`. */
export function createMovingEnd(init: Partial<MovingEnd> & Pick<MovingEnd, "end">): MovingEnd {
  return {
    domain: 0,
    side: 0,
    hop: 0,
    sent: 0,
    received: 0,
    ...init,
  };
}

/** Writes a MovingEnd and returns its position. */
export function encodeMovingEnd(e: mojo.Encoder, v: MovingEnd): number {
  const at = e.struct(48, 0);
  e.uint32(at + 8, v.domain, "MovingEnd.domain");
  e.uint8(at + 12, v.side, "MovingEnd.side");
  e.uint32(at + 16, v.hop, "MovingEnd.hop");
  e.uint32(at + 20, v.sent, "MovingEnd.sent");
  e.uint32(at + 24, v.received, "MovingEnd.received");
  encodeLooseEnd(e, at + 32, e.present(v.end, "MovingEnd.end"));
  return e.endStruct(at);
}

/** Reads and validates the MovingEnd at `at`. */
export function decodeMovingEnd(d: mojo.Decoder, at = d.payloadStart): MovingEnd {
  d.struct(at, 48);
  const domain = d.view.getUint32(at + 8, true);
  const side = d.view.getUint8(at + 12);
  const hop = d.view.getUint32(at + 16, true);
  const sent = d.view.getUint32(at + 20, true);
  const received = d.view.getUint32(at + 24, true);
  const end = decodeLooseEnd(d, at + 32);
  d.endStruct();
  return { domain, side, hop, sent, received, end };
}

/** An end of a pipe that is not bound. */
export type LooseEnd =
  | { tag: "remote"; value: mojo.PendingRemote<Chat> }
  | { tag: "receiver"; value: mojo.PendingReceiver<Chat> }
  | { tag: "raw"; value: mojo.MessagePipeHandle }
  | { tag: "producer"; value: mojo.DataPipeProducerHandle }
  | { tag: "consumer"; value: mojo.DataPipeConsumerHandle };

/** Writes a LooseEnd into the 16 bytes at `at`. */
export function encodeLooseEnd(e: mojo.Encoder, at: number, v: LooseEnd): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "remote": {
      e.union(at, 0);
      e.pendingRemote(at + 8, v.value, "LooseEnd.remote");
      break;
    }
    case "receiver": {
      e.union(at, 1);
      e.pendingReceiver(at + 8, v.value, "LooseEnd.receiver");
      break;
    }
    case "raw": {
      e.union(at, 2);
      e.handle(at + 8, v.value, "LooseEnd.raw");
      break;
    }
    case "producer": {
      e.union(at, 3);
      e.handle(at + 8, v.value, "LooseEnd.producer");
      break;
    }
    case "consumer": {
      e.union(at, 4);
      e.handle(at + 8, v.value, "LooseEnd.consumer");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "LooseEnd");
  }
  e.endUnion();
}

/** Reads and validates the LooseEnd in the 16 bytes at `at`. */
export function decodeLooseEnd(d: mojo.Decoder, at: number): LooseEnd {
  switch (d.union(at)) {
    case 0: {
      const value = mojo.toPendingRemote<Chat>(d.handle(at + 8), d.view.getUint32(at + 12, true));
      d.endUnion();
      return { tag: "remote", value };
    }
    case 1: {
      const value = mojo.toPendingReceiver<Chat>(d.handle(at + 8), d);
      d.endUnion();
      return { tag: "receiver", value };
    }
    case 2: {
      const value = mojo.toMessagePipe(d.handle(at + 8));
      d.endUnion();
      return { tag: "raw", value };
    }
    case 3: {
      const value = mojo.toDataPipeProducer(d.handle(at + 8));
      d.endUnion();
      return { tag: "producer", value };
    }
    case 4: {
      const value = mojo.toDataPipeConsumer(d.handle(at + 8));
      d.endUnion();
      return { tag: "consumer", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** Spoken on every typed pipe and on every interface associated with one. */
export interface Chat {
  say(stamp: Stamp, ends: MovingEnd[], filler: Uint8Array): void;
  ask(stamp: Stamp, call: number): Promise<ChatAskResponse>;
  /** Adds an interface to the pipe on which the sender goes on sending. */
  branch(stamp: Stamp, branch: number, receiver: mojo.PendingAssociatedReceiver<Chat>): void;
  /** Adds one for the other direction. */
  branchBack(stamp: Stamp, branch: number, remote: mojo.PendingAssociatedRemote<Chat>): void;
}

export interface ChatAskResponse {
  stamp: Stamp;
}

/** What Remote, Receiver and their families need to know of chaos.mojom.Chat. */
export const Chat: mojo.InterfaceDefinition<Chat> = {
  name: "chaos.mojom.Chat",
  version: 0,
  methods: [
    { name: "Say", ordinal: 0, hasResponse: false, sync: false },
    { name: "Ask", ordinal: 1, hasResponse: true, sync: false },
    { name: "Branch", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "BranchBack", ordinal: 3, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new ChatCaller(endpoint),
  dispatch: dispatchChat,
};

class ChatCaller implements Chat {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  say(stamp: Stamp, ends: MovingEnd[], filler: Uint8Array): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeChatSayParams(e, stamp, ends, filler);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ask(stamp: Stamp, call: number): Promise<ChatAskResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeChatAskParams(e, stamp, call);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeChatAskResponse);
  }

  branch(stamp: Stamp, branch: number, receiver: mojo.PendingAssociatedReceiver<Chat>): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeChatBranchParams(e, stamp, branch, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  branchBack(stamp: Stamp, branch: number, remote: mojo.PendingAssociatedRemote<Chat>): void {
    const e = this.#endpoint.begin(3, 0, 2);
    try {
      encodeChatBranchBackParams(e, stamp, branch, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchChat(implementation: Chat, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeChatSayParams(call.decoder);
      return call.accept() ? implementation.say(p.stamp, p.ends, p.filler) : undefined;
    }
    case 1: {
      const p = decodeChatAskParams(call.decoder);
      if (call.accept()) call.reply(implementation.ask(p.stamp, p.call), encodeChatAskResponse);
      return undefined;
    }
    case 2: {
      const p = decodeChatBranchParams(call.decoder);
      return call.accept() ? implementation.branch(p.stamp, p.branch, p.receiver) : undefined;
    }
    case 3: {
      const p = decodeChatBranchBackParams(call.decoder);
      return call.accept() ? implementation.branchBack(p.stamp, p.branch, p.remote) : undefined;
    }
    default:
      return undefined;
  }
}

interface ChatSayParams {
  stamp: Stamp;
  ends: MovingEnd[];
  filler: Uint8Array;
}

function encodeChatSayParams(
  e: mojo.Encoder,
  stamp: Stamp,
  ends: MovingEnd[],
  filler: Uint8Array,
): void {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodeStamp(e, e.presentObject(stamp, "Chat.Say.stamp")));
  e.pointer(at + 16, encodeArrayOfMovingEnd(e, ends, "Chat.Say.ends"));
  e.pointer(at + 24, e.uint8Array(filler, "Chat.Say.filler"));
  e.endStruct(at);
}

function decodeChatSayParams(d: mojo.Decoder, at = d.payloadStart): ChatSayParams {
  d.struct(at, 32);
  const stamp = decodeStamp(d, d.pointer(at + 8));
  const ends = decodeArrayOfMovingEnd(d, d.pointer(at + 16));
  const filler = d.uint8Array(d.pointer(at + 24));
  d.endStruct();
  return { stamp, ends, filler };
}

interface ChatAskParams {
  stamp: Stamp;
  call: number;
}

function encodeChatAskParams(e: mojo.Encoder, stamp: Stamp, call: number): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStamp(e, e.presentObject(stamp, "Chat.Ask.stamp")));
  e.uint32(at + 16, call, "Chat.Ask.call");
  e.endStruct(at);
}

function decodeChatAskParams(d: mojo.Decoder, at = d.payloadStart): ChatAskParams {
  d.struct(at, 24);
  const stamp = decodeStamp(d, d.pointer(at + 8));
  const call = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { stamp, call };
}

function encodeChatAskResponse(e: mojo.Encoder, v: ChatAskResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeStamp(e, e.presentObject(v.stamp, "Chat.Ask.stamp")));
  e.endStruct(at);
}

function decodeChatAskResponse(d: mojo.Decoder, at = d.payloadStart): ChatAskResponse {
  d.struct(at, 16);
  const stamp = decodeStamp(d, d.pointer(at + 8));
  d.endStruct();
  return { stamp };
}

interface ChatBranchParams {
  stamp: Stamp;
  branch: number;
  receiver: mojo.PendingAssociatedReceiver<Chat>;
}

function encodeChatBranchParams(
  e: mojo.Encoder,
  stamp: Stamp,
  branch: number,
  receiver: mojo.PendingAssociatedReceiver<Chat>,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStamp(e, e.presentObject(stamp, "Chat.Branch.stamp")));
  e.uint32(at + 16, branch, "Chat.Branch.branch");
  e.pendingAssociatedReceiver(at + 20, receiver, "Chat.Branch.receiver");
  e.endStruct(at);
}

function decodeChatBranchParams(d: mojo.Decoder, at = d.payloadStart): ChatBranchParams {
  d.struct(at, 24);
  const stamp = decodeStamp(d, d.pointer(at + 8));
  const branch = d.view.getUint32(at + 16, true);
  const receiver = mojo.toPendingAssociatedReceiver<Chat>(d.endpoint(at + 20));
  d.endStruct();
  return { stamp, branch, receiver };
}

interface ChatBranchBackParams {
  stamp: Stamp;
  branch: number;
  remote: mojo.PendingAssociatedRemote<Chat>;
}

function encodeChatBranchBackParams(
  e: mojo.Encoder,
  stamp: Stamp,
  branch: number,
  remote: mojo.PendingAssociatedRemote<Chat>,
): void {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodeStamp(e, e.presentObject(stamp, "Chat.BranchBack.stamp")));
  e.uint32(at + 16, branch, "Chat.BranchBack.branch");
  e.pendingAssociatedRemote(at + 20, remote, "Chat.BranchBack.remote");
  e.endStruct(at);
}

function decodeChatBranchBackParams(d: mojo.Decoder, at = d.payloadStart): ChatBranchBackParams {
  d.struct(at, 32);
  const stamp = decodeStamp(d, d.pointer(at + 8));
  const branch = d.view.getUint32(at + 16, true);
  const remote = mojo.toPendingAssociatedRemote<Chat>(
    d.endpoint(at + 20),
    d.view.getUint32(at + 24, true),
  );
  d.endStruct();
  return { stamp, branch, remote };
}

/** What the host serves under its name. */
export interface Meeting {
  /** Gives the host one end of each of the caller's trunks, which last as long as the process. */
  join(process: number, trunks: MovingEnd[]): void;
  /**
   * Answers at once: what was sent before over this process's link has reached the host then, and
   * what the host had sent has reached the caller.
   */
  barrier(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of chaos.mojom.Meeting. */
export const Meeting: mojo.InterfaceDefinition<Meeting> = {
  name: "chaos.mojom.Meeting",
  version: 0,
  methods: [
    { name: "Join", ordinal: 0, hasResponse: false, sync: false },
    { name: "Barrier", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new MeetingCaller(endpoint),
  dispatch: dispatchMeeting,
};

class MeetingCaller implements Meeting {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  join(process: number, trunks: MovingEnd[]): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeMeetingJoinParams(e, process, trunks);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  barrier(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeMeetingBarrierParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeMeetingBarrierResponse);
  }
}

function dispatchMeeting(implementation: Meeting, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeMeetingJoinParams(call.decoder);
      return call.accept() ? implementation.join(p.process, p.trunks) : undefined;
    }
    case 1: {
      decodeMeetingBarrierParams(call.decoder);
      if (call.accept()) call.reply(implementation.barrier(), encodeMeetingBarrierResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface MeetingJoinParams {
  process: number;
  trunks: MovingEnd[];
}

function encodeMeetingJoinParams(e: mojo.Encoder, process: number, trunks: MovingEnd[]): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, process, "Meeting.Join.process");
  e.pointer(at + 16, encodeArrayOfMovingEnd(e, trunks, "Meeting.Join.trunks"));
  e.endStruct(at);
}

function decodeMeetingJoinParams(d: mojo.Decoder, at = d.payloadStart): MeetingJoinParams {
  d.struct(at, 24);
  const process = d.view.getUint32(at + 8, true);
  const trunks = decodeArrayOfMovingEnd(d, d.pointer(at + 16));
  d.endStruct();
  return { process, trunks };
}

function encodeMeetingBarrierParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeMeetingBarrierParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeMeetingBarrierResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeMeetingBarrierResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeArrayOfMovingEnd(
  e: mojo.Encoder,
  values: readonly MovingEnd[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMovingEnd(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfMovingEnd(d: mojo.Decoder, at: number, length = -1): MovingEnd[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: MovingEnd[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMovingEnd(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
