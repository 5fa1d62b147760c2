import { type PendingReceiver, Receiver } from "../../../../shared/bindings/index.ts";
import {
  BinderRegistry,
  type Service,
  type ServiceInterface,
  ServiceReceiver,
} from "../../../../shared/services/index.ts";
import type { MessagePipeHandle } from "../../../../shared/system/index.ts";
import { attempt, ServiceLink } from "../../service-link.ts";
import { decodePng } from "./decode-png.ts";
import {
  Archive,
  DecoderDrill,
  type DecodeResult,
  Notary,
  PngDecoder,
} from "./gen/png_decoder.mojom.ts";
import { NOTARY } from "./manifests.ts";
import { PngError } from "./png-error.ts";

/** The service in the decoder's process. */
class DecoderService implements Service {
  readonly #receiver: ServiceReceiver;
  readonly #registry = new BinderRegistry();
  readonly #notary: ServiceLink<Notary>;

  constructor(pending: PendingReceiver<ServiceInterface>) {
    this.#receiver = new ServiceReceiver(this, pending);
    this.#notary = new ServiceLink(this.#receiver.connector, NOTARY, Notary);
    this.#registry.addInterface<PngDecoder>(PngDecoder, (receiver) => {
      const decode = (file: Uint8Array) => ({ result: this.#decode(file) });
      void new Receiver<PngDecoder>(PngDecoder, { decode }, receiver);
    });
    this.#registry.addInterface<DecoderDrill>(DecoderDrill, (receiver) => {
      const escape = async (serviceName: string) => ({
        escape: await attempt(this.#receiver.connector, serviceName, Archive),
      });
      void new Receiver<DecoderDrill>(DecoderDrill, { escape }, receiver);
    });
  }

  onConnect(_source: unknown, interfaceName: string, pipe: MessagePipeHandle): void {
    this.#registry.bindInterface(interfaceName, pipe);
  }

  #decode(file: Uint8Array): DecodeResult {
    try {
      return { tag: "image", value: decodePng(file) };
    } catch (error) {
      if (!(error instanceof PngError)) throw error;
      const { failure, message: detail } = error;
      this.#notary.get().note(detail);
      return { tag: "refusal", value: { failure, detail } };
    }
  }
}

/** Runs the decoder on the pipe of its Service. */
export function runDecoder(pending: PendingReceiver<ServiceInterface>): void {
  void new DecoderService(pending);
}
