// How the generic receivers stand for the structs of that name in Chromium's module mojo_base.mojom.
import type { MessagePipeHandle } from "../system/index.ts";
import { EncodeError } from "../wire/index.ts";
import { GenericPendingAssociatedReceiver } from "./generic-pending-associated-receiver.ts";
import { GenericPendingReceiver } from "./generic-pending-receiver.ts";
import { PendingAssociatedReceiver } from "./pending-associated.ts";
import type { TypeTraits } from "./type-traits.ts";

interface WireReceiver {
  interfaceName: string;
  receivingPipe: MessagePipeHandle;
}

interface WireAssociatedReceiver {
  interfaceName: string;
  receiver: PendingAssociatedReceiver<object>;
}

/** An invalid receiver counts as null. @throws EncodeError NULL_VALUE where that cannot be */
export const GenericPendingReceiverTraits: TypeTraits<WireReceiver, GenericPendingReceiver> = {
  read: ({ interfaceName, receivingPipe }) => {
    return new GenericPendingReceiver(interfaceName, receivingPipe);
  },
  write: (native) => {
    const { interfaceName } = native;
    const receivingPipe = native.passPipe();
    if (receivingPipe === null) throw invalid("GenericPendingReceiver");
    return { interfaceName, receivingPipe };
  },
  isNull: ({ isValid }) => !isValid,
};

/** As {@link GenericPendingReceiverTraits} for receivers that share their pipe. */
export const GenericPendingAssociatedReceiverTraits: TypeTraits<
  WireAssociatedReceiver,
  GenericPendingAssociatedReceiver
> = {
  read: ({ interfaceName, receiver }) => {
    return new GenericPendingAssociatedReceiver(interfaceName, receiver);
  },
  write: (native) => {
    if (!native.isValid) throw invalid("GenericPendingAssociatedReceiver");
    const { interfaceName } = native;
    return { interfaceName, receiver: new PendingAssociatedReceiver(native.takeEndpoint()) };
  },
  isNull: ({ isValid }) => !isValid,
};

function invalid(what: string): EncodeError {
  return new EncodeError("NULL_VALUE", "is empty, and nothing here may be null", what);
}
