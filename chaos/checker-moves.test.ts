import { describe, expect, it } from "vitest";
import { Checker } from "./checker.ts";
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
  findings,
  less,
  readAll,
} from "./testing/story.ts";

describe("what is wrong with ends that move", () => {
  const CARRIER = 4;
  const leaves: Entry[] = [
    sent(1, 0, 1),
    entry(1, 0, {
      type: "left",
      hop: 1,
      sent: 1,
      received: 0,
      via: { domain: CARRIER, side: 0, number: 1 },
    }),
    entry(1, 0, { type: "sent", number: 1, branch: 0 }, CARRIER),
  ];
  const carried = [...opening(CARRIER), ...opening(), ...leaves];
  const over = [
    entry(1, 0, { type: "closed", reason: NO_REASON }, CARRIER),
    entry(2, 1, { type: "gone", reason: NO_REASON }, CARRIER),
  ];
  const arrives = entry(2, 1, { type: "got", number: 1, branch: 0 }, CARRIER);
  const comes = entry(2, 0, { type: "came", hop: 1, sent: 1, received: 0 });

  it("is nothing if they arrive as they left", () => {
    const story = [...carried, got(2, 1, 1), arrives, comes, ...over, closed(2, 0), gone(2, 1)];
    expect(findings(story)).toEqual([]);
  });

  it("is nothing if they were on their way to an end that was closed, and the other was told", () => {
    const unread = [entry(2, 1, { type: "closed", reason: NO_REASON }, CARRIER)];
    const told = [entry(1, 0, { type: "gone", reason: NO_REASON }, CARRIER)];
    expect(findings([...carried, got(2, 1, 1), ...unread, ...told, gone(2, 1)])).toEqual([]);
    expect(findings([...carried, got(2, 1, 1), ...unread, ...told])[0]).toContain("never told");
  });

  it("is found: one does not come out of its message", () => {
    const found = findings([...carried, got(2, 1, 1), arrives, ...over, gone(2, 1)]);
    expect(found[0]).toContain(`end 0 did not come with message 1 of ${CARRIER}`);
  });

  it("is found: one comes twice", () => {
    const found = findings([...carried, arrives, comes, comes]);
    expect(found[0]).toContain("end 0 came a second time");
  });

  it("is found: its messages are lost on the way", () => {
    const story = [...carried, arrives, comes, ...over, closed(2, 0), gone(2, 1)];
    expect(findings(story)[0]).toContain("message 1 from end 0 is lost");
  });
});

describe("what is wrong when a process is killed", () => {
  it("is found: a gap", () => {
    const story = [...opening(), ...messages(1, 3), gone(2, 1)];
    expect(findings(less(story, got(2, 1, 2)), [1])[0]).toContain("message 2 from end 0 is lost");
  });

  it("is found: a message is lost that had left before one that arrived", () => {
    const other = PIPE + 1;
    const proof = [
      entry(1, 0, { type: "sent", number: 1, branch: 0 }, other),
      entry(2, 1, { type: "got", number: 1, branch: 0 }, other),
    ];
    const story = [...opening(), ...opening(other), ...messages(1, 1), sent(1, 0, 2)];
    const ends = [gone(2, 1), entry(2, 1, { type: "gone", reason: NO_REASON }, other)];
    const found = findings([...story, ...proof, ...ends], [1]);
    expect(found).toEqual([`pipe ${PIPE}: message 2 from end 0 had left its process, and is lost`]);
    // One that was sent last may have been lost.
    const late = [...less(story, sent(1, 0, 2)), ...proof, sent(1, 0, 2), ...ends];
    expect(findings(late, [1])).toEqual([]);
  });

  it("is found: a message is lost that was out of its process's hands, unless the host hung up", () => {
    const flushed: Entry = [1, { type: "flushed" }];
    const story = [...opening(), sent(1, 0, 1), flushed, sent(1, 0, 2), gone(2, 1)];
    expect(findings(story, [1])).toEqual([
      `pipe ${PIPE}: message 1 from end 0 had left its process, and is lost`,
    ]);
    const checker = readAll(story);
    checker.processGone(1, "dropped");
    expect(checker.violations).toEqual([]);
  });

  it("is found: a message of a process that left in order is lost", () => {
    const checker = readAll([...opening(), ...messages(1, 1), sent(1, 0, 2), gone(2, 1)]);
    checker.processGone(1, "left");
    expect(checker.violations.map(({ what }) => what)).toEqual([
      `pipe ${PIPE}: message 2 from end 0 had left its process, and is lost`,
    ]);
  });

  it("is found: the other end is never told", () => {
    expect(findings([...opening(), ...messages(1, 1)], [1])).toEqual([
      `pipe ${PIPE}: end 1 was never told that the other one is gone`,
    ]);
  });

  it("is found: a reason comes and what was sent before it does not", () => {
    const story = [...opening(), sent(1, 0, 1), closed(1, 0, REASON), gone(2, 1, REASON)];
    const checker = new Checker();
    checker.processDoomed(1);
    for (const [process, record] of story) checker.read(process, record);
    expect(checker.violations).toEqual([]);
    checker.processGone(1);
    expect(checker.violations[0]?.what).toContain("a reason came though message 1");
  });
});
