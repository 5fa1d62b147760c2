// Generated from tally.mojom by mojoscope mojom generate. Do not edit.
//
// Counts what comes.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

export interface Tally {
  /** Numbered from 1 by the sender. */
  add(number_: number): void;
  /** How many have come, and how many of them were not the next one. */
  get(): Promise<TallyGetResponse>;
}

export interface TallyGetResponse {
  count: number;
  misplaced: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.flood.mojom.Tally. */
export const Tally: mojo.InterfaceDefinition<Tally> = {
  name: "mojoscope.lab.flood.mojom.Tally",
  version: 0,
  methods: [
    { name: "Add", ordinal: 0, hasResponse: false, sync: false },
    { name: "Get", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new TallyCaller(endpoint),
  dispatch: dispatchTally,
};

class TallyCaller implements Tally {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  add(number_: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTallyAddParams(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  get(): Promise<TallyGetResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTallyGetParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTallyGetResponse);
  }
}

function dispatchTally(implementation: Tally, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTallyAddParams(call.decoder);
      return call.accept() ? implementation.add(p.number) : undefined;
    }
    case 1: {
      decodeTallyGetParams(call.decoder);
      if (call.accept()) call.reply(implementation.get(), encodeTallyGetResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TallyAddParams {
  number: number;
}

function encodeTallyAddParams(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "Tally.Add.number");
  e.endStruct(at);
}

function decodeTallyAddParams(d: mojo.Decoder, at = d.payloadStart): TallyAddParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

function encodeTallyGetParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeTallyGetParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeTallyGetResponse(e: mojo.Encoder, v: TallyGetResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.count, "Tally.Get.count");
  e.uint32(at + 12, v.misplaced, "Tally.Get.misplaced");
  e.endStruct(at);
}

function decodeTallyGetResponse(d: mojo.Decoder, at = d.payloadStart): TallyGetResponse {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  const misplaced = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { count, misplaced };
}
