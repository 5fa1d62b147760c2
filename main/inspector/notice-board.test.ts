import { describe, expect, it } from "vitest";
import { Severity } from "../../shared/contract/index.ts";
import { NoticeBoard } from "./notice-board.ts";

describe("NoticeBoard", () => {
  it("tells whoever listens, until they stop", () => {
    const board = new NoticeBoard();
    const heard: string[] = [];
    const stop = board.subscribe(({ text }) => heard.push(text));
    board.post(Severity.NOTE, "one");
    stop();
    board.post(Severity.NOTE, "two");
    expect(heard).toEqual(["one"]);
  });

  it("keeps the newest for views that open later", () => {
    const board = new NoticeBoard();
    for (let i = 1; i <= 60; i++) {
      board.post(Severity.ERROR, `${i}`, "detail");
    }
    expect(board.notices).toHaveLength(50);
    expect(board.notices[0]).toEqual({ severity: Severity.ERROR, text: "11", detail: "detail" });
    expect(board.notices.at(-1)?.text).toBe("60");
  });
});
