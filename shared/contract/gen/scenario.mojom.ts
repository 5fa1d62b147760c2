// Generated from scenario.mojom by mojoscope mojom generate. Do not edit.
//
// What the lab can show, and what it has shown.
import * as mojo from "../../bindings/gen-v1.ts";

export const CheckState = {
  /** not enough has been seen to tell */
  PENDING: 0,
  MET: 1,
  BROKEN: 2,
} as const;
export type CheckState = (typeof CheckState)[keyof typeof CheckState];

/** Whether a number is a known CheckState. */
export function isCheckState(value: number): value is CheckState {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeCheckState(
  e: mojo.Encoder,
  at: number,
  value: CheckState,
  field?: string,
): void {
  if (typeof value !== "number" || !isCheckState(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeCheckState(d: mojo.Decoder, at: number): CheckState {
  const value = d.view.getInt32(at, true);
  if (isCheckState(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a CheckState. */
export const CheckStateScalar: mojo.Scalar<CheckState> = {
  size: 4,
  read: decodeCheckState,
  write: encodeCheckState,
};

/** What a scenario is about, for a person to read. Code stands between backticks. */
export interface Story {
  /** What there is to see. */
  shows: string;
  /** What Mojo promises here, or does not. */
  guarantee: string;
  /** Things to try, a sentence each. */
  tries: string[];
}

/** Makes a Story of its defaults and `init`. */
export function createStory(init: Partial<Story> = {}): Story {
  return {
    shows: "",
    guarantee: "",
    tries: [],
    ...init,
  };
}

/** Writes a Story and returns its position. */
export function encodeStory(e: mojo.Encoder, v: Story): number {
  const at = e.struct(32, 0);
  e.string(at + 8, v.shows, "Story.shows");
  e.string(at + 16, v.guarantee, "Story.guarantee");
  e.pointer(at + 24, e.stringArray(v.tries, "Story.tries"));
  return e.endStruct(at);
}

/** Reads and validates the Story at `at`. */
export function decodeStory(d: mojo.Decoder, at = d.payloadStart): Story {
  d.struct(at, 32);
  const shows = d.string(at + 8);
  const guarantee = d.string(at + 16);
  const tries = d.stringArray(d.pointer(at + 24));
  d.endStruct();
  return { shows, guarantee, tries };
}

/** A deep copy of `v`. */
export function cloneStory(v: Story): Story {
  return {
    shows: v.shows,
    guarantee: v.guarantee,
    tries: v.tries.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStory(a: Story, b: Story): boolean {
  return (
    a.shows === b.shows &&
    a.guarantee === b.guarantee &&
    mojo.equalLists(a.tries, b.tries, mojo.sameValue)
  );
}

export interface Scenario {
  name: string;
  title: string;
  /** One line. */
  summary: string;
  /** What it is about: one of HostInfo.topics. */
  topic: string;
  story: Story;
  /** Names of the kinds of workers that it starts. */
  workers: string[];
}

/** Makes a Scenario of its defaults and `init`. */
export function createScenario(init: Partial<Scenario> & Pick<Scenario, "story">): Scenario {
  return {
    name: "",
    title: "",
    summary: "",
    topic: "",
    workers: [],
    ...init,
  };
}

/** Writes a Scenario and returns its position. */
export function encodeScenario(e: mojo.Encoder, v: Scenario): number {
  const at = e.struct(56, 0);
  e.string(at + 8, v.name, "Scenario.name");
  e.string(at + 16, v.title, "Scenario.title");
  e.string(at + 24, v.summary, "Scenario.summary");
  e.string(at + 32, v.topic, "Scenario.topic");
  e.pointer(at + 40, encodeStory(e, e.presentObject(v.story, "Scenario.story")));
  e.pointer(at + 48, e.stringArray(v.workers, "Scenario.workers"));
  return e.endStruct(at);
}

/** Reads and validates the Scenario at `at`. */
export function decodeScenario(d: mojo.Decoder, at = d.payloadStart): Scenario {
  d.struct(at, 56);
  const name = d.string(at + 8);
  const title = d.string(at + 16);
  const summary = d.string(at + 24);
  const topic = d.string(at + 32);
  const story = decodeStory(d, d.pointer(at + 40));
  const workers = d.stringArray(d.pointer(at + 48));
  d.endStruct();
  return { name, title, summary, topic, story, workers };
}

/** A deep copy of `v`. */
export function cloneScenario(v: Scenario): Scenario {
  return {
    name: v.name,
    title: v.title,
    summary: v.summary,
    topic: v.topic,
    story: cloneStory(v.story),
    workers: v.workers.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsScenario(a: Scenario, b: Scenario): boolean {
  return (
    a.name === b.name &&
    a.title === b.title &&
    a.summary === b.summary &&
    a.topic === b.topic &&
    equalsStory(a.story, b.story) &&
    mojo.equalLists(a.workers, b.workers, mojo.sameValue)
  );
}

export interface WorkerKind {
  name: string;
  description: string;
}

/** Makes a WorkerKind of its defaults and `init`. */
export function createWorkerKind(init: Partial<WorkerKind> = {}): WorkerKind {
  return {
    name: "",
    description: "",
    ...init,
  };
}

/** Writes a WorkerKind and returns its position. */
export function encodeWorkerKind(e: mojo.Encoder, v: WorkerKind): number {
  const at = e.struct(24, 0);
  e.string(at + 8, v.name, "WorkerKind.name");
  e.string(at + 16, v.description, "WorkerKind.description");
  return e.endStruct(at);
}

/** Reads and validates the WorkerKind at `at`. */
export function decodeWorkerKind(d: mojo.Decoder, at = d.payloadStart): WorkerKind {
  d.struct(at, 24);
  const name = d.string(at + 8);
  const description = d.string(at + 16);
  d.endStruct();
  return { name, description };
}

/** A deep copy of `v`. */
export function cloneWorkerKind(v: WorkerKind): WorkerKind {
  return {
    name: v.name,
    description: v.description,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsWorkerKind(a: WorkerKind, b: WorkerKind): boolean {
  return a.name === b.name && a.description === b.description;
}

/** One thing that a scenario shows. */
export interface Check {
  name: string;
  /** The statement, such as "A commit overtook a row of another pipe". */
  text: string;
  state: CheckState;
  /** What was seen, with figures. */
  detail: string;
  /** Rows of the trace that show it, the most telling ones first. */
  rows: number[];
  /** The rows stand in pairs: one that overtook, and the one sent before it that it overtook. */
  inPairs: boolean;
}

/** Makes a Check of its defaults and `init`. */
export function createCheck(init: Partial<Check> = {}): Check {
  return {
    name: "",
    text: "",
    state: CheckState.PENDING,
    detail: "",
    rows: [],
    inPairs: false,
    ...init,
  };
}

/** Writes a Check and returns its position. */
export function encodeCheck(e: mojo.Encoder, v: Check): number {
  const at = e.struct(48, 0);
  e.string(at + 8, v.name, "Check.name");
  e.string(at + 16, v.text, "Check.text");
  encodeCheckState(e, at + 24, v.state, "Check.state");
  e.string(at + 32, v.detail, "Check.detail");
  e.pointer(at + 40, e.uint32Array(v.rows, "Check.rows"));
  e.bool(at + 28, 0, v.inPairs, "Check.in_pairs");
  return e.endStruct(at);
}

/** Reads and validates the Check at `at`. */
export function decodeCheck(d: mojo.Decoder, at = d.payloadStart): Check {
  d.struct(at, 48);
  const name = d.string(at + 8);
  const text = d.string(at + 16);
  const state = decodeCheckState(d, at + 24);
  const detail = d.string(at + 32);
  const rows = d.uint32Array(d.pointer(at + 40));
  const inPairs = d.bool(at + 28, 0);
  d.endStruct();
  return { name, text, state, detail, rows, inPairs };
}

/** A deep copy of `v`. */
export function cloneCheck(v: Check): Check {
  return {
    name: v.name,
    text: v.text,
    state: v.state,
    detail: v.detail,
    rows: v.rows.slice(),
    inPairs: v.inPairs,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsCheck(a: Check, b: Check): boolean {
  return (
    a.name === b.name &&
    a.text === b.text &&
    a.state === b.state &&
    a.detail === b.detail &&
    mojo.equalLists(a.rows, b.rows, mojo.sameValue) &&
    a.inPairs === b.inPairs
  );
}
