import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
const TEXT = ["--text", "--text-secondary", "--text-muted", "--text-link"];
const VALUES = ["--value-string", "--value-number", "--value-handle", "--value-null"];
const DIRECTIONS = ["--direction-out", "--direction-in", "--direction-peer"];
const STATUS = ["error", "warning", "note", "unknown", "ok"];
const SURFACES = [
  "--surface-sunken",
  "--surface",
  "--surface-raised",
  "--surface-overlay",
  "--surface-hover",
  "--surface-selected",
  "--surface-selected-idle",
];

const css = readFileSync(new URL("./theme.css", import.meta.url), "utf8");

function colourOf(token: string, theme: Theme): string {
  const pair = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const found = theme === "light" ? pair?.[1] : pair?.[2];
  if (found === undefined) throw new Error(`${token} is not a light-dark() pair`);
  return found;
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each<Theme>(["light", "dark"])("the %s theme", (theme) => {
  const ratio = (front: string, back: string): number =>
    contrast(colourOf(front, theme), colourOf(back, theme));

  it.each([...TEXT, ...VALUES, ...DIRECTIONS, "--error", "--warning"])(
    "%s is readable on every surface",
    (token) => {
      for (const surface of SURFACES) expect(ratio(token, surface), surface).toBeGreaterThan(4.5);
    },
  );

  it.each(STATUS)("%s is readable on its own surface", (status) => {
    expect(ratio(`--${status}`, `--${status}-surface`)).toBeGreaterThan(4.5);
    expect(ratio("--text", `--${status}-surface`)).toBeGreaterThan(4.5);
  });

  it("keeps text readable on marked bytes and on the accent", () => {
    expect(ratio("--text", "--mark")).toBeGreaterThan(4.5);
    expect(ratio("--text", "--mark-hover")).toBeGreaterThan(4.5);
    expect(contrast("#ffffff", colourOf("--accent-fill", theme))).toBeGreaterThan(4.5);
  });

  it("sets every series apart from the surfaces", () => {
    for (let series = 1; series <= 8; series++) {
      for (const surface of SURFACES) {
        expect(ratio(`--series-${series}`, surface), surface).toBeGreaterThan(3);
      }
    }
  });
});
