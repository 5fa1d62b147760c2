// Generated from generic_pending_receiver.mojom by mojoscope mojom generate. Do not edit.
//
// Receivers of interfaces that are known by name only. As in Chromium's file
// mojo/public/mojom/base/generic_pending_receiver.mojom; bindings have classes
// of these names in place of the structs.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type GenericPendingAssociatedReceiver as MappedGenericPendingAssociatedReceiver,
  GenericPendingAssociatedReceiverTraits as MappedGenericPendingAssociatedReceiverTraits,
  type GenericPendingReceiver as MappedGenericPendingReceiver,
  GenericPendingReceiverTraits as MappedGenericPendingReceiverTraits,
} from "../../bindings/gen-v1.ts";

export interface GenericPendingReceiver {
  interfaceName: string;
  receivingPipe: mojo.MessagePipeHandle;
}

/** Makes a GenericPendingReceiver of its defaults and `init`. */
export function createGenericPendingReceiver(
  init: Partial<GenericPendingReceiver> & Pick<GenericPendingReceiver, "receivingPipe">,
): GenericPendingReceiver {
  return {
    interfaceName: "",
    ...init,
  };
}

/** Writes a GenericPendingReceiver and returns its position. */
export function encodeGenericPendingReceiver(e: mojo.Encoder, v: GenericPendingReceiver): number {
  const at = e.struct(24, 0);
  e.string(at + 8, v.interfaceName, "GenericPendingReceiver.interface_name");
  e.handle(at + 16, v.receivingPipe, "GenericPendingReceiver.receiving_pipe");
  return e.endStruct(at);
}

/** Reads and validates the GenericPendingReceiver at `at`. */
export function decodeGenericPendingReceiver(
  d: mojo.Decoder,
  at = d.payloadStart,
): GenericPendingReceiver {
  d.struct(at, 24);
  const interfaceName = d.string(at + 8);
  const receivingPipe = mojo.toMessagePipe(d.handle(at + 16));
  d.endStruct();
  return { interfaceName, receivingPipe };
}

export type { MappedGenericPendingReceiver };

/**
 * What the traits make of a GenericPendingReceiver.
 * @throws TypeError if they refuse it
 */
export function toMappedGenericPendingReceiver(
  wire: GenericPendingReceiver,
): MappedGenericPendingReceiver {
  return mojo.toNative(
    MappedGenericPendingReceiverTraits,
    wire,
    "mojo_base.mojom.GenericPendingReceiver",
  );
}

/** Whether there is something to write in a nullable place. */
export function hasMappedGenericPendingReceiver(
  value: MappedGenericPendingReceiver | null | undefined,
): value is MappedGenericPendingReceiver {
  return mojo.hasNative(MappedGenericPendingReceiverTraits, value);
}

/** Writes the wire form of a MappedGenericPendingReceiver and returns its position. */
export function encodeMappedGenericPendingReceiver(
  e: mojo.Encoder,
  value: MappedGenericPendingReceiver,
): number {
  return encodeGenericPendingReceiver(
    e,
    e.present(
      MappedGenericPendingReceiverTraits.write(value),
      "mojo_base.mojom.GenericPendingReceiver",
    ),
  );
}

/** Reads and validates the GenericPendingReceiver at `at`, and has the traits make a value of it. */
export function decodeMappedGenericPendingReceiver(
  d: mojo.Decoder,
  at = d.payloadStart,
): MappedGenericPendingReceiver {
  return mojo.readNative(
    d,
    at,
    MappedGenericPendingReceiverTraits,
    decodeGenericPendingReceiver(d, at),
    "mojo_base.mojom.GenericPendingReceiver",
  );
}

export interface GenericPendingAssociatedReceiver {
  interfaceName: string;
  receiver: mojo.PendingAssociatedReceiver<GenericAssociatedInterface>;
}

/** Makes a GenericPendingAssociatedReceiver of its defaults and `init`. */
export function createGenericPendingAssociatedReceiver(
  init: Partial<GenericPendingAssociatedReceiver> & Pick<GenericPendingAssociatedReceiver, "receiver">,
): GenericPendingAssociatedReceiver {
  return {
    interfaceName: "",
    ...init,
  };
}

/** Writes a GenericPendingAssociatedReceiver and returns its position. */
export function encodeGenericPendingAssociatedReceiver(
  e: mojo.Encoder,
  v: GenericPendingAssociatedReceiver,
): number {
  const at = e.struct(24, 0);
  e.string(at + 8, v.interfaceName, "GenericPendingAssociatedReceiver.interface_name");
  e.pendingAssociatedReceiver(at + 16, v.receiver, "GenericPendingAssociatedReceiver.receiver");
  return e.endStruct(at);
}

/** Reads and validates the GenericPendingAssociatedReceiver at `at`. */
export function decodeGenericPendingAssociatedReceiver(
  d: mojo.Decoder,
  at = d.payloadStart,
): GenericPendingAssociatedReceiver {
  d.struct(at, 24);
  const interfaceName = d.string(at + 8);
  const receiver = mojo.toPendingAssociatedReceiver<GenericAssociatedInterface>(
    d.endpoint(at + 16),
  );
  d.endStruct();
  return { interfaceName, receiver };
}

export type { MappedGenericPendingAssociatedReceiver };

/**
 * What the traits make of a GenericPendingAssociatedReceiver.
 * @throws TypeError if they refuse it
 */
export function toMappedGenericPendingAssociatedReceiver(
  wire: GenericPendingAssociatedReceiver,
): MappedGenericPendingAssociatedReceiver {
  return mojo.toNative(
    MappedGenericPendingAssociatedReceiverTraits,
    wire,
    "mojo_base.mojom.GenericPendingAssociatedReceiver",
  );
}

/** Whether there is something to write in a nullable place. */
export function hasMappedGenericPendingAssociatedReceiver(
  value: MappedGenericPendingAssociatedReceiver | null | undefined,
): value is MappedGenericPendingAssociatedReceiver {
  return mojo.hasNative(MappedGenericPendingAssociatedReceiverTraits, value);
}

/** Writes the wire form of a MappedGenericPendingAssociatedReceiver and returns its position. */
export function encodeMappedGenericPendingAssociatedReceiver(
  e: mojo.Encoder,
  value: MappedGenericPendingAssociatedReceiver,
): number {
  return encodeGenericPendingAssociatedReceiver(
    e,
    e.present(
      MappedGenericPendingAssociatedReceiverTraits.write(value),
      "mojo_base.mojom.GenericPendingAssociatedReceiver",
    ),
  );
}

/** Reads and validates the GenericPendingAssociatedReceiver at `at`, and has the traits make a value of it. */
export function decodeMappedGenericPendingAssociatedReceiver(
  d: mojo.Decoder,
  at = d.payloadStart,
): MappedGenericPendingAssociatedReceiver {
  return mojo.readNative(
    d,
    at,
    MappedGenericPendingAssociatedReceiverTraits,
    decodeGenericPendingAssociatedReceiver(d, at),
    "mojo_base.mojom.GenericPendingAssociatedReceiver",
  );
}

/** What the other one's endpoint is declared to speak; it has no methods. */
export interface GenericAssociatedInterface {}

/** What Remote, Receiver and their families need to know of mojo_base.mojom.GenericAssociatedInterface. */
export const GenericAssociatedInterface: mojo.InterfaceDefinition<GenericAssociatedInterface> = {
  name: "mojo_base.mojom.GenericAssociatedInterface",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};
