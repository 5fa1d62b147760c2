// Generated from ipc.mojom by mojoscope mojom generate. Do not edit.
//
// The legacy channel as Mojo interfaces, as in Chromium's file ipc/ipc.mojom.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type SerializedHandle,
  decodeSerializedHandle,
  encodeSerializedHandle,
} from "./native_types.mojom.ts";
import {
  type MappedGenericPendingAssociatedReceiver,
  decodeMappedGenericPendingAssociatedReceiver,
  encodeMappedGenericPendingAssociatedReceiver,
} from "../../services/gen/generic_pending_receiver.mojom.ts";

/** A legacy message: its header and its payload, and the handles they refer to. */
export interface Message {
  bytes: Uint8Array;
  handles: SerializedHandle[] | null;
}

/** Makes a Message of its defaults and `init`. */
export function createMessage(init: Partial<Message> = {}): Message {
  return {
    bytes: new Uint8Array(),
    handles: null,
    ...init,
  };
}

/** Writes a Message and returns its position. */
export function encodeMessage(e: mojo.Encoder, v: Message): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.uint8Array(v.bytes, "Message.bytes"));
  if (v.handles != null) {
    e.pointer(at + 16, encodeArrayOfSerializedHandle(e, v.handles, "Message.handles"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Message at `at`. */
export function decodeMessage(d: mojo.Decoder, at = d.payloadStart): Message {
  d.struct(at, 24);
  const bytes = d.uint8Array(d.pointer(at + 8));
  const handles = d.isNull(at + 16) ? null : decodeArrayOfSerializedHandle(d, d.pointer(at + 16));
  d.endStruct();
  return { bytes, handles };
}

/** One direction of a channel; each side has a remote and a receiver of it. */
export interface Channel {
  /** Tells who the sender is: once, before anything else. */
  setPeerPid(pid: number): void;
  /** Delivers a legacy message. */
  receive(message: Message): void;
  /** Asks for an interface that shares the channel's order. */
  getAssociatedInterface(receiver: MappedGenericPendingAssociatedReceiver): void;
}

/** What Remote, Receiver and their families need to know of IPC.mojom.Channel. */
export const Channel: mojo.InterfaceDefinition<Channel> = {
  name: "IPC.mojom.Channel",
  version: 0,
  methods: [
    { name: "SetPeerPid", ordinal: 0, hasResponse: false, sync: false },
    { name: "Receive", ordinal: 1, hasResponse: false, sync: false },
    {
      name: "GetAssociatedInterface",
      ordinal: 2,
      hasResponse: false,
      sync: false,
      carriesEndpoints: true,
    },
  ],
  createCaller: (endpoint) => new ChannelCaller(endpoint),
  dispatch: dispatchChannel,
};

class ChannelCaller implements Channel {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setPeerPid(pid: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeChannelSetPeerPidParams(e, pid);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  receive(message: Message): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeChannelReceiveParams(e, message);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getAssociatedInterface(receiver: MappedGenericPendingAssociatedReceiver): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeChannelGetAssociatedInterfaceParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchChannel(implementation: Channel, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeChannelSetPeerPidParams(call.decoder);
      return call.accept() ? implementation.setPeerPid(p.pid) : undefined;
    }
    case 1: {
      const p = decodeChannelReceiveParams(call.decoder);
      return call.accept() ? implementation.receive(p.message) : undefined;
    }
    case 2: {
      const p = decodeChannelGetAssociatedInterfaceParams(call.decoder);
      return call.accept() ? implementation.getAssociatedInterface(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface ChannelSetPeerPidParams {
  pid: number;
}

function encodeChannelSetPeerPidParams(e: mojo.Encoder, pid: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, pid, "Channel.SetPeerPid.pid");
  e.endStruct(at);
}

function decodeChannelSetPeerPidParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ChannelSetPeerPidParams {
  d.struct(at, 16);
  const pid = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { pid };
}

interface ChannelReceiveParams {
  message: Message;
}

function encodeChannelReceiveParams(e: mojo.Encoder, message: Message): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMessage(e, e.presentObject(message, "Channel.Receive.message")));
  e.endStruct(at);
}

function decodeChannelReceiveParams(d: mojo.Decoder, at = d.payloadStart): ChannelReceiveParams {
  d.struct(at, 16);
  const message = decodeMessage(d, d.pointer(at + 8));
  d.endStruct();
  return { message };
}

interface ChannelGetAssociatedInterfaceParams {
  receiver: MappedGenericPendingAssociatedReceiver;
}

function encodeChannelGetAssociatedInterfaceParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingAssociatedReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingAssociatedReceiver(
      e,
      e.present(receiver, "Channel.GetAssociatedInterface.receiver"),
    ),
  );
  e.endStruct(at);
}

function decodeChannelGetAssociatedInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ChannelGetAssociatedInterfaceParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingAssociatedReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

/** Names the pipe that a channel runs over; nothing calls it. */
export interface ChannelBootstrap {}

/** What Remote, Receiver and their families need to know of IPC.mojom.ChannelBootstrap. */
export const ChannelBootstrap: mojo.InterfaceDefinition<ChannelBootstrap> = {
  name: "IPC.mojom.ChannelBootstrap",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

function encodeArrayOfSerializedHandle(
  e: mojo.Encoder,
  values: readonly SerializedHandle[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeSerializedHandle(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfSerializedHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): SerializedHandle[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: SerializedHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeSerializedHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
