// The import directions of the project as a lint rule: who may import whom, in one table.
// Plain JavaScript, because the linter loads it with the Node that is there.
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folders of shared/, bottom up: a folder may import those before it. */
const SHARED_ORDER = [
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

/** The other folders of shared/ that a runtime entry of its own opens to generated code. */
const SHARED_ENTRIES = new Set(["index.ts", "gen-v1.ts"]);

/**
 * Which parts of the product each part may import; what is not listed may import no part.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PARTS = {
  shared: ["shared"],
  main: ["shared", "main"],
  preload: ["shared", "preload"],
  renderer: ["shared", "renderer"],
  e2e: ["shared", "e2e"],
  bench: ["shared", "main", "bench"],
  conformance: ["shared", "conformance"],
  fuzz: ["shared", "conformance", "fuzz"],
  behaviours: ["shared", "main", "conformance", "behaviours"],
  chaos: ["shared", "main", "chaos"],
  soak: ["shared", "main", "chaos", "soak"],
  scripts: ["shared", "main", "scripts"],
  config: ["scripts", "behaviours"],
};

/**
 * Folders of main/ that belong to one platform, and which of these each may import.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PLATFORMS = { electron: [], web: [], cli: ["web"] };

/**
 * Folders of main/ that go to other programs as a library, and which others each may import: nothing
 * of the app is to come along.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const LIBRARIES = { client: ["broker", "recorder", "server"] };

/**
 * Folders of renderer/ and which others each may import.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const RENDERER = {
  widgets: [],
  model: [],
  workers: ["model"],
  state: ["model", "workers"],
  views: ["widgets", "model", "state"],
  app: ["widgets", "model", "workers", "state", "views"],
};

/** @typedef {{ part: string, folder: string, rest: string }} Place */

const isTest = (/** @type {string} */ file) =>
  /\.(test|bench)\.tsx?$|\/(testdata|testing)\//.test(file);

/**
 * Splits a path from the root: part ("shared"), its folder ("wire") and what is left ("index.ts").
 * @param {string} file
 * @returns {Place}
 */
function locate(file) {
  const [part = "", ...below] = file.split("/");
  if (below.length === 0) {
    return { part: "config", folder: "", rest: part };
  }
  const [folder = ""] = below.slice(0, -1);
  return { part, folder, rest: below.slice(folder === "" ? 0 : 1).join("/") };
}

/**
 * Why `file` may not import `specifier`, or undefined if it may.
 * @param {string} file path from the root, with slashes
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function forbiddenImport(file, specifier) {
  if (!specifier.startsWith(".")) {
    return forbiddenPackage(file, specifier);
  }
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ""));
  const from = locate(file);
  const to = locate(target);
  if (!(PARTS[from.part] ?? []).includes(to.part)) {
    return `${from.part}/ must not import ${to.part}/`;
  }
  if (from.part === to.part && from.folder === to.folder) {
    return undefined;
  }
  return forbiddenDepth(to) ?? forbiddenFolder(file, from, to);
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {string | undefined}
 */
function forbiddenPackage(file, specifier) {
  const { part, folder } = locate(file);
  if (specifier === "electron" || specifier.startsWith("electron/")) {
    const allowed = part === "preload" || (part === "main" && folder === "electron");
    return allowed ? undefined : "only main/electron and preload/ may import electron";
  }
  if (isTest(file)) {
    return undefined;
  }
  if (isBuiltin(specifier)) {
    return ["shared", "preload", "renderer"].includes(part)
      ? `${part}/ runs outside Node and must not import its modules`
      : undefined;
  }
  return part === "shared" ? "shared/ imports nothing outside itself" : undefined;
}

/** @param {Place} to */
function forbiddenDepth(to) {
  return to.part === "shared" && !SHARED_ENTRIES.has(to.rest)
    ? `import shared/${to.folder}/index.ts, never deeper`
    : undefined;
}

/**
 * @param {string} file
 * @param {Place} from
 * @param {Place} to
 */
function forbiddenFolder(file, from, to) {
  return from.part !== to.part || mayImport(from, to.folder, isTest(file))
    ? undefined
    : `${from.part}/${from.folder} must not import ${to.part}/${to.folder}`;
}

/**
 * Whether a folder may import another one of the same part.
 * @param {Place} from
 * @param {string} to
 * @param {boolean} test
 */
function mayImport({ part, folder }, to, test) {
  switch (part) {
    case "shared": {
      const position = SHARED_ORDER.indexOf(folder);
      const wanted = SHARED_ORDER.indexOf(to);
      // A test may drive its subject through the layers above it.
      return position >= 0 && wanted >= 0 && (test || wanted < position);
    }
    case "main":
      if (!test && folder in LIBRARIES) return (LIBRARIES[folder] ?? []).includes(to);
      return !(to in PLATFORMS) || (PLATFORMS[folder] ?? []).includes(to);
    case "renderer":
      return folder === "" || (RENDERER[folder] ?? []).includes(to);
    default:
      return true;
  }
}

/**
 * What the rule uses of the linter.
 * @typedef {{ type: string, value?: unknown }} Source
 * @typedef {{ source?: Source | null }} ImportNode
 * @typedef {{ filename: string, report(finding: { node: Source, message: string }): void }} Context
 */

const importDirections = {
  meta: { type: "problem", schema: [] },
  /** @param {Context} context */
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join("/");
    const check = (/** @type {ImportNode} */ { source }) => {
      if (source?.type !== "Literal" || typeof source.value !== "string") {
        return;
      }
      const message = forbiddenImport(file, source.value);
      if (message !== undefined) {
        context.report({ node: source, message: `${message} ("${source.value}").` });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export default {
  meta: { name: "mojoscope" },
  rules: { "import-directions": importDirections },
};
