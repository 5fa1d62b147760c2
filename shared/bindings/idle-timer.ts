/** Has a task run after so many milliseconds; what it returns calls that off. */
export type IdleTimer = (task: () => void, milliseconds: number) => () => void;

let timer: IdleTimer = (task, milliseconds) => {
  const id = setTimeout(task, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Sets what measures the time for which receivers have been idle, by default `setTimeout`: for tests,
 * which do not want to wait. Returns what was set before.
 */
export function setIdleTimer(next: IdleTimer): IdleTimer {
  const previous = timer;
  timer = next;
  return previous;
}

/** Has `task` run after so many milliseconds; what this returns calls that off. */
export function startIdleTimer(task: () => void, milliseconds: number): () => void {
  return timer(task, milliseconds);
}
