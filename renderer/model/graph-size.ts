/** Measures of the pipes view, in px. */
export const GRAPH_SIZE = {
  nodeWidth: 176,
  nodeMin: 56,
  nodePadding: 6,
  nodeGap: 18,
  /** The same while pipes are bundled: one line per process. */
  compactMin: 30,
  compactPadding: 2,
  compactGap: 6,
  /** Height of a slot at the edge of a node, and of the label in it. */
  row: 26,
  label: 22,
  /** One line of an expanded label. */
  labelLine: 20,
  labelWidth: 264,
  compactLabelWidth: 196,
  labelGap: 6,
  /** Free run of a cable between the hub and the labels. */
  run: 140,
  hubMin: 88,
  hubPort: 12,
  /** Height up to which everything stands right of the hub. */
  oneColumn: 560,
  /** Length of the loose end of a pipe whose peer is unknown. */
  stub: 36,
} as const;
