import type { AstInterface } from "./ast.ts";
import type { ModuleContext } from "./draft.ts";
import type { AttributeValue, ConstValue, Interface, Method, Module } from "./model.ts";
import { attributeSpan } from "./resolve-attributes.ts";
import { reachableKinds } from "./walk.ts";

type EnumMember = ConstValue & { readonly type: "enum" };

/** A method that carries an interface with [RequireContext] needs a matching [AllowedContext]. */
export function checkContexts(context: ModuleContext, ast: AstInterface, model: Interface): void {
  if (context.incomplete) return;
  const own = model.attributes.get("RequireContext");
  if (own !== undefined && enumMember(own) === undefined) {
    const span = attributeSpan(ast, "RequireContext");
    const hint = "write [RequireContext=SomeEnum.kValue] with an enum that is visible here";
    context.error("context-mismatch", span, "RequireContext does not name an enumerator", hint);
  }
  if (!hasContexts(context.module)) return;
  for (const method of model.methods) checkMethod(context, method);
}

// Few modules have such interfaces, and the search of every method's parameters is not free.
function hasContexts(module: Module): boolean {
  const modules = new Set([module]);
  for (const { imports, interfaces } of modules) {
    if (interfaces.some(({ attributes }) => attributes.has("RequireContext"))) return true;
    for (const imported of imports) modules.add(imported);
  }
  return false;
}

function checkMethod(context: ModuleContext, method: Method): void {
  const fields = [...method.params.fields, ...(method.response?.fields ?? [])];
  for (const kind of reachableKinds(fields.map((field) => field.kind))) {
    if (kind.type !== "endpoint") continue;
    const required = enumMember(kind.interface.attributes.get("RequireContext"));
    if (required === undefined) continue;
    const allowed = enumMember(method.attributes.get("AllowedContext"));
    if (allowed?.enum === required.enum && allowed.member.value <= required.member.value) continue;
    const wanted = `${required.enum.name}.${required.member.name}`;
    const hint = `add [AllowedContext=${wanted}], or a stricter one of the same enum`;
    const message = `"${method.name}" carries "${kind.interface.name}", which needs ${wanted}`;
    context.error("context-mismatch", method.location.span, message, hint);
    return;
  }
}

function enumMember(value: AttributeValue | undefined): EnumMember | undefined {
  if (typeof value !== "object" || value.type !== "value") return undefined;
  return value.value.type === "enum" ? value.value : undefined;
}
