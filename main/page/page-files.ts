import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentType } from "./content-types.ts";
import { PageMissingError } from "./page-error.ts";

/** One file of the page, ready to be sent. */
export interface PageFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The built page, read once. A request is a look-up by URL path in a table of what was there: no path
 * of a request ever reaches the file system, and a rebuild does not pull files away from a window.
 */
export class PageFiles {
  readonly #files: ReadonlyMap<string, PageFile>;

  private constructor(files: ReadonlyMap<string, PageFile>) {
    this.#files = files;
  }

  /**
   * Reads every file below `directory`.
   * @throws PageMissingError if there is no index.html in it.
   */
  static load(directory: string): PageFiles {
    const files = new Map(filesBelow(directory).map((file) => [`/${file}`, read(directory, file)]));
    const index = files.get("/index.html");
    if (index === undefined) {
      throw new PageMissingError(directory);
    }
    return new PageFiles(files.set("/", index));
  }

  /** The file for a URL path ("/", "/assets/index.js"), if the page has it. */
  find(pathname: string): PageFile | undefined {
    return this.#files.get(pathname);
  }
}

/** Paths with slashes, relative to the directory; none if it is not there. */
function filesBelow(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join("/"));
  } catch {
    return [];
  }
}

function read(directory: string, file: string): PageFile {
  return {
    contentType: contentType(path.extname(file)),
    bytes: new Uint8Array(readFileSync(path.join(directory, file))),
  };
}
