import type { DomainBooks } from "./domain-books.ts";

/** What should have happened to a pipe when nothing moves any more. */
export function unfinished(books: DomainBooks, isClosed: boolean): string[] {
  const problems: string[] = [];
  for (const { here, side, there } of books.pairs()) {
    const isHere = here.last?.end === undefined;
    if (isHere && (there.isOver || isClosed)) {
      problems.push(`end ${side} was never told that the other one is gone`);
    }
    if (here.last?.end === "left") problems.push(`end ${side} is on its way for ever`);
    if (!isHere || there.last?.end !== undefined) continue;
    for (const [number, message] of here.underWay) {
      if (!books.mayDrop(side, message)) {
        problems.push(`message ${number} from end ${side} is lost though both ends are there`);
      }
    }
  }
  const [a, b] = books.sides;
  if (!a.isOver || !b.isOver) return problems;
  for (const [branch, halves] of books.branches) {
    if (halves.some((half) => half !== undefined && half.end === undefined)) {
      problems.push(`branch ${branch} was never told that its pipe is gone`);
    }
  }
  for (const [name, call] of books.calls) {
    if (call.end === undefined) problems.push(`call ${name} was never settled`);
  }
  return problems;
}
