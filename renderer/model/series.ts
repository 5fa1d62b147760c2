/** The theme's name for the colour of the n-th member of a set; repeats after eight, so a letter stands beside it. */
export function seriesToken(index: number): string {
  return `--series-${(Math.max(0, index) % 8) + 1}`;
}

/** "A" … "Z", "AA", "AB" …: how the n-th member of a set is marked beside its colour. */
export function memberLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : memberLetter(Math.floor(index / 26) - 1) + letter;
}
