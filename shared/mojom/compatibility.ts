// Whether peers that were built from an older release of some files still understand peers built
// from a newer one, and the other way round. Only what is [Stable] promises that.
import { describeKind } from "./check-values.ts";
import { type Diagnostic, DiagnosticSink } from "./diagnostic.ts";
import type { Definition, Enum, Interface, Kind, Method, Module, Struct, Union } from "./model.ts";
import { stableDefinitions, type StableDefinition } from "./stable-definitions.ts";

/** A field of a struct, a list or a union, by its place on the wire. */
interface Slot {
  readonly place: number;
  readonly name: string;
  readonly kind: Kind;
  readonly minVersion: number;
  readonly location: Definition["location"];
}

/** What a comparison finds is collected here. */
interface Comparison {
  readonly sink: DiagnosticSink;
  /** The names of today by those of the older release, where they differ. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Reports every change between two releases that breaks a [Stable] definition. A definition is
 * found again by its full name or by [RenamedFrom].
 */
export function compareStable(
  before: Iterable<Module>,
  after: Iterable<Module>,
): readonly Diagnostic[] {
  const sink = new DiagnosticSink();
  const now = stableDefinitions(after);
  const renamed = new Map<string, string>();
  for (const { definition } of now.values()) {
    const from = definition.attributes.get("RenamedFrom");
    if (typeof from === "string") renamed.set(from, definition.fullName);
  }
  for (const old of stableDefinitions(before).values()) {
    const { fullName } = old.definition;
    const found = now.get(renamed.get(fullName) ?? fullName);
    if (found === undefined) reportGone(sink, old.definition);
    else compare({ sink, renamed }, old, found);
  }
  return sink.diagnostics;
}

function reportGone(sink: DiagnosticSink, { fullName, location }: Definition): void {
  const message = `stable "${fullName}" is there no more, or not stable any more`;
  const hint = `keep it; if it has a new name, mark that [RenamedFrom="${fullName}"]`;
  sink.error("incompatible-change", location, message, hint);
}

function compare(to: Comparison, old: StableDefinition, now: StableDefinition): void {
  if (old.type === "struct" && now.type === "struct") {
    compareStruct(to, old.definition, now.definition);
  } else if (old.type === "union" && now.type === "union") {
    compareUnion(to, old.definition, now.definition);
  } else if (old.type === "enum" && now.type === "enum") {
    compareEnum(to, old.definition, now.definition);
  } else if (old.type === "interface" && now.type === "interface") {
    compareInterface(to, old.definition, now.definition);
  } else {
    const message = `stable "${now.definition.fullName}" was a ${old.type} and is a ${now.type}`;
    report(to, now.definition, message, "give the new definition another name");
  }
}

function compareStruct(to: Comparison, old: Struct, now: Struct): void {
  compareSlots(to, now, old.fields.map(slotOfField), now.fields.map(slotOfField));
}

function slotOfField(field: Struct["fields"][number]): Slot {
  return { ...field, place: field.ordinal };
}

function compareUnion(to: Comparison, old: Union, now: Union): void {
  checkStillExtensible(to, old, now);
  const slots = ({ fields }: Union) => fields.map((field) => ({ ...field, place: field.tag }));
  compareSlots(to, now, slots(old), slots(now));
}

function compareEnum(to: Comparison, old: Enum, now: Enum): void {
  checkStillExtensible(to, old, now);
  const numbers = (item: Enum) => new Set(item.values.map(({ value }) => value));
  const [known, current] = [numbers(old), numbers(now)];
  for (const { name, value } of old.values) {
    if (current.has(value)) continue;
    const message = `stable enum "${now.name}" has lost the value ${value} ("${name}")`;
    report(to, now, message, "keep it: older peers send it");
  }
  for (const added of now.values) {
    if (now.extensible || known.has(added.value)) continue;
    const message = `"${added.name}" was added to an enum that is not extensible`;
    report(to, added, message, "older peers reject it; use another enum");
  }
}

function checkStillExtensible(
  to: Comparison,
  old: { readonly extensible: boolean },
  now: Enum | Union,
): void {
  if (!old.extensible || now.extensible) return;
  const hint = "keep [Extensible]: newer peers may send what this release does not know";
  report(to, now, `"${now.name}" is no longer extensible`, hint);
}

function compareInterface(to: Comparison, old: Interface, now: Interface): void {
  const current = new Map(now.methods.map((method) => [method.ordinal, method]));
  for (const method of old.methods) {
    const found = current.get(method.ordinal);
    if (found === undefined) {
      const message = `stable interface "${now.name}" has lost @${method.ordinal} ("${method.name}")`;
      report(to, now, message, "keep it: older peers call it");
    } else {
      compareMethod(to, method, found);
    }
  }
  const newest = Math.max(0, ...old.methods.map(({ minVersion }) => minVersion));
  const known = new Set(old.methods.map(({ ordinal }) => ordinal));
  for (const added of now.methods) {
    if (!known.has(added.ordinal)) checkAdded(to, added, newest);
  }
}

function compareMethod(to: Comparison, old: Method, now: Method): void {
  checkVersion(to, old, now);
  if (old.sync !== now.sync) {
    const hint = "an end without [Sync] closes the pipe on a call that is marked so";
    report(to, now, `"${now.name}" ${now.sync ? "became" : "is no longer"} [Sync]`, hint);
  }
  const slots = ({ fields }: Struct) => fields.map(slotOfField);
  compareSlots(to, now, slots(old.params), slots(now.params));
  if (old.response !== undefined && now.response !== undefined) {
    compareSlots(to, now, slots(old.response), slots(now.response));
  } else if (old.response !== now.response) {
    const change = now.response === undefined ? "no longer has" : "now has";
    report(to, now, `"${now.name}" ${change} a response`, "add a method instead");
  }
}

function compareSlots(
  to: Comparison,
  owner: Pick<Definition, "name" | "location">,
  old: readonly Slot[],
  now: readonly Slot[],
): void {
  const current = new Map(now.map((slot) => [slot.place, slot]));
  for (const slot of old) {
    const found = current.get(slot.place);
    if (found === undefined) {
      const message = `"${owner.name}" has lost @${slot.place} ("${slot.name}")`;
      report(to, owner, message, "keep it, under another name if nothing uses it any more");
      continue;
    }
    checkVersion(to, slot, found);
    const [was, is] = [kindText(to, slot.kind), describeKind(found.kind)];
    if (was === is) continue;
    const hint = "keep the type; add a nullable field with a higher [MinVersion] instead";
    report(to, found, `"${found.name}" was ${was} and is ${is}`, hint);
  }
  const newest = Math.max(0, ...old.map(({ minVersion }) => minVersion));
  const known = new Set(old.map(({ place }) => place));
  for (const added of now) {
    if (!known.has(added.place)) checkAdded(to, added, newest);
  }
}

type Versioned = Pick<Slot, "name" | "minVersion" | "location">;

function checkVersion(to: Comparison, old: Versioned, now: Versioned): void {
  if (old.minVersion === now.minVersion) return;
  const message = `"${now.name}" was of version ${old.minVersion} and is of ${now.minVersion}`;
  report(to, now, message, `keep [MinVersion=${old.minVersion}]`);
}

function checkAdded(to: Comparison, added: Versioned, newest: number): void {
  if (added.minVersion > newest) return;
  const message = `"${added.name}" was added to version ${added.minVersion}, which is out already`;
  report(to, added, message, `mark it [MinVersion=${newest + 1}] or higher`);
}

/** A type of the older release in the names of today. */
function kindText({ renamed }: Comparison, kind: Kind): string {
  return describeKind(kind).replace(/[\w.]+/g, (name) => renamed.get(name) ?? name);
}

function report(
  { sink }: Comparison,
  { location }: Pick<Definition, "location">,
  message: string,
  hint: string,
): void {
  sink.error("incompatible-change", location, message, hint);
}
