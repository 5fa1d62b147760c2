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
];

/** The other folders of shared/ that a runtime entry of its own opens to generated code. */
const SHARED_ENTRIES = new Set(["index.ts", "gen-v1.ts"]);

/** Which parts of the product each part may import; what is not listed may import no part. */
const PARTS = {
  shared: ["shared"],
  main: ["shared", "main"],
  preload: ["shared", "preload"],
  renderer: ["shared", "renderer"],
  e2e: ["shared", "e2e"],
  bench: ["shared", "main", "bench"],
  scripts: ["shared", "main", "scripts"],
  config: ["scripts"],
};

/** Folders of main/ that belong to one platform, and which of these each may import. */
const PLATFORMS = { electron: [], web: [], cli: ["web"] };

/** Folders of renderer/ and which others each may import. */
const RENDERER = {
  widgets: [],
  model: [],
  workers: ["model"],
  state: ["model", "workers"],
  views: ["widgets", "model", "state"],
  app: ["widgets", "model", "workers", "state", "views"],
};

const isTest = (file) => /\.(test|bench)\.tsx?$/.test(file) || file.includes("/testdata/");

/** Splits a path from the root: part ("shared"), its folder ("wire") and what is left ("index.ts"). */
function locate(file) {
  const [part, ...below] = file.split("/");
  if (below.length === 0) {
    return { part: "config", folder: "", rest: part };
  }
  const folder = below.length > 1 ? below[0] : "";
  return { part, folder, rest: below.slice(folder === "" ? 0 : 1).join("/") };
}

/**
 * Why `file` may not import `specifier`, or undefined if it may.
 * @param {string} file path from the root, with slashes
 * @param {string} specifier as written in the import
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

function forbiddenDepth(to) {
  return to.part === "shared" && !SHARED_ENTRIES.has(to.rest)
    ? `import shared/${to.folder}/index.ts, never deeper`
    : undefined;
}

function forbiddenFolder(file, from, to) {
  if (from.part !== to.part) {
    return undefined;
  }
  const allowed = { shared: allowedInShared, main: allowedInMain, renderer: allowedInRenderer };
  const may = allowed[from.part]?.(from.folder, to.folder, isTest(file)) ?? true;
  return may ? undefined : `${from.part}/${from.folder} must not import ${to.part}/${to.folder}`;
}

function allowedInShared(from, to, test) {
  const position = SHARED_ORDER.indexOf(from);
  const wanted = SHARED_ORDER.indexOf(to);
  // A test may drive its subject through the layers above it.
  return position >= 0 && wanted >= 0 && (test || wanted < position);
}

function allowedInMain(from, to) {
  return !(to in PLATFORMS) || (PLATFORMS[from] ?? []).includes(to);
}

function allowedInRenderer(from, to) {
  return from === "" || (RENDERER[from] ?? []).includes(to);
}

const importDirections = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join("/");
    const check = (source) => {
      if (source?.type !== "Literal" || typeof source.value !== "string") {
        return;
      }
      const message = forbiddenImport(file, source.value);
      if (message !== undefined) {
        context.report({ node: source, message: `${message} ("${source.value}").` });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

export default {
  meta: { name: "mojoscope" },
  rules: { "import-directions": importDirections },
};
