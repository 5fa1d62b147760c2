// Generated from per_connection.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** What the scenario's own server gives to each connection, with an implementation for it alone. */
export interface Tally {
  /**
   * Adds to what this connection has, and to what all connections have together. `made_for` is the
   * process for which the implementation was made, `caller` the one that the server says is calling;
   * 0 where the kernel does not tell.
   */
  add(amount: number): Promise<TallyAddResponse>;
}

export interface TallyAddResponse {
  own: number;
  all: number;
  madeFor: number;
  caller: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.per_connection.mojom.Tally. */
export const Tally: mojo.InterfaceDefinition<Tally> = {
  name: "mojoscope.lab.per_connection.mojom.Tally",
  version: 0,
  methods: [{ name: "Add", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new TallyCaller(endpoint),
  dispatch: dispatchTally,
};

class TallyCaller implements Tally {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  add(amount: number): Promise<TallyAddResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTallyAddParams(e, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTallyAddResponse);
  }
}

function dispatchTally(implementation: Tally, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTallyAddParams(call.decoder);
      if (call.accept()) call.reply(implementation.add(p.amount), encodeTallyAddResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TallyAddParams {
  amount: number;
}

function encodeTallyAddParams(e: mojo.Encoder, amount: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, amount, "Tally.Add.amount");
  e.endStruct(at);
}

function decodeTallyAddParams(d: mojo.Decoder, at = d.payloadStart): TallyAddParams {
  d.struct(at, 16);
  const amount = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { amount };
}

function encodeTallyAddResponse(e: mojo.Encoder, v: TallyAddResponse): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.own, "Tally.Add.own");
  e.uint32(at + 12, v.all, "Tally.Add.all");
  e.uint32(at + 16, v.madeFor, "Tally.Add.made_for");
  e.uint32(at + 20, v.caller, "Tally.Add.caller");
  e.endStruct(at);
}

function decodeTallyAddResponse(d: mojo.Decoder, at = d.payloadStart): TallyAddResponse {
  d.struct(at, 24);
  const own = d.view.getUint32(at + 8, true);
  const all = d.view.getUint32(at + 12, true);
  const madeFor = d.view.getUint32(at + 16, true);
  const caller = d.view.getUint32(at + 20, true);
  d.endStruct();
  return { own, all, madeFor, caller };
}
