/** A table in Markdown: the first columns left, numbers right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns = 1,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, place) => (place < leftColumns ? '---' : '---:'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** Three digits that count: 0.123, 1.23, 12.3, 123. */
export function shortly(value: number): string {
  if (Number.isNaN(value)) return '';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
