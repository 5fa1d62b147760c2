// The syntax tree: what is written in one file, before any name is resolved.
import type { Source, Span } from "./source.ts";

/** A word with its place. */
export interface AstName {
  readonly text: string;
  readonly span: Span;
}

/** The value of an attribute as written. */
export type AstAttributeValue =
  | { readonly type: "literal"; readonly value: boolean | number | bigint | string }
  | { readonly type: "name"; readonly text: string }
  | { readonly type: "anyOf" | "allOf"; readonly names: readonly string[] };

/** `Key` or `Key=value`; without a value it stands for true. */
export interface AstAttribute {
  readonly key: AstName;
  readonly value: AstAttributeValue;
  readonly span: Span;
}

/** What every node that may carry attributes has. */
export interface AstNode {
  readonly attributes: readonly AstAttribute[];
  readonly comment: string | undefined;
  readonly span: Span;
}

/** A type as written. `span` covers it without a trailing `?`. */
export type AstType = { readonly nullable: boolean; readonly span: Span } & (
  | { readonly type: "name"; readonly text: string }
  | { readonly type: "handle"; readonly handle: string | undefined }
  | {
      readonly type: "endpoint";
      readonly role: "remote" | "receiver";
      readonly associated: boolean;
      readonly interface: AstName;
      readonly legacy: boolean;
    }
  | { readonly type: "array"; readonly element: AstType; readonly length: AstLength | undefined }
  | { readonly type: "map"; readonly key: AstType; readonly value: AstType }
);

/** The N of `array<T, N>`. */
export interface AstLength {
  readonly value: bigint;
  readonly span: Span;
}

/** A right-hand side as written. */
export type AstValue = { readonly span: Span } & (
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "name"; readonly text: string }
  | { readonly type: "default" }
);

/** `@n`. */
export interface AstOrdinal {
  readonly value: number;
  readonly span: Span;
}

/** `const T N = V;` */
export interface AstConst extends AstNode {
  readonly type: "const";
  readonly name: AstName;
  readonly kind: AstType;
  readonly value: AstValue;
}

/** An enumerator. */
export interface AstEnumValue extends AstNode {
  readonly name: AstName;
  readonly value: AstValue | undefined;
}

/** An enum; no `values` means `enum N;`. */
export interface AstEnum extends AstNode {
  readonly type: "enum";
  readonly name: AstName;
  readonly values: readonly AstEnumValue[] | undefined;
}

/** A struct field, union field or parameter. */
export interface AstField extends AstNode {
  readonly type: "field";
  readonly name: AstName;
  readonly kind: AstType;
  readonly ordinal: AstOrdinal | undefined;
  readonly value: AstValue | undefined;
}

/** A struct; no `members` means `struct N;`. */
export interface AstStruct extends AstNode {
  readonly type: "struct";
  readonly name: AstName;
  readonly members: readonly (AstConst | AstEnum | AstField)[] | undefined;
}

/** A union. */
export interface AstUnion extends AstNode {
  readonly type: "union";
  readonly name: AstName;
  readonly members: readonly AstField[];
}

/** What follows `=>`. */
export type AstResponse =
  | { readonly type: "params"; readonly params: readonly AstField[] }
  | { readonly type: "result"; readonly success: AstType; readonly failure: AstType };

/** A method. */
export interface AstMethod extends AstNode {
  readonly type: "method";
  readonly name: AstName;
  readonly ordinal: AstOrdinal | undefined;
  readonly params: readonly AstField[];
  readonly response: AstResponse | undefined;
}

/** An interface. */
export interface AstInterface extends AstNode {
  readonly type: "interface";
  readonly name: AstName;
  readonly members: readonly (AstConst | AstEnum | AstMethod)[];
}

/** A feature. */
export interface AstFeature extends AstNode {
  readonly type: "feature";
  readonly name: AstName;
  readonly members: readonly AstConst[];
}

/** `import "path";` with the path normalised. */
export interface AstImport extends AstNode {
  readonly path: string;
}

/** `module a.b;` */
export interface AstModule extends AstNode {
  readonly name: AstName;
}

/** What may stand at file scope. */
export type AstDefinition = AstConst | AstEnum | AstStruct | AstUnion | AstInterface | AstFeature;

/** One file. */
export interface AstFile {
  readonly source: Source;
  readonly module: AstModule | undefined;
  readonly imports: readonly AstImport[];
  readonly definitions: readonly AstDefinition[];
}
