import { describe, expect, it } from "vitest";
import { Random } from "../shared/base/index.ts";
import { NO_REASON } from "./records.ts";
import {
  PIPE,
  REASON,
  type Entry,
  entry,
  sent,
  got,
  closed,
  gone,
  opening,
  messages,
  goodStory,
  branchStory,
  branchClosed,
  branchGone,
  asked,
  rejected,
  readAll,
  findings,
  less,
} from "./testing/story.ts";

describe("what is as it should be", () => {
  it("is a pipe that is used and closed", () => {
    expect(findings(goodStory())).toEqual([]);
  });

  it("is a branch that ends in its place among the pipe's messages", () => {
    const story = [
      ...branchStory(),
      sent(1, 0, 2, 2),
      got(2, 1, 2, 2),
      branchClosed(1, 0, REASON),
      branchGone(2, 1, REASON),
      ...messages(3, 3),
      closed(2, 1),
      gone(1, 0),
    ];
    expect(findings(story)).toEqual([]);
  });

  it("is a message that is dropped because its receiver closed the branch", () => {
    const story = [
      ...branchStory(),
      branchClosed(2, 1),
      sent(1, 0, 2, 2),
      ...messages(3, 3),
      branchGone(1, 0),
      closed(1, 0),
      gone(2, 1),
    ];
    expect(findings(story)).toEqual([]);
  });

  it("is a call that is rejected with its pipe's reason", () => {
    const story = [...opening(), ...asked(1), closed(2, 1, REASON), gone(1, 0, REASON)];
    expect(findings([...story, rejected(1, REASON)])).toEqual([]);
  });

  it("is a killed process's part that breaks off", () => {
    const story = [...opening(), ...messages(1, 2), sent(1, 0, 3), gone(2, 1)];
    expect(findings(story, [1])).toEqual([]);
  });

  it("is a pipe that one side broke, which need not have read all", () => {
    const fails = [...opening(), ...messages(1, 2), entry(2, 1, { type: "failed" })];
    expect(findings([...fails, sent(1, 0, 3), gone(2, 1), gone(1, 0)])).toEqual([]);
    const unread = [...opening(), sent(2, 1, 1), entry(2, 1, { type: "failed" })];
    const found = findings([...unread, gone(2, 1), gone(1, 0)]);
    expect(found[0]).toContain("message 1 from end 1 is lost, without anybody having been killed");
  });

  it("is that whichever journal is read first", () => {
    const random = new Random(1126);
    for (let run = 0; run < 50; run += 1) {
      const journals = [1, 2].map((process) => goodStory().filter(([of]) => of === process));
      const mixed: Entry[] = [];
      while (journals.some((journal) => journal.length > 0)) {
        const next = random.pick(journals.filter((journal) => journal.length > 0)).shift();
        if (next !== undefined) mixed.push(next);
      }
      expect(findings(mixed)).toEqual([]);
    }
  });

  it("is counted", () => {
    const { counts } = readAll(goodStory());
    expect(counts).toMatchObject({ pipes: 1, sent: 3, received: 3, moves: 1, closes: 1 });
    expect(counts).toMatchObject({ disconnects: 1, undelivered: 0, hit: 0 });
  });
});

describe("what is wrong with messages", () => {
  it("is found: one is lost", () => {
    expect(findings(less(goodStory(), got(2, 1, 2)))[0]).toBe(
      `pipe ${PIPE}: message 2 from end 0 is lost, and 3 came`,
    );
  });

  it("is found: the last before a close is lost", () => {
    const found = findings(less(goodStory(), got(2, 1, 3)));
    expect(found[0]).toContain("message 3 from end 0 is lost, without anybody having been killed");
    expect(found[1]).toContain("a reason came though message 3, sent before, did not");
  });

  it("is found: one is lost while both ends are there", () => {
    const checker = readAll([...opening(), ...messages(1, 2), sent(1, 0, 3)]);
    checker.atRest("nothing");
    expect(checker.violations.map(({ what }) => what)).toEqual([
      `pipe ${PIPE}: message 3 from end 0 is lost though both ends are there`,
    ]);
  });

  it("is found: one comes twice", () => {
    const story = [...opening(), ...messages(1, 2), got(2, 1, 2), closed(1, 0), gone(2, 1)];
    expect(findings(story)).toEqual([`pipe ${PIPE}: message 2 came twice, behind 2`]);
  });

  it("is found: two change places across interfaces of one pipe", () => {
    const story = [
      ...branchStory(),
      sent(1, 0, 2, 2),
      sent(1, 0, 3),
      got(2, 1, 3),
      got(2, 1, 2, 2),
      branchClosed(1, 0),
      branchGone(2, 1),
      closed(1, 0),
      gone(2, 1),
    ];
    expect(findings(story)[0]).toContain("message 2 came out of order, behind 3");
  });

  it("is found: one comes on another interface", () => {
    const story = [...branchStory(), sent(1, 0, 2, 2), got(2, 1, 2)];
    expect(findings([...story, closed(1, 0), gone(2, 1)])[0]).toContain("on another branch");
  });

  it("is found: one comes that nobody sent", () => {
    const story = [...opening(), got(2, 1, 1), closed(1, 0), gone(2, 1)];
    expect(findings(story)[0]).toContain("got message 1 of end 0, which was never sent");
  });
});

describe("what is wrong with disconnects", () => {
  it("is found: before the last message", () => {
    const story = [...opening(), sent(1, 0, 1), closed(1, 0), gone(2, 1), got(2, 1, 1)];
    expect(findings(story).join()).toMatch(/is lost.*after both ends were over/u);
  });

  it("is found: twice", () => {
    expect(findings([...goodStory(), gone(2, 1, REASON)])[0]).toContain(
      "after both ends were over",
    );
    const early = [...opening(), gone(2, 1), gone(2, 1), closed(1, 0)];
    expect(findings(early)[0]).toContain("an end does something after its end");
  });

  it("is found: another reason", () => {
    const story = [...opening(), closed(1, 0, REASON), gone(2, 1)];
    expect(findings(story)).toEqual([`pipe ${PIPE}: told no reason, not "enough"`]);
    const other = [...opening(), closed(1, 0), gone(2, 1, REASON)];
    expect(findings(other)).toEqual([`pipe ${PIPE}: told "enough", not no reason`]);
  });

  it("is found: never", () => {
    const found = findings([...opening(), closed(1, 0)]);
    expect(found).toEqual([`pipe ${PIPE}: end 1 was never told that the other one is gone`]);
  });

  it("is found: at both ends", () => {
    const found = findings([...opening(), gone(1, 0), gone(2, 1)]);
    expect(found[0]).toContain("each end was told that the other one is gone");
  });

  it("is found: as a loss when nobody was killed", () => {
    const lost = entry(2, 1, { type: "gone", reason: NO_REASON, cause: "lost" });
    expect(findings([...opening(), closed(1, 0), lost])[0]).toContain("lost, without anybody");
  });

  it.each([
    [
      "too early",
      [sent(1, 0, 2, 2), branchClosed(1, 0), branchGone(2, 1), got(2, 1, 2, 2)],
      "1, not 2",
    ],
    [
      "too late",
      [...messages(2, 2), branchClosed(1, 0), ...messages(3, 3), branchGone(2, 1)],
      "3, not 2",
    ],
  ])("is found: of a branch, %s", (_, part, where) => {
    const found = findings([...branchStory(), ...part, closed(1, 0), gone(2, 1)]);
    expect(found).toEqual([`pipe ${PIPE}: branch 2 at end 1 was told after message ${where}`]);
  });

  it("is found: of a branch, with another reason, or without the other half's going", () => {
    const rest = [closed(1, 0), gone(2, 1)];
    const other = [branchClosed(1, 0, REASON), branchGone(2, 1)];
    expect(findings([...branchStory(), ...other, ...rest])[0]).toContain(
      'branch 2 at end 1 was told no reason, not "enough"',
    );
    const alone = [branchGone(2, 1), ...rest, branchGone(1, 0)];
    expect(findings([...branchStory(), ...alone])[0]).toContain("gone, which it is not");
  });

  it("is found: of a branch, never", () => {
    const found = findings([...branchStory(), closed(1, 0), branchGone(1, 0), gone(2, 1)]);
    expect(found).toEqual([`pipe ${PIPE}: branch 2 was never told that its pipe is gone`]);
  });
});

describe("what is wrong with calls", () => {
  const story = [...opening(), ...asked(1), closed(2, 1, REASON), gone(1, 0, REASON)];

  it("is found: one is rejected with another reason", () => {
    const found = findings([...story, rejected(1, NO_REASON)]);
    expect(found).toEqual([`pipe ${PIPE}: call 1:1 was rejected with no reason, not "enough"`]);
  });

  it("is found: one is rejected as lost", () => {
    const found = findings([...story, rejected(1, REASON, "lost")]);
    expect(found[0]).toContain("was rejected as lost, and nobody was killed");
  });

  it("is found: one is settled twice", () => {
    const early = [...opening(), ...asked(1), rejected(1, NO_REASON), rejected(1, NO_REASON)];
    expect(findings([...early, closed(1, 0), gone(2, 1)])[0]).toContain("a call ends again");
  });

  it("is found: one is never settled", () => {
    expect(findings(story)).toEqual([`pipe ${PIPE}: call 1:1 was never settled`]);
  });

  it("is found: one does not say that the other end was lost with its process", () => {
    const killed = [...opening(), ...asked(1), gone(1, 0), rejected(1, NO_REASON)];
    expect(findings(killed, [2])[0]).toContain("as if the other end had been closed");
  });

  it("is not that a side which failed closed the pipe before the other one was killed", () => {
    const failed = [...opening(), ...asked(1), entry(1, 0, { type: "failed" })];
    expect(findings([...failed, gone(1, 0), rejected(1, NO_REASON)], [2])).toEqual([]);
  });
});

describe("a violation", () => {
  it("comes with what both sides wrote down about the pipe", () => {
    const [violation] = readAll(less(goodStory(), got(2, 1, 2))).violations;
    expect(violation?.log).toContain("process 1 end 0 sent number 2 branch 0");
    expect(violation?.log).toContain("process 2 end 1 got number 3 branch 0");
    expect(violation?.log).not.toContain("process 2 end 1 got number 2 branch 0");
  });

  it("is whatever a process reports of itself", () => {
    expect(findings([[3, { type: "fault", text: "it broke" }]])).toEqual(["process 3: it broke"]);
  });
});
