export type Arrow = 'left' | 'right' | 'up' | 'down';

/** The card of a board to which an arrow leads: up and down in a column, else the nearest column that has one. */
export function nextCard(board: Element, card: Element, arrow: Arrow): Element | null {
  const columns = [...board.children].map((column) => [...column.querySelectorAll('[data-card]')]);
  const at = columns.findIndex((cards) => cards.includes(card));
  const row = columns[at]?.indexOf(card) ?? -1;
  if (row < 0) return null;
  if (arrow === 'up' || arrow === 'down') {
    return columns[at]?.[row + (arrow === 'up' ? -1 : 1)] ?? null;
  }
  const beside = arrow === 'left' ? columns.slice(0, at).reverse() : columns.slice(at + 1);
  const cards = beside.find(({ length }) => length > 0);
  return cards?.[Math.min(row, cards.length - 1)] ?? null;
}
