import type { Fate } from "./checker.ts";
import { ChildProgram } from "./child-program.ts";
import type { Answer, Command, ProcessSettings } from "./commands.ts";
import { JOURNAL_FD, readJournal } from "./journal.ts";
import type { JournalRecord } from "./records.ts";
import type { Sample } from "./sample.ts";

const PROGRAM = new URL("./process.ts", import.meta.url);

/** The conductor's hold on one process; it is gone when its journal has been read to the end. */
export class Player extends ChildProgram<Command, Answer> {
  readonly process: number;
  readonly samples: Sample[] = [];
  /** Set before something is done that will end the process. */
  fate: Fate | undefined;
  /** Told of the steps that the process has done. */
  onSteps: (steps: number) => void = () => undefined;
  #records = 0;
  #onRecords: () => void = () => undefined;

  constructor(settings: ProcessSettings, onRecord: (record: JournalRecord) => void) {
    super(PROGRAM, settings, 1);
    this.process = settings.process;
    readJournal(this.pipe(JOURNAL_FD), (record) => {
      this.#records += 1;
      onRecord(record);
      this.#onRecords();
    });
    this.onNews = (news) => {
      if (news.type === "step") this.onSteps(news.steps);
    };
    void this.exited.then(() => this.#onRecords());
  }

  /**
   * Settles when everything that the process has sent so far has reached the host, and everything
   * that it wrote down has been read; with the number of records.
   */
  async barrier(): Promise<number> {
    const answer = await this.ask({ type: "barrier" });
    const records = answer?.records ?? 0;
    while (this.#records < records && !this.isGone) {
      await new Promise<void>((resolve) => {
        this.#onRecords = resolve;
      });
    }
    return records;
  }

  override waitsFor(): string {
    return `process ${this.process}: ${super.waitsFor()}`;
  }
}
