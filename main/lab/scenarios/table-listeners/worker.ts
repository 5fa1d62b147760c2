import { Receiver } from "../../../../shared/bindings/index.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Table, TableListener } from "./gen/table_listeners.mojom.ts";

/** So many rows heard in a row are worth telling; */
const ROWS_TO_TELL = 10;
/** and so many after somebody else has gone. */
const ROWS_AFTER_LEAVE = 5;

/** Adds a row a step. */
export function tableWriterProgram(context: WorkerContext): WorkerProgram {
  const table = context.bind(Table);
  let rows = 0;
  return {
    step: () => table.get().addRow(`row ${++rows} of process ${process.pid}`),
    finish: () => table.flushForTesting(),
    close: () => table.reset(),
  };
}

/** Listens, and tells whether rows come without a gap, whoever else comes and goes. */
export function tableListenerProgram(context: WorkerContext): WorkerProgram {
  const table = context.bind(Table);
  let last: number | undefined;
  let heard = 0;
  let heardBeforeLeave: number | undefined;
  const receiver = new Receiver<TableListener>(TableListener, {
    onRow(number) {
      const expected = last === undefined ? number : last + 1;
      if (number !== expected) context.claim("same-order", false, `${number} came for ${expected}`);
      last = number;
      heard++;
      if (heard === ROWS_TO_TELL) {
        context.claim("same-order", true, `${heard} rows up to ${number}, each once and in order`);
      }
      if (heardBeforeLeave !== undefined && heard === heardBeforeLeave + ROWS_AFTER_LEAVE) {
        heardBeforeLeave = undefined;
        context.claim("others-go-on", true, `row ${number} came, another listener having left`);
      }
    },
    onListenerLeft() {
      heardBeforeLeave = heard;
    },
  });
  table.get().addListener(receiver.bindNewPipeAndPassRemote());
  return {
    close() {
      receiver.reset();
      table.reset();
    },
  };
}
