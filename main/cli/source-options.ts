import { type Command, Option } from "commander";
import type { CompileOptions } from "../../shared/mojom/index.ts";
import type { LoadOptions } from "../mojom/load.ts";
import { scramblingFrom } from "../mojom/scrambling.ts";

/** What the options of {@link addSourceOptions} were set to. */
export interface SourceOptions {
  readonly importRoot: readonly string[];
  readonly feature: readonly string[];
  readonly saltFile: readonly string[];
  readonly withoutDefault: readonly string[];
}

/** Adds the options that say how .mojom files are to be read; the same for every command that does. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      repeatable(
        "-I, --import-root <folder>",
        "a folder in which imports are looked up, behind the importing file's own",
      ),
    )
    .addOption(repeatable("--feature <name>", "a name that holds in [EnableIf] and [EnableIfNot]"))
    .addOption(
      repeatable(
        "--salt-file <file>",
        "scramble method ordinals with the bytes of this file, as Chromium's releases do with //chrome/VERSION",
      ),
    )
    .addOption(
      repeatable(
        "--without-default <enum>",
        "full name of an [Extensible] enum that may lack a [Default]",
      ),
    );
}

/**
 * An option whose values, one each time it is given, make a list.
 * @param without what the help says of leaving it out
 */
export function repeatable(flags: string, description: string, without = "none"): Option {
  return new Option(flags, `${description}; may be repeated`)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], without);
}

/**
 * The settings that the options stand for.
 * @throws MojomPathError for a salt file that is not there
 */
export function sourceSettings(options: SourceOptions): LoadOptions & CompileOptions {
  const { feature, importRoot, withoutDefault, saltFile } = options;
  return {
    importRoots: importRoot,
    enabledFeatures: feature,
    extensibleWithoutDefault: withoutDefault,
    ...(saltFile.length > 0 && { scrambling: scramblingFrom(saltFile) }),
  };
}
