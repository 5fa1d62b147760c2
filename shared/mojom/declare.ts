import type { AstConst, AstEnum, AstInterface, AstNode, AstStruct } from "./ast.ts";
import type { Draft, ModuleContext } from "./draft.ts";
import type { Const, Enum, Feature, Interface, Struct } from "./model.ts";
import { EMPTY_LAYOUT } from "./pack.ts";
import { describePlace } from "./source.ts";
import type { Span } from "./source.ts";

type NamedAst = AstNode & { readonly name: { readonly text: string; readonly span: Span } };

/** First pass: a draft for every definition of the file, so that types may be used before their text. */
export function declareAll(context: ModuleContext): void {
  for (const ast of context.ast.definitions) {
    switch (ast.type) {
      case "const":
        declareConst(context, ast, undefined);
        break;
      case "enum":
        declareEnum(context, ast, undefined);
        break;
      case "struct":
        declareStruct(context, ast);
        break;
      case "interface":
        declareInterface(context, ast);
        break;
      case "union": {
        const flags = {
          extensible: false,
          stable: false,
          defaultField: undefined,
          uuid: undefined,
        };
        const model = { ...define(context, ast, []), ...flags, fields: [] };
        context.drafts.unions.push({ ast, model, enclosing: [ast.name.text] });
        context.scope.addType(model.fullName, { type: "union", definition: model });
        break;
      }
      case "feature": {
        const model: Draft<Feature> = { ...define(context, ast, []), consts: [] };
        context.drafts.features.push({ ast, model, enclosing: [ast.name.text] });
        context.scope.addType(model.fullName, { type: "feature", definition: model });
        model.consts = ast.members.map((member) => declareConst(context, member, model));
        break;
      }
    }
  }
  publish(context);
}

function publish({ drafts, module }: ModuleContext): void {
  module.consts = drafts.consts.map(({ model }) => model).filter((model) => !model.parent);
  module.enums = drafts.enums.map(({ model }) => model).filter((model) => !model.parent);
  module.structs = drafts.structs.map(({ model }) => model);
  module.unions = drafts.unions.map(({ model }) => model);
  module.interfaces = drafts.interfaces.map(({ model }) => model);
  module.features = drafts.features.map(({ model }) => model);
}

function define(context: ModuleContext, ast: NamedAst, enclosing: readonly string[]) {
  const fullName = context.scope.qualify([...enclosing, ast.name.text].join("."));
  const earlier = context.scope.claim(fullName, context.locate(ast.name.span));
  if (earlier !== undefined) {
    const hint = `rename one of them; the first is at ${describePlace(earlier)}`;
    const message = `"${fullName}" is already defined`;
    context.error("duplicate-definition", ast.name.span, message, hint);
  }
  return { ...context.named(ast), fullName, module: context.module };
}

function declareStruct(context: ModuleContext, ast: AstStruct): void {
  const model: Draft<Struct> = {
    ...define(context, ast, []),
    fields: [],
    enums: [],
    consts: [],
    stable: false,
    native: false,
    uuid: undefined,
    layout: EMPTY_LAYOUT,
  };
  context.drafts.structs.push({ ast, model, enclosing: [ast.name.text] });
  context.scope.addType(model.fullName, { type: "struct", definition: model });
  declareNested(context, ast.members ?? [], model);
}

function declareInterface(context: ModuleContext, ast: AstInterface): void {
  const model: Draft<Interface> = {
    ...define(context, ast, []),
    methods: [],
    enums: [],
    consts: [],
    stable: false,
    version: 0,
    uuid: undefined,
  };
  context.drafts.interfaces.push({ ast, model, enclosing: [ast.name.text] });
  context.scope.addType(model.fullName, { type: "interface", definition: model });
  declareNested(context, ast.members, model);
}

function declareNested(
  context: ModuleContext,
  members: readonly (AstConst | AstEnum | { readonly type: "field" | "method" })[],
  parent: Draft<Struct> | Draft<Interface>,
): void {
  const enums: Enum[] = [];
  const consts: Const[] = [];
  for (const member of members) {
    if (member.type === "enum") enums.push(declareEnum(context, member, parent));
    if (member.type === "const") consts.push(declareConst(context, member, parent));
  }
  parent.enums = enums;
  parent.consts = consts;
}

function declareEnum(context: ModuleContext, ast: AstEnum, parent: Enum["parent"]): Enum {
  const enclosing = parent === undefined ? [] : [parent.name];
  const model: Draft<Enum> = {
    ...define(context, ast, enclosing),
    values: [],
    parent,
    extensible: false,
    stable: false,
    native: false,
    defaultValue: undefined,
    uuid: undefined,
  };
  context.drafts.enums.push({ ast, model, enclosing: [...enclosing, ast.name.text] });
  context.scope.addType(model.fullName, { type: "enum", definition: model });
  return model;
}

function declareConst(context: ModuleContext, ast: AstConst, parent: Const["parent"]): Const {
  const enclosing = parent === undefined ? [] : [parent.name];
  const model: Draft<Const> = {
    ...define(context, ast, enclosing),
    kind: { type: "primitive", name: "int32", nullable: false },
    value: { type: "int", value: 0n },
    parent,
  };
  context.drafts.consts.push({ ast, model, enclosing });
  return model;
}
