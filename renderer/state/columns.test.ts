import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  DEFAULT_COLUMN_SETTINGS,
  MIN_COLUMN_WIDTH,
  parseColumnSettings,
  placeColumns,
  resizeColumn,
  toggleColumn,
} from "./columns.ts";

describe("placeColumns", () => {
  it("puts the columns side by side", () => {
    const placed = placeColumns(DEFAULT_COLUMN_SETTINGS, 0);
    expect(placed).toHaveLength(COLUMNS.length);
    for (const [index, { left }] of placed.entries()) {
      const before = placed[index - 1];
      expect(left).toBe(before === undefined ? 0 : before.left + before.width);
    }
  });

  it("gives the room that is left to the last column", () => {
    const last = placeColumns(DEFAULT_COLUMN_SETTINGS, 3000).at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(3000);
  });

  it("shrinks columns alike where there is too little room, and none below its least", () => {
    const total = COLUMNS.reduce((sum, column) => sum + column.width, 0);
    const tight = placeColumns(DEFAULT_COLUMN_SETTINGS, total - 60);
    const last = tight.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(total - 60);
    for (const { column, width } of tight) expect(width).toBeLessThanOrEqual(column.width);
    const narrowest = placeColumns(DEFAULT_COLUMN_SETTINGS, 100);
    expect(narrowest.map(({ width }) => width)).toEqual(COLUMNS.map(({ least }) => least));
  });

  it("leaves alone what the user has set", () => {
    const settings = resizeColumn(resizeColumn(DEFAULT_COLUMN_SETTINGS, "no", 90), "info", 300);
    const widths = placeColumns(settings, 100).map(({ width }) => width);
    expect([widths[0], widths.at(-1)]).toEqual([90, 300]);
  });
});

describe("column settings", () => {
  it("hides and shows a column", () => {
    const hidden = toggleColumn(DEFAULT_COLUMN_SETTINGS, "seq");
    expect(placeColumns(hidden, 0).map((placed) => placed.column.id)).not.toContain("seq");
    expect(toggleColumn(hidden, "seq")).toEqual(DEFAULT_COLUMN_SETTINGS);
  });

  it("keeps the last visible column", () => {
    let settings = DEFAULT_COLUMN_SETTINGS;
    for (const { id } of COLUMNS) settings = toggleColumn(settings, id);
    expect(placeColumns(settings, 0)).toHaveLength(1);
  });

  it("keeps widths within the limits", () => {
    expect(resizeColumn(DEFAULT_COLUMN_SETTINGS, "no", 1).widths.no).toBe(MIN_COLUMN_WIDTH);
  });

  it("survives being stored", () => {
    const settings = resizeColumn(toggleColumn(DEFAULT_COLUMN_SETTINGS, "seq"), "info", 300);
    expect(parseColumnSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([
    undefined,
    null,
    7,
    { hidden: 3, widths: [] },
    { hidden: ["nonsense"], widths: { no: "wide", other: 5 } },
    { hidden: COLUMNS.map((column) => column.id) },
  ])("shows everything when it cannot read %j", (stored) => {
    expect(parseColumnSettings(stored)).toEqual(DEFAULT_COLUMN_SETTINGS);
  });
});
