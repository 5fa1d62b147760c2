import type { FieldName } from "./fields.ts";

/** A part of the filter text: offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a filter text went wrong, and how to put it right. */
export interface FilterError extends Span {
  readonly message: string;
}

/** A value to compare with. A number is in the unit that is written behind it. */
export type Literal =
  | ({ readonly type: "string"; readonly value: string } & Span)
  | ({ readonly type: "number"; readonly value: number; readonly unit: string } & Span);

/** One entry of `in {...}`; `to` is only there for a range, both ends included. */
export interface SetItem {
  readonly from: Literal;
  readonly to: Literal | undefined;
}

/** How a field may be compared with one value. `&`: some of these bits are set. */
export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "&" | "contains" | "matches";

/** What a filter text means. */
export type Expression = (
  | { readonly type: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "not"; readonly operand: Expression }
  | {
      readonly type: "compare";
      readonly field: FieldName;
      readonly operator: CompareOperator;
      readonly value: Literal;
    }
  | { readonly type: "in"; readonly field: FieldName; readonly items: readonly SetItem[] }
  /** A field alone: it is true, or it has a value. */
  | { readonly type: "has"; readonly field: FieldName }
  /** `method:Add*`: the whole name, whatever its case, with `*` for anything. */
  | { readonly type: "short"; readonly field: FieldName; readonly pattern: string }
  /** A word alone: part of the interface, the method or the info. */
  | { readonly type: "text"; readonly text: string }
) &
  Span;
