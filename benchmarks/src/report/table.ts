/** Parts of Markdown that several reports share. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const table = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] => [
  `| ${columns.join(' | ')} |`,
  `|${columns.map(() => '---').join('|')}|`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  '',
];
