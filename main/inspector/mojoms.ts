import path from "node:path";
import { type Descriptor, describe } from "../../shared/codegen/index.ts";
import { compile, formatDiagnostic } from "../../shared/mojom/index.ts";
import { fileLoader, findMojomFiles } from "../mojom/load.ts";
import { packageRoot } from "../page/index.ts";

/** Folders of the package whose interfaces the app itself speaks. */
const OWN_FOLDERS = ["shared/contract", "shared/bindings", "main/lab"];

/** A .mojom that the app was told to use is not right. */
export class MojomError extends Error {
  override readonly name = "MojomError";
}

/**
 * Describes the app's own interfaces and those of `paths` (files or folders).
 * @throws MojomError with every error found, each with its place; MojomPathError for a path that
 * leads to no .mojom file
 */
export function loadDescriptor(paths: readonly string[] = []): Descriptor {
  const own = OWN_FOLDERS.map((folder) => path.join(mojomRoot(), folder));
  const ownFiles = findMojomFiles(own).filter((file) => !file.includes("/testdata/"));
  // Of two descriptions under one name the last counts: nobody redefines what the app speaks.
  const files = [...findMojomFiles(paths), ...ownFiles];
  const { modules, diagnostics } = compile(files, fileLoader({ importRoots: [mojomRoot()] }));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const list = errors.map(formatDiagnostic).join("\n");
    throw new MojomError(`There are errors in the .mojom files:\n${list}`);
  }
  return describe(modules);
}

/** The build copies the .mojom files into the package's output. */
function mojomRoot(): string {
  return import.meta.url.endsWith(".ts") ? packageRoot() : path.join(packageRoot(), "dist/mojom");
}
