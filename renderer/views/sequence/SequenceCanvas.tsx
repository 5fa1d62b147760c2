import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { drawSequence } from "./draw-sequence.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";
import styles from "./sequence.module.css";

export interface SequenceCanvasProps {
  readonly scene: Scene;
  readonly palette: Palette | null;
}

/** The drawn part of the chart, at most once per frame and as sharp as the screen. */
export function SequenceCanvas({ scene, palette }: SequenceCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (canvas.current !== null && palette !== null) paint(canvas.current, scene, palette);
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, palette]);
  return (
    <canvas
      ref={canvas}
      className={styles["canvas"]}
      style={{ width: scene.width, height: scene.height }}
      aria-hidden="true"
    />
  );
}

function paint(canvas: HTMLCanvasElement, scene: Scene, palette: Palette): void {
  const ratio = window.devicePixelRatio;
  const width = Math.round(scene.width * ratio);
  const height = Math.round(scene.height * ratio);
  // Setting a size empties the canvas, even to the same size.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ink = canvas.getContext("2d", { alpha: false });
  if (ink === null) return;
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawSequence(ink, scene, palette);
}
