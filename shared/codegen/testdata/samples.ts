// Values for the tests of generated code; each holds the cases of its kind that are easy to get wrong.
import * as kinds from "./gen/kinds.mojom.ts";
import { createPoint, Weekday } from "./gen/other.mojom.ts";

export const NUMBERS = kinds.createNumbers({
  a: true,
  b: -128,
  c: 255,
  d: -32768,
  e: 65535,
  f: -2147483648,
  g: 4294967295,
  h: -(2n ** 63n),
  i: 2n ** 64n - 1n,
  j: 0.5,
  k: -1e300,
});

export const PRESENT = kinds.createNumbers({
  an: false,
  bn: 1,
  cn: 2,
  dn: 3,
  en: 4,
  fn: 5,
  gn: 6,
  hn: 7n,
  in: 8n,
  jn: 9,
  kn: 10,
});

export const LEAF = kinds.createTree({ name: "leaf" });
export const TREE = kinds.createTree({ name: "root", children: [LEAF, LEAF], next: LEAF });

export const CHOICES: readonly kinds.Choice[] = [
  { tag: "number", value: -5 },
  { tag: "yes", value: true },
  { tag: "text", value: "grün" },
  { tag: "maybeText", value: null },
  { tag: "maybeText", value: "" },
  { tag: "big", value: 2n ** 63n },
  { tag: "mode", value: kinds.Mode.HTTP_ONLY },
  { tag: "tree", value: TREE },
  { tag: "tree", value: null },
  { tag: "bytes", value: Uint8Array.of(1, 2, 3) },
  { tag: "flags", value: new Map([["x", true]]) },
  { tag: "flags", value: null },
  { tag: "shape", value: { tag: "point", value: createPoint() } },
  { tag: "maybeShape", value: { tag: "radius", value: 2 } },
  { tag: "maybeShape", value: null },
  { tag: "more", value: [{ tag: "yes", value: false }] },
];

export const LISTS: kinds.Lists = {
  a: [true, false, true, true, true, true, true, true, true],
  b: [-1, 1],
  c: Uint8Array.of(0, 255),
  d: [-1, 1],
  e: [0, 65535],
  f: [-1, 1],
  g: [0, 4294967295],
  h: [-1n],
  i: [2n ** 64n - 1n],
  j: [0.25],
  k: [1e-300],
  an: [true, null, false],
  bn: [null, -1],
  cn: [255, null],
  dn: [null, -1],
  en: [null, 1],
  fn: [null, -1],
  gn: [null, 1, null, 2, null, 3, null, 4, null],
  hn: [null, -1n],
  in: [null, 1n],
  jn: [null, 0.5],
  kn: [null, 0.1],
  l: ["", "a", "ein längerer Text"],
  m: [null, "x"],
  n: [kinds.Mode.SLOW, kinds.Mode.HTTP_ONLY],
  o: [null, kinds.Mode.FAST],
  p: [Weekday.MONDAY, Weekday.SUNDAY],
  q: Uint8Array.of(1, 2, 3, 4),
  r: [[TREE, null], []],
  s: [...CHOICES],
  t: [null, ...CHOICES],
  u: [new Map([["k", Uint8Array.of(9)]]), new Map<string, Uint8Array>()],
};

export const MAPS: kinds.Maps = {
  a: new Map([
    ["x", null],
    ["y", "z"],
  ]),
  b: new Map([[255, -1n]]),
  c: new Map<kinds.Mode, kinds.Mode | null>([
    [kinds.Mode.SLOW, null],
    [kinds.Mode.FAST, kinds.Mode.SLOW],
  ]),
  d: new Map([
    [true, 1.5],
    [false, null],
  ]),
  e: new Map([[createPoint({ x: 3 }), { tag: "number", value: 1 } as const]]),
  f: new Map([[{ tag: "yes", value: true } as const, new Map([[1, LEAF]])]]),
  g: new Map([[1n, null]]),
};

export const EVERYTHING: kinds.Everything = {
  numbers: NUMBERS,
  lists: LISTS,
  maps: MAPS,
  choice: { tag: "number", value: 1 },
  maybeChoice: null,
  open: { tag: "name", value: "n" },
  mode: kinds.Mode.HTTP_ONLY,
  color: kinds.Color.BLUE,
  maybeColor: null,
  day: Weekday.SUNDAY,
  maybeDay: Weekday.MONDAY,
  opaque: -77,
  blob: { data: Uint8Array.of(7), handles: null },
  theirs: { a: 1 },
};

export const GROWING: kinds.Growing = {
  a: 1,
  b: 2n,
  c: 3n,
  d: true,
  e: "e",
  f: Weekday.SUNDAY,
  g: kinds.Mode.FAST,
  h: Weekday.MONDAY,
  i: { tag: "yes", value: true },
  j: 0,
};
