import { carriesAssociated } from "../../mojom/index.ts";
import type { Interface, Method, Struct } from "../../mojom/index.ts";
import { writeBody, writeDecode, writeInterface, propertyNames } from "./generate-struct.ts";
import { guardOf, isGuarded } from "./generate-feature.ts";
import { generateUuid, uuidName } from "./generate-uuid.ts";
import { localName, propertyNamesOf } from "./identifiers.ts";
import { typeOf } from "./kind-type.ts";
import { args, braces, brackets, call, fits, tall } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";
import type { SlotCoder } from "./slot-coder.ts";

/** Writes an interface: its type, its definition for the bindings, its caller and its dispatch. */
export function generateInterface(writer: ModuleWriter, coder: SlotCoder, item: Interface): void {
  new InterfaceGenerator(writer, coder, item).run();
}

class InterfaceGenerator {
  readonly #writer: ModuleWriter;
  readonly #coder: SlotCoder;
  readonly #item: Interface;
  readonly #name: string;
  readonly #methodNames: ReadonlyMap<string, string>;

  constructor(writer: ModuleWriter, coder: SlotCoder, item: Interface) {
    this.#writer = writer;
    this.#coder = coder;
    this.#item = item;
    this.#name = writer.valueName(item);
    this.#methodNames = propertyNamesOf(item.methods.map(({ name }) => name));
  }

  run(): void {
    const { methods } = this.#item;
    this.#writer.typePiece((lines) => this.#writeType(lines));
    for (const { response } of methods) {
      if (response === undefined || response.fields.length === 0) continue;
      this.#writer.typePiece((lines) => writeInterface(this.#writer, lines, response, true));
    }
    generateUuid(this.#writer, this.#item);
    this.#writer.piece((lines) => this.#writeDefinition(lines));
    if (methods.length === 0) return;
    this.#writer.piece((lines) => this.#writeCaller(lines));
    this.#writer.piece((lines) => this.#writeDispatch(lines));
    for (const method of methods) this.#writeLists(method);
  }

  #methodName(method: Method): string {
    return this.#methodNames.get(method.name) ?? method.name;
  }

  #resultType({ response }: Method): string {
    if (response === undefined) return "void";
    if (response.fields.length === 0) return "Promise<void>";
    return `Promise<${this.#writer.typeName(response)}>`;
  }

  #parameters({ params }: Method): string[] {
    const names = propertyNames(params);
    return params.fields.map((field) => {
      const name = localName(names.get(field.name) ?? field.name);
      return `${name}: ${typeOf(this.#writer, field.kind)}`;
    });
  }

  #writeType(lines: Lines): void {
    const { comment, methods } = this.#item;
    lines.doc(comment);
    const guard = isGuarded(this.#item) ? " extends mojo.RuntimeGuarded" : "";
    if (methods.length === 0) {
      lines.add(`export interface ${this.#name}${guard} {}`);
      return;
    }
    lines.block(`export interface ${this.#name}${guard} {`, () => {
      for (const method of methods) {
        lines.doc(methodComment(method));
        const head = call(this.#methodName(method), ...this.#parameters(method));
        lines.add(head, `: ${this.#resultType(method)};`);
      }
    });
  }

  #writeDefinition(lines: Lines): void {
    const { fullName, methods, uuid, version } = this.#item;
    lines.doc(`What Remote, Receiver and their families need to know of ${fullName}.`);
    lines.block(
      this.#definitionHead(lines),
      () => {
        lines.add(`name: ${JSON.stringify(fullName)},`);
        lines.add(`version: ${version},`);
        if (uuid !== undefined) lines.add(`uuid: ${uuidName(this.#writer, this.#item)},`);
        const guard = guardOf(this.#writer, this.#item);
        if (guard !== undefined) lines.add(`feature: ${guard},`);
        // A single object stays inside its brackets.
        const list = brackets(...methods.map((method) => this.#definitionOf(method)));
        lines.add("methods: ", methods.length > 1 ? tall(list) : list, ",");
        const syncNames = this.#syncMethodNames();
        if (syncNames.length > 0) lines.add("syncMethods: ", brackets(...syncNames), ",");
        const isEmpty = methods.length === 0;
        const create = isEmpty ? "() => ({})" : `(endpoint) => new ${this.#name}Caller(endpoint)`;
        lines.add(`createCaller: ${create},`);
        lines.add(`dispatch: ${isEmpty ? "() => undefined" : `dispatch${this.#name}`},`);
      },
      "};",
    );
  }

  #definitionOf(method: Method): Doc {
    const { minVersion, name, noInterrupt, ordinal, response, sync } = method;
    const guard = guardOf(this.#writer, method);
    const items = [
      `name: ${JSON.stringify(name)}`,
      `ordinal: ${ordinal}`,
      `hasResponse: ${response !== undefined}`,
      `sync: ${sync}`,
      ...(noInterrupt ? ["noInterrupt: true"] : []),
      ...(minVersion > 0 ? [`minVersion: ${minVersion}`] : []),
      ...(carriesEndpoints(method) ? ["carriesEndpoints: true"] : []),
      ...(guard === undefined ? [] : [`feature: ${guard}`]),
    ];
    return braces(...items);
  }

  /** The first line of the definition; its type names the methods that callers may block on. */
  #definitionHead(lines: Lines): string {
    const name = this.#name;
    if (!lines.isTyped) return `export const ${name} = {`;
    const syncNames = this.#syncMethodNames().join(" | ");
    if (syncNames === "") return `export const ${name}: mojo.InterfaceDefinition<${name}> = {`;
    const start = `export const ${name}: mojo.SyncInterfaceDefinition<`;
    const oneLine = `${start}${name}, ${syncNames}> = {`;
    return fits(oneLine, 0) ? oneLine : `${start}\n  ${name},\n  ${syncNames}\n> = {`;
  }

  #syncMethodNames(): string[] {
    const { methods } = this.#item;
    return methods
      .filter(({ sync }) => sync)
      .map((method) => JSON.stringify(this.#methodName(method)));
  }

  #writeCaller(lines: Lines): void {
    const { isTyped } = lines;
    const type = isTyped ? ` implements ${this.#name}` : "";
    lines.block(`class ${this.#name}Caller${type} {`, () => {
      const endpoint = lines.annotation("mojo.CallerEndpoint");
      lines.add(`${isTyped ? "readonly " : ""}#endpoint${endpoint};\n`);
      lines.block(`constructor(endpoint${endpoint}) {`, () => {
        lines.add("this.#endpoint = endpoint;");
      });
      for (const method of this.#item.methods) {
        lines.blank();
        const parameters = lines.parameters(this.#parameters(method));
        const head = call(this.#methodName(method), ...parameters);
        const result = lines.annotation(this.#resultType(method));
        lines.block([head, `${result} {`], () => this.#writeSend(lines, method));
      }
    });
  }

  #writeSend(lines: Lines, method: Method): void {
    const { ordinal, params, response } = method;
    this.#writeGuard(lines, "mojo.requireToCall", method);
    const names = propertyNames(params);
    const values = params.fields.map((field) => localName(names.get(field.name) ?? field.name));
    // The sync flags are the business of the bindings: they depend on how the method is called.
    const flags = flagsOf(method);
    const version = carriesEndpoints(method) ? 2 : response === undefined ? 0 : 1;
    lines.add(
      "const e = ",
      call("this.#endpoint.begin", String(ordinal), flags, String(version)),
      ";",
    );
    lines.block(
      "try {",
      () => lines.add(call(`encode${this.#writer.typeName(params)}`, "e", ...values), ";"),
      "} catch (error) {",
    );
    lines.add("  this.#endpoint.abandon(e);");
    lines.add("  throw error;");
    lines.add("}");
    if (response === undefined) {
      lines.add("this.#endpoint.send(e);");
    } else {
      const decode = `decode${this.#writer.typeName(response)}`;
      lines.add("return ", call("this.#endpoint.sendForResponse", "e", decode), ";");
    }
  }

  #writeDispatch(lines: Lines): void {
    const parameters = [`implementation: ${this.#name}`, "call: mojo.IncomingCall"];
    lines.block(lines.functionHead(`dispatch${this.#name}`, parameters, "unknown", false), () => {
      lines.block("switch (call.name) {", () => {
        for (const method of this.#item.methods) {
          lines.block(`case ${method.ordinal}: {`, () => this.#writeDispatchCase(lines, method));
        }
        lines.add("default:");
        lines.add("  return undefined;");
      });
    });
  }

  #writeDispatchCase(lines: Lines, method: Method): void {
    const { params, response } = method;
    this.#writeGuard(lines, "mojo.requireToRun", method);
    const names = propertyNames(params);
    const values = params.fields.map(({ name }) => `p.${names.get(name) ?? name}`);
    const decode = call(`decode${this.#writer.typeName(params)}`, "call.decoder");
    lines.add(params.fields.length === 0 ? "" : "const p = ", decode, ";");
    const run: Doc = [`implementation.${this.#methodName(method)}`, args(...values)];
    if (response === undefined) {
      lines.addConditional("return", "call.accept()", run, "undefined");
    } else {
      const encode = `encode${this.#writer.typeName(response)}`;
      lines.addIf("call.accept()", [call("call.reply", run, encode), ";"]);
      lines.add("return undefined;");
    }
  }

  #writeGuard(lines: Lines, check: string, method: Method): void {
    const guard = guardOf(this.#writer, method);
    if (guard === undefined) return;
    lines.add(call(check, guard, JSON.stringify(`${this.#item.name}.${method.name}`)), ";");
  }

  #writeLists(method: Method): void {
    const { params, response } = method;
    const writer = this.#writer;
    const label = `${this.#name}.${method.name}`;
    const isUnit = params.fields.length === 0;
    if (!isUnit) writer.typePiece((lines) => writeInterface(writer, lines, params, false));
    writer.piece((lines) => {
      const names = propertyNames(params);
      this.#writeEncode(lines, params, label, this.#parameters(method), (name) => {
        return localName(names.get(name) ?? name);
      });
    });
    writer.piece((lines) => writeDecode(writer, this.#coder, lines, params, false, true));
    if (response === undefined) return;
    const values = response.fields.length === 0 ? [] : [`v: ${writer.typeName(response)}`];
    writer.piece((lines) => {
      const names = propertyNames(response);
      this.#writeEncode(lines, response, label, values, (name) => `v.${names.get(name) ?? name}`);
    });
    writer.piece((lines) => writeDecode(writer, this.#coder, lines, response, false, true));
  }

  #writeEncode(
    lines: Lines,
    list: Struct,
    label: string,
    values: readonly string[],
    valueOf: (name: string) => string,
  ): void {
    const name = `encode${this.#writer.typeName(list)}`;
    lines.block(lines.functionHead(name, ["e: mojo.Encoder", ...values], "void", false), () => {
      writeBody(this.#coder, lines, list, label, ({ name: field }) => valueOf(field));
      lines.add("e.endStruct(at);");
    });
  }
}

function flagsOf({ response, supportsUrgent }: Method): string {
  const flags = [
    ...(response === undefined ? [] : ["mojo.MessageFlags.ExpectsResponse"]),
    ...(supportsUrgent ? ["mojo.urgentFlag()"] : []),
  ];
  return flags.join(" | ") || "0";
}

function carriesEndpoints({ params, response }: Method): boolean {
  return carriesAssociated(params) || (response !== undefined && carriesAssociated(response));
}

// Parameters have no other place for what is said about them.
function methodComment({ comment, params }: Method): string | undefined {
  const names = propertyNames(params);
  const about = params.fields.flatMap((field) => {
    const name = localName(names.get(field.name) ?? field.name);
    const text = field.comment?.split("\n").join(" ").trim() ?? "";
    return text === "" ? [] : [`@param ${name} ${text}`];
  });
  return about.length === 0 ? comment : [...(comment?.split("\n") ?? []), ...about].join("\n");
}
