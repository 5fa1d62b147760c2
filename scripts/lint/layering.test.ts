import { beforeAll, describe, expect, it } from "vitest";
import { type Findings, lintPlanted } from "./planted-project.ts";

/** Folders of shared/, bottom up. */
const SHARED = [
  "base",
  "mojom",
  "codegen",
  "wire",
  "system",
  "bindings",
  "services",
  "legacy",
  "trace",
  "contract",
  "testing",
];

/** One import: from which file, of what, and what the linter says of it (undefined: nothing). */
interface Plant {
  readonly file: string;
  readonly imports: string;
  readonly says?: string | undefined;
}

const importOf = (specifier: string): string =>
  `import { thing } from ${JSON.stringify(specifier)};\n\nthing();\n`;

/** Every pair of neighbours in shared/, upwards (forbidden) and downwards (allowed). */
const sharedPairs: Plant[] = SHARED.slice(1).flatMap((upper, index) => {
  const lower = SHARED[index] ?? "";
  return [
    {
      file: `shared/${lower}/up-to-${upper}.ts`,
      imports: `../${upper}/index.ts`,
      says: `shared/${lower} must not import shared/${upper}`,
    },
    { file: `shared/${upper}/down-to-${lower}.ts`, imports: `../${lower}/index.ts` },
  ];
});

const plants: Plant[] = [
  ...sharedPairs,
  { file: "shared/base/far-up.ts", imports: "../contract/index.ts", says: "must not import" },
  { file: "shared/contract/far-down.ts", imports: "../base/index.ts" },
  { file: "shared/wire/sub/up.ts", imports: "../../system/index.ts", says: "must not import" },
  { file: "shared/system/deep.ts", imports: "../wire/encoder.ts", says: "never deeper" },
  { file: "shared/wire/own.ts", imports: "./encoder.ts" },
  { file: "shared/wire/extra.ts", imports: "../unheard-of/index.ts", says: "must not import" },
  { file: "shared/trace/node.ts", imports: "node:fs", says: "runs outside Node" },
  { file: "shared/trace/bare-node.ts", imports: "fs", says: "runs outside Node" },
  { file: "shared/trace/package.ts", imports: "react", says: "imports nothing outside itself" },
  { file: "shared/trace/main.ts", imports: "../../main/lab/x.ts", says: "must not import main/" },
  { file: "shared/trace/page.ts", imports: "../../renderer/app/x.ts", says: "must not import" },
  { file: "shared/trace/electron.ts", imports: "electron", says: "may import electron" },
  { file: "shared/wire/higher.test.ts", imports: "../bindings/index.ts" },
  { file: "shared/testing/arbitrary.ts", imports: "fast-check" },
  { file: "shared/wire/node.test.ts", imports: "node:fs" },

  { file: "renderer/app/main.ts", imports: "../../main/lab/x.ts", says: "must not import main/" },
  { file: "renderer/app/node.ts", imports: "node:fs", says: "runs outside Node" },
  { file: "renderer/app/electron.ts", imports: "electron", says: "may import electron" },
  { file: "renderer/app/preload.ts", imports: "../../preload/x.ts", says: "must not import" },
  { file: "renderer/app/deep.ts", imports: "../../shared/wire/x.ts", says: "never deeper" },
  { file: "renderer/app/good.ts", imports: "../../shared/contract/index.ts" },
  { file: "renderer/widgets/up.ts", imports: "../views/x.ts", says: "must not import" },
  { file: "renderer/model/up.ts", imports: "../state/x.ts", says: "must not import" },
  { file: "renderer/state/up.ts", imports: "../app/x.ts", says: "must not import" },
  { file: "renderer/views/up.ts", imports: "../app/x.ts", says: "must not import" },
  { file: "renderer/views/down.ts", imports: "../widgets/x.ts" },

  { file: "preload/main.ts", imports: "../main/lab/x.ts", says: "must not import main/" },
  { file: "preload/node.ts", imports: "node:fs", says: "runs outside Node" },
  { file: "preload/electron.ts", imports: "electron" },

  { file: "main/client/app.ts", imports: "../inspector/x.ts", says: "must not import main/insp" },
  { file: "main/client/lab.ts", imports: "../lab/x.ts", says: "must not import main/lab" },
  { file: "main/client/good.ts", imports: "../server/x.ts" },
  { file: "main/client/any.test.ts", imports: "../inspector/x.ts" },

  { file: "main/electron/good.ts", imports: "electron" },
  { file: "main/electron/web.ts", imports: "../web/x.ts", says: "must not import main/web" },
  { file: "main/electron/cli.ts", imports: "../cli/x.ts", says: "must not import main/cli" },
  { file: "main/web/electron.ts", imports: "electron", says: "may import electron" },
  { file: "main/web/shell.ts", imports: "../electron/x.ts", says: "must not import main/electron" },
  { file: "main/web/cli.ts", imports: "../cli/x.ts", says: "must not import main/cli" },
  { file: "main/cli/web.ts", imports: "../web/x.ts" },
  { file: "main/lab/web.ts", imports: "../web/x.ts", says: "must not import main/web" },
  { file: "main/lab/electron.ts", imports: "electron/main", says: "may import electron" },
  { file: "main/lab/deep.ts", imports: "../../shared/wire/x.ts", says: "never deeper" },
  { file: "main/lab/page.ts", imports: "../../renderer/x.ts", says: "must not import renderer/" },
  { file: "main/lab/test.ts", imports: "../../e2e/x.ts", says: "must not import e2e/" },
  { file: "main/lab/good.ts", imports: "node:fs" },

  { file: "e2e/main.ts", imports: "../main/lab/x.ts", says: "must not import main/" },
  { file: "bench/main.ts", imports: "../main/lab/x.ts" },

  { file: "conformance/main.ts", imports: "../main/lab/x.ts", says: "must not import main/" },
  { file: "conformance/deep.ts", imports: "../shared/wire/encoder.ts", says: "never deeper" },
  { file: "conformance/good.ts", imports: "../shared/wire/index.ts" },
  { file: "fuzz/main.ts", imports: "../main/lab/x.ts", says: "must not import main/" },
  { file: "fuzz/deep.ts", imports: "../shared/wire/encoder.ts", says: "never deeper" },
  { file: "fuzz/good.ts", imports: "../conformance/generated-code.ts" },
  { file: "conformance/fuzz.ts", imports: "../fuzz/main.ts", says: "must not import fuzz/" },
  { file: "shared/wire/vectors.ts", imports: "../../conformance/x.ts", says: "must not import" },
];

const otherForms: Record<string, string> = {
  "shared/base/re-export.ts": 'export { thing } from "../wire/index.ts";\n',
  "shared/base/re-export-all.ts": 'export * from "../wire/index.ts";\n',
  "shared/base/type-only.ts":
    'import type { Thing } from "../wire/index.ts";\n\nexport type Other = Thing;\n',
  "shared/base/dynamic.ts": 'export const load = () => import("../wire/index.ts");\n',
  "shared/base/type-expression.ts": 'export type Other = import("../wire/index.ts").Thing;\n',
};

const otherRules: Record<string, { rule: string; source: string }> = {
  "main/lab/floating.ts": {
    rule: "no-floating-promises",
    source: "export function start(work: () => Promise<void>): void {\n  work();\n}\n",
  },
  "main/lab/any.ts": { rule: "no-explicit-any", source: "export type Loose = any;\n" },
  "main/lab/non-null.ts": {
    rule: "no-non-null-assertion",
    source: "export const first = (list: number[]): number => list[0]!;\n",
  },
  "main/lab/default.ts": { rule: "no-default-export", source: "export default 1;\n" },
  "main/lab/type-import.ts": {
    rule: "consistent-type-imports",
    source: 'import { Stats } from "node:fs";\n\nexport type Files = Stats[];\n',
  },
  "main/lab/cycle-a.ts": {
    rule: "no-cycle",
    source: 'import { b } from "./cycle-b.ts";\n\nexport const a = () => b();\n',
  },
  "main/lab/cycle-b.ts": {
    rule: "no-cycle",
    source: 'import { a } from "./cycle-a.ts";\n\nexport const b = (): unknown => a();\n',
  },
  "main/lab/long.ts": {
    rule: "max-lines",
    source: Array.from({ length: 401 }, (_, line) => `export const line${line} = 1;\n`).join(""),
  },
};

let findings: Findings;
const messages = (file: string): string =>
  (findings.get(file) ?? [])
    .filter(({ rule }) => rule.includes("import-directions"))
    .map(({ message }) => message)
    .join("\n");

beforeAll(() => {
  findings = lintPlanted({
    ...Object.fromEntries(plants.map(({ file, imports }) => [file, importOf(imports)])),
    ...otherForms,
    ...Object.fromEntries(Object.entries(otherRules).map(([file, { source }]) => [file, source])),
    "shared/base/clean.ts": "/** One. */\nexport const one = 1;\n",
    "shared/gen/generated.ts": importOf("../../main/lab/x.ts"),
  });
}, 60_000);

describe("import directions", () => {
  const forbidden = plants.filter(({ says }) => says !== undefined);
  const allowed = plants.filter(({ says }) => says === undefined);

  it.each(forbidden)("$file must not import $imports", ({ file, says }) => {
    expect(messages(file)).toContain(says);
  });

  it.each(allowed)("$file may import $imports", ({ file }) => {
    expect(messages(file)).toBe("");
  });

  it.each(Object.keys(otherForms))("see the import in %s", (file) => {
    expect(messages(file)).toContain("shared/base must not import shared/wire");
  });

  it("leave a clean file alone", () => {
    expect(findings.get("shared/base/clean.ts")).toEqual([]);
  });

  it("do not look at generated code", () => {
    expect(findings.get("shared/gen/generated.ts")).toEqual([]);
  });
});

describe("the other rules that the project leans on", () => {
  it.each(Object.entries(otherRules))("%s is caught", (file, { rule }) => {
    const rules = (findings.get(file) ?? []).map((finding) => finding.rule);
    expect(rules).toContainEqual(expect.stringContaining(rule));
  });
});
