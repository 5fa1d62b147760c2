import { describe, expect, it } from "vitest";
import {
  MAX_ELEMENT_HEIGHT,
  offsetShowing,
  positionAt,
  scrollGeometry,
  scrolledTo,
  toContent,
  toScroll,
  visibleRows,
} from "./scaled-scroll.ts";

const ROW = 22;
const VIEWPORT = 600;
const small = scrollGeometry(1000, ROW, VIEWPORT);
const huge = scrollGeometry(10_000_000, ROW, VIEWPORT);

describe("a list that fits into an element", () => {
  it("scrolls one to one", () => {
    expect(small.elementHeight).toBe(22_000);
    expect(toScroll(small, 1234)).toBe(1234);
    expect(scrolledTo(small, positionAt(small, 0), 5000).content).toBe(5000);
  });

  it("has nothing to scroll when it is shorter than the viewport", () => {
    const short = scrollGeometry(3, ROW, VIEWPORT);
    expect(short.maxContent).toBe(0);
    expect(toContent(short, 40)).toBe(0);
    expect(visibleRows(short, 0, ROW)).toEqual({ first: 0, end: 3 });
  });

  it("clamps what is beyond the end", () => {
    expect(positionAt(small, 1e9).content).toBe(small.maxContent);
    expect(positionAt(small, -5).content).toBe(0);
  });
});

describe("a list of ten million rows", () => {
  it("stays below the browser's cap", () => {
    expect(huge.contentHeight).toBe(220_000_000);
    expect(huge.elementHeight).toBe(MAX_ELEMENT_HEIGHT);
  });

  it("maps both ends onto both ends", () => {
    expect(toContent(huge, 0)).toBe(0);
    expect(toContent(huge, huge.maxScroll)).toBe(huge.maxContent);
    expect(toScroll(huge, huge.maxContent)).toBe(huge.maxScroll);
  });

  it("moves the content by the wheel's own step", () => {
    const start = positionAt(huge, 100_000_000);
    const next = scrolledTo(huge, start, start.scroll + 100);
    expect(next.content - start.content).toBe(100);
    expect(next.scroll).toBe(start.scroll + 100);
  });

  it("scales a drag of the scroll bar", () => {
    const next = scrolledTo(huge, positionAt(huge, 0), huge.maxScroll / 2);
    expect(next.content / huge.maxContent).toBeCloseTo(0.5, 6);
  });

  it("never sticks at an end that the content has not reached", () => {
    let at = positionAt(huge, 50_000);
    for (let step = 0; step < 1000 && at.content > 0; step++) {
      at = scrolledTo(huge, at, Math.max(0, at.scroll - 120));
    }
    expect(at).toEqual({ content: 0, scroll: 0 });
    at = positionAt(huge, huge.maxContent - 50_000);
    for (let step = 0; step < 1000 && at.content < huge.maxContent; step++) {
      at = scrolledTo(huge, at, Math.min(huge.maxScroll, at.scroll + 120));
    }
    expect(at).toEqual({ content: huge.maxContent, scroll: huge.maxScroll });
  });

  it("reaches the last row", () => {
    expect(visibleRows(huge, huge.maxContent, ROW).end).toBe(10_000_000);
    expect(visibleRows(huge, huge.maxContent, ROW).first).toBe(9_999_972);
  });
});

describe("offsetShowing", () => {
  it("leaves a visible row where it is", () => {
    expect(offsetShowing(small, 100, 10, ROW)).toBe(100);
  });

  it("scrolls by the least that shows the whole row", () => {
    expect(offsetShowing(small, 230, 10, ROW)).toBe(220);
    expect(offsetShowing(small, 0, 30, ROW)).toBe(31 * ROW - VIEWPORT);
    expect(offsetShowing(huge, 0, 9_999_999, ROW)).toBe(huge.maxContent);
  });
});
