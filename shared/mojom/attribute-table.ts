/** What an attribute can stand on. */
export type NodeType =
  | "module"
  | "import"
  | "struct"
  | "union"
  | "struct field"
  | "union field"
  | "parameter"
  | "enum"
  | "enum value"
  | "interface"
  | "method"
  | "feature"
  | "const";

/** Attributes that every node knows. */
export const CONDITIONAL_ATTRIBUTES = ["EnableIf", "EnableIfNot"] as const;

/** The other attributes, by what they may stand on. */
export const ATTRIBUTE_TABLE = {
  module: ["JavaConstantsClassName", "JavaPackage"],
  import: [],
  struct: ["CustomSerializer", "JavaClassName", "Native", "Stable", "RenamedFrom", "Uuid"],
  union: ["Extensible", "Stable", "RenamedFrom", "Uuid"],
  "struct field": ["MinVersion", "RenamedFrom"],
  "union field": ["MinVersion", "RenamedFrom", "Default"],
  parameter: ["MinVersion", "RenamedFrom"],
  enum: ["Extensible", "Native", "Stable", "RenamedFrom", "Uuid"],
  "enum value": ["Default", "MinVersion"],
  interface: [
    "DispatchDebugAlias",
    "RenamedFrom",
    "RequireContext",
    "RuntimeFeature",
    "ServiceSandbox",
    "Stable",
    "Uuid",
  ],
  method: [
    "AllowedContext",
    "EstimateSize",
    "MinVersion",
    "NoInterrupt",
    "RuntimeFeature",
    "SupportsUrgent",
    "Sync",
    "UnlimitedSize",
  ],
  feature: [],
  const: [],
} as const satisfies Record<NodeType, readonly string[]>;
