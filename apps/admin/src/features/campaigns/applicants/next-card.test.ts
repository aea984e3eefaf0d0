import { expect, it } from 'vitest';
import { nextCard, type Arrow } from './next-card';

const board = document.createElement('div');
board.innerHTML = [['a', 'b', 'c'], [], ['d']]
  .map((cards) => `<section>${cards.map((id) => `<p data-card="${id}"></p>`).join('')}</section>`)
  .join('');

const from = (id: string, arrow: Arrow) => {
  const card = board.querySelector(`[data-card=${id}]`);
  return card && nextCard(board, card, arrow)?.getAttribute('data-card');
};

it('leads up and down in a column, and over empty columns to the nearest card', () => {
  expect(from('a', 'down')).toBe('b');
  expect(from('b', 'up')).toBe('a');
  expect(from('a', 'up')).toBeUndefined();
  expect(from('c', 'right')).toBe('d');
  expect(from('d', 'left')).toBe('a');
  expect(from('d', 'right')).toBeUndefined();
  expect(nextCard(board, document.createElement('p'), 'up')).toBeNull();
});
