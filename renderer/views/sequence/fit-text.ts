/** Shortens a text with an ellipsis so that it is at most `room` px wide in the context's font. */
export function fitText(
  ink: { measureText: (text: string) => { readonly width: number } },
  text: string,
  room: number,
): string {
  const full = ink.measureText(text).width;
  if (full <= room) return text;
  let length = Math.max(1, Math.floor((text.length * room) / full));
  while (length > 1 && ink.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, length)}…`;
}
