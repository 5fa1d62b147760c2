import type { AstField, AstInterface, AstMethod } from "./ast.ts";
import { UniqueNames } from "./draft.ts";
import type { Draft, DraftPair, ModuleContext } from "./draft.ts";
import type { Field, Interface, Method, Struct } from "./model.ts";
import { packStruct } from "./pack.ts";
import {
  attributeSpan,
  hasAttribute,
  minVersionOf,
  resolveAttributes,
  uuidOf,
} from "./resolve-attributes.ts";
import { resolveFields } from "./resolve-fields.ts";
import { resolveKind } from "./resolve-kind.ts";
import { scrambleOrdinals, sourceOrdinals } from "./scramble.ts";

// The two names that control messages use.
const FIRST_RESERVED_ORDINAL = 0xfffffffe;

/** Resolves the methods and attributes of an interface. */
export function resolveInterface(
  context: ModuleContext,
  { ast, model, enclosing }: DraftPair<AstInterface, Interface>,
): void {
  model.attributes = resolveAttributes(context, "interface", ast.attributes, enclosing);
  model.stable = hasAttribute(model.attributes, "Stable");
  model.uuid = uuidOf(context, ast, model.attributes);
  const nodes = ast.members.filter((member) => member.type === "method");
  const ordinals = ordinalsOf(context, ast, nodes);
  const names = new UniqueNames(context, "method");
  const byOrdinal = new Map<number, AstMethod>();
  model.methods = nodes.map((node, index) => {
    const ordinal = ordinals[index] ?? index;
    names.claim(node.name);
    checkOrdinal(context, node, ordinal, byOrdinal.get(ordinal));
    byOrdinal.set(ordinal, node);
    return resolveMethod(context, node, ordinal, model);
  });
  const { methods } = model;
  model.version = methods.reduce((newest, method) => Math.max(newest, methodVersion(method)), 0);
}

function ordinalsOf(
  context: ModuleContext,
  ast: AstInterface,
  nodes: readonly AstMethod[],
): number[] {
  const inSource = sourceOrdinals(nodes);
  if (context.scrambling === undefined) return inSource;
  const scrambled = scrambleOrdinals(ast.name.text, nodes, context.scrambling);
  if (scrambled !== undefined) return scrambled;
  const message = `no scrambled ordinals are left for the methods of "${ast.name.text}"`;
  const hint = "give some of them ordinals of their own, such as @0";
  context.error("bad-ordinals", ast.name.span, message, hint);
  return inSource;
}

function checkOrdinal(
  context: ModuleContext,
  node: AstMethod,
  ordinal: number,
  earlier: AstMethod | undefined,
): void {
  const span = node.ordinal?.span ?? node.name.span;
  if (earlier !== undefined) {
    const hint = "give every method an ordinal of its own";
    const message = `ordinal @${ordinal} is that of "${earlier.name.text}" already`;
    context.error("bad-ordinals", span, message, hint);
  }
  if (ordinal >= FIRST_RESERVED_ORDINAL) {
    const hint = "use an ordinal below 4294967294; those above are control messages";
    context.error("bad-ordinals", span, `ordinal @${ordinal} is reserved`, hint);
  }
}

function resolveMethod(
  context: ModuleContext,
  node: AstMethod,
  ordinal: number,
  owner: Draft<Interface>,
): Method {
  const enclosing = [owner.name];
  const attributes = resolveAttributes(context, "method", node.attributes, enclosing);
  const { response } = node;
  const method: Method = {
    ...context.named(node),
    attributes,
    ordinal,
    explicitOrdinal: node.ordinal !== undefined,
    params: parameterList(context, owner, node, "Params", node.params),
    response:
      response?.type === "params"
        ? parameterList(context, owner, node, "ResponseParams", response.params)
        : undefined,
    result: resolveResult(context, node, enclosing),
    minVersion: minVersionOf(context, node, attributes),
    sync: hasAttribute(attributes, "Sync"),
    noInterrupt: hasAttribute(attributes, "NoInterrupt"),
    supportsUrgent: hasAttribute(attributes, "SupportsUrgent"),
    unlimitedSize: hasAttribute(attributes, "UnlimitedSize"),
  };
  checkSync(context, node, method);
  return method;
}

function resolveResult(
  context: ModuleContext,
  { name, response }: AstMethod,
  enclosing: readonly string[],
): Method["result"] {
  if (response?.type !== "result") return undefined;
  const message = "result<> has no form on the wire yet: nothing is sent back";
  const hint = "callers cannot wait for it; write a response list such as => (T value, E? error)";
  context.warn("result-not-sent", name.span, message, hint);
  const success = resolveKind(context, response.success, enclosing);
  const failure = resolveKind(context, response.failure, enclosing);
  return success && failure && { success, failure };
}

function parameterList(
  context: ModuleContext,
  owner: Draft<Interface>,
  node: AstMethod,
  suffix: string,
  params: readonly AstField[],
): Struct {
  const fields = resolveFields(context, "parameter", params, [owner.name]);
  const name = `${node.name.text}_${suffix}`;
  return {
    ...context.named(node),
    name,
    comment: undefined,
    fullName: `${owner.fullName}.${name}`,
    module: context.module,
    fields,
    enums: [],
    consts: [],
    stable: owner.stable,
    native: false,
    uuid: undefined,
    layout: packStruct(fields),
  };
}

function checkSync(context: ModuleContext, node: AstMethod, method: Method): void {
  if (method.sync && method.response === undefined) {
    const hint = "add a response list such as => (), or drop [Sync]";
    const message = `[Sync] method "${method.name}" has no response to wait for`;
    context.error("sync-without-response", attributeSpan(node, "Sync"), message, hint);
  }
  if (method.noInterrupt && !method.sync) {
    const hint = "add Sync, or drop NoInterrupt";
    const span = attributeSpan(node, "NoInterrupt");
    context.error("sync-without-response", span, "[NoInterrupt] without [Sync]", hint);
  }
}

function methodVersion({ minVersion, params, response }: Method): number {
  const fields: Field[] = [...params.fields, ...(response?.fields ?? [])];
  return fields.reduce((newest, field) => Math.max(newest, field.minVersion), minVersion);
}
