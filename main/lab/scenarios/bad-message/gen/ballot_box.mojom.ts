// Generated from ballot_box.mojom by mojoscope mojom generate. Do not edit.
//
// A ballot box, in which every voter's votes are counted together.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

export interface BallotBox {
  /**
   * Candidates are numbered from 0. Any number is valid on the wire: only the
   * box knows how many candidates there are.
   */
  vote(candidate: number): void;
  /** The votes of each candidate. */
  count(): Promise<BallotBoxCountResponse>;
}

export interface BallotBoxCountResponse {
  votes: number[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.bad_message.mojom.BallotBox. */
export const BallotBox: mojo.InterfaceDefinition<BallotBox> = {
  name: "mojoscope.lab.bad_message.mojom.BallotBox",
  version: 0,
  methods: [
    { name: "Vote", ordinal: 0, hasResponse: false, sync: false },
    { name: "Count", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new BallotBoxCaller(endpoint),
  dispatch: dispatchBallotBox,
};

class BallotBoxCaller implements BallotBox {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  vote(candidate: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeBallotBoxVoteParams(e, candidate);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  count(): Promise<BallotBoxCountResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBallotBoxCountParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBallotBoxCountResponse);
  }
}

function dispatchBallotBox(implementation: BallotBox, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBallotBoxVoteParams(call.decoder);
      return call.accept() ? implementation.vote(p.candidate) : undefined;
    }
    case 1: {
      decodeBallotBoxCountParams(call.decoder);
      if (call.accept()) call.reply(implementation.count(), encodeBallotBoxCountResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface BallotBoxVoteParams {
  candidate: number;
}

function encodeBallotBoxVoteParams(e: mojo.Encoder, candidate: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, candidate, "BallotBox.Vote.candidate");
  e.endStruct(at);
}

function decodeBallotBoxVoteParams(d: mojo.Decoder, at = d.payloadStart): BallotBoxVoteParams {
  d.struct(at, 16);
  const candidate = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { candidate };
}

function encodeBallotBoxCountParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBallotBoxCountParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeBallotBoxCountResponse(e: mojo.Encoder, v: BallotBoxCountResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint32Array(v.votes, "BallotBox.Count.votes"));
  e.endStruct(at);
}

function decodeBallotBoxCountResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): BallotBoxCountResponse {
  d.struct(at, 16);
  const votes = d.uint32Array(d.pointer(at + 8));
  d.endStruct();
  return { votes };
}
