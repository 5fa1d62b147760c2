import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { onThemeChange, readTokenColor } from "../../widgets/token-color.ts";

const TOKENS = {
  surface: "--surface",
  raised: "--surface-raised",
  selected: "--surface-selected",
  hover: "--surface-hover",
  border: "--border",
  rail: "--border-strong",
  text: "--text",
  secondary: "--text-secondary",
  muted: "--text-muted",
  out: "--direction-out",
  in: "--direction-in",
  peer: "--direction-peer",
  error: "--error",
  warning: "--warning",
  accent: "--accent",
} as const;

export type PaletteName = keyof typeof TOKENS;

/** The theme's colours and fonts for the canvas. */
export interface Palette {
  readonly color: Readonly<Record<PaletteName, string>>;
  readonly uiFont: string;
  readonly monoFont: string;
}

/** Reads the palette at an element, and again whenever the theme changes; null before the first layout. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = (): void => {
      if (element.current !== null) setPalette(readPalette(element.current));
    };
    read();
    return onThemeChange(read);
  }, [element]);
  return palette;
}

function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const color = (name: PaletteName): string => readTokenColor(element, TOKENS[name]);
  return {
    color: {
      surface: color("surface"),
      raised: color("raised"),
      selected: color("selected"),
      hover: color("hover"),
      border: color("border"),
      rail: color("rail"),
      text: color("text"),
      secondary: color("secondary"),
      muted: color("muted"),
      out: color("out"),
      in: color("in"),
      peer: color("peer"),
      error: color("error"),
      warning: color("warning"),
      accent: color("accent"),
    },
    uiFont: style.getPropertyValue("--font-ui"),
    monoFont: style.getPropertyValue("--font-mono"),
  };
}
