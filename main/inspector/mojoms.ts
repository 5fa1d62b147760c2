import path from "node:path";
import { type Descriptor, mergeDescriptors } from "../../shared/codegen/index.ts";
import type { CompileOptions } from "../../shared/mojom/index.ts";
import { describePaths } from "../mojom/describe.ts";
import { readDescriptorFile } from "../mojom/descriptor-file.ts";
import { findMojomFiles, type LoadOptions } from "../mojom/load.ts";
import { packageRoot } from "../page/index.ts";

/** Folders of the package whose interfaces the app itself speaks. */
const OWN_FOLDERS = [
  "shared/contract",
  "shared/bindings",
  "shared/services",
  "shared/legacy",
  "main/broker",
  "main/lab",
  "main/services",
];
/** Those below them that only tests have, or programs that play a peer of an older release. */
const NOT_OWN = /\/(?:testdata|old)\//;

/**
 * Describes the app's own interfaces and those of `paths`: .mojom files, folders of them, and .json
 * files that `mojom describe` has printed. `options` concern those only. Nobody redefines what the
 * app speaks.
 * @throws MojomError with every error found, each with its place; MojomPathError for a path that
 * leads to no .mojom file; DescriptorFileError for a .json that is no descriptor
 */
export function loadDescriptor(
  paths: readonly string[] = [],
  options: LoadOptions & CompileOptions = {},
): Descriptor {
  const root = mojomRoot();
  const own = findMojomFiles(OWN_FOLDERS.map((folder) => path.join(root, folder)));
  const ownFiles = own.filter((file) => !NOT_OWN.test(file.slice(root.length)));
  const importRoots = [...(options.importRoots ?? []), root];
  const isDescribed = (item: string) => item.endsWith(".json");
  const mojoms = paths.filter((item) => !isDescribed(item));
  return mergeDescriptors(
    ...paths.filter(isDescribed).map(readDescriptorFile),
    describePaths(mojoms, { ...options, importRoots }),
    describePaths(ownFiles, { importRoots: [root] }),
  );
}

/** The build copies the .mojom files into the package's output. */
function mojomRoot(): string {
  return import.meta.url.endsWith(".ts") ? packageRoot() : path.join(packageRoot(), "dist/mojom");
}
