import type { AstField, AstInterface, AstMethod } from "./ast.ts";
import type { Draft, DraftPair, ModuleContext } from "./draft.ts";
import type { AttributeValue, Field, Interface, Method, Struct } from "./model.ts";
import { packStruct } from "./pack.ts";
import {
  attributeSpan,
  hasAttribute,
  minVersionOf,
  resolveAttributes,
} from "./resolve-attributes.ts";
import { resolveFields } from "./resolve-fields.ts";
import { resolveKind } from "./resolve-kind.ts";

// The two names that control messages use.
const FIRST_RESERVED_ORDINAL = 0xfffffffe;

/** Resolves the methods and attributes of an interface. */
export function resolveInterface(
  context: ModuleContext,
  { ast, model, enclosing }: DraftPair<AstInterface, Interface>,
): void {
  model.attributes = resolveAttributes(context, "interface", ast.attributes, enclosing);
  model.stable = hasAttribute(model.attributes, "Stable");
  model.uuid = parseUuid(context, ast, model.attributes.get("Uuid"));
  const methods: Method[] = [];
  let ordinal = 0;
  for (const node of ast.members.filter((member) => member.type === "method")) {
    ordinal = node.ordinal?.value ?? ordinal;
    checkMethod(context, node, ordinal, methods);
    methods.push(resolveMethod(context, node, ordinal, model));
    ordinal++;
  }
  model.methods = methods;
  model.version = Math.max(0, ...methods.map(methodVersion));
}

function checkMethod(
  context: ModuleContext,
  node: AstMethod,
  ordinal: number,
  earlier: readonly Method[],
): void {
  const { text, span } = node.name;
  if (earlier.some(({ name }) => name === text)) {
    context.error("duplicate-name", span, `method "${text}" appears twice`, "rename one of them");
  }
  const ordinalSpan = node.ordinal?.span ?? span;
  if (earlier.some((method) => method.ordinal === ordinal)) {
    const hint = "give every method an ordinal of its own";
    context.error("bad-ordinals", ordinalSpan, `ordinal @${ordinal} is used twice`, hint);
  }
  if (ordinal >= FIRST_RESERVED_ORDINAL) {
    const hint = "use an ordinal below 4294967294; those above are control messages";
    context.error("bad-ordinals", ordinalSpan, `ordinal @${ordinal} is reserved`, hint);
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
  { response }: AstMethod,
  enclosing: readonly string[],
): Method["result"] {
  if (response?.type !== "result") return undefined;
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
  return Math.max(minVersion, ...fields.map((field) => field.minVersion));
}

function parseUuid(
  context: ModuleContext,
  ast: AstInterface,
  value: AttributeValue | undefined,
): Interface["uuid"] {
  if (value === undefined) return undefined;
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  if (typeof value !== "string" || !pattern.test(value)) {
    const hint = 'write it as "01234567-89ab-cdef-0123-456789abcdef"';
    context.error("bad-attribute", attributeSpan(ast, "Uuid"), "this is not a UUID", hint);
    return undefined;
  }
  const digits = value.replaceAll("-", "");
  return { high: BigInt(`0x${digits.slice(0, 16)}`), low: BigInt(`0x${digits.slice(16)}`) };
}
