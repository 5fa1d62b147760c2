import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { type DecodedMessage, decodeMessage } from "../../../shared/wire/index.ts";
import { loadDescriptor } from "../../inspector/mojoms.ts";
import { decodedReport, decodedText } from "../decoded-message.ts";
import { EXIT } from "../exit-codes.ts";
import { parseHexBytes } from "../hex-bytes.ts";
import { findInterface } from "../interface-name.ts";
import { parseCount } from "../count.ts";
import {
  addSourceOptions,
  repeatable,
  type SourceOptions,
  sourceSettings,
} from "../source-options.ts";

interface DecodeOptions extends SourceOptions {
  readonly mojom: readonly string[];
  readonly interface: string;
  readonly response: boolean;
  readonly hex?: Uint8Array;
  readonly file?: string;
  readonly handles: number;
  readonly json: boolean;
}

const EXAMPLE = `
Example: a call of Greet("Ada"), which is method 0 and expects a response
  mojoscope decode --mojom greeter.mojom --interface Greeter --hex "
    20000000 01000000 00000000 00000000 01000000 00000000 01000000 00000000
    10000000 00000000 08000000 00000000 0b000000 03000000 41646100 00000000"`;

/** A message that cannot be had. */
class MessageFileError extends Error {
  override readonly name = "MessageFileError";
}

/** `decode`. */
export function addDecodeCommand(program: Command): void {
  const command = program
    .command("decode")
    .description(
      "Read one message: its values, where each of them stands, and whether Mojo would accept it",
    )
    .addOption(
      repeatable(
        "--mojom <path>",
        "a .mojom file, a folder of them, or a .json of mojom describe",
        "the app's own interfaces",
      ),
    )
    .requiredOption("--interface <name>", "the interface that the message is for")
    .option("--response", "judge it as a response; by default its flags decide", false)
    .option("--hex <digits>", "the whole message, header included, in hex", parseHexBytes)
    .option("--file <path>", "the whole message as a file of bytes; - is standard input")
    .option("--handles <number>", "how many handles came with the message", parseCount, 0)
    .option("--json", "print the result as JSON", false)
    .addHelpText("after", EXAMPLE);
  addSourceOptions(command).action((options: DecodeOptions) => decode(options, command));
}

function decode(options: DecodeOptions, command: Command): void {
  if ((options.hex === undefined) === (options.file === undefined)) {
    command.error("error: give the message either as --hex or as --file");
  }
  const bytes = options.hex ?? readMessage(options.file ?? "");
  const descriptor = loadDescriptor(options.mojom, sourceSettings(options));
  const name = findInterface(descriptor, options.interface);
  const decoded = decodeMessage(descriptor, name, bytes, {
    handleCount: options.handles,
    ...(options.response && { response: true }),
  });
  print(name, decoded, bytes.length, options.json);
  if (decoded.verdict === "ILLEGAL_HANDLE" && options.handles === 0) {
    process.stderr.write(
      "mojoscope: No handles were given: if some came with it, say --handles N.\n",
    );
  }
  process.exitCode = decoded.verdict === "PASS" ? EXIT.OK : EXIT.FOUND_PROBLEMS;
}

function print(name: string, decoded: DecodedMessage, length: number, json: boolean): void {
  const text = json
    ? JSON.stringify(decodedReport(name, decoded), undefined, 2)
    : decodedText(name, decoded, length);
  process.stdout.write(`${text}\n`);
}

function readMessage(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MessageFileError(`Cannot read the message: ${why}.`);
  }
}
