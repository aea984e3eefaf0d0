import { expect, it } from 'vitest';
import { Places, Remembered } from './places.js';

it('places of codes are told as they came', () => {
  const places = Places.of([[0, 3], [1], [2, 4, 5]]);
  expect([places.length, places.size]).toEqual([3, 6]);
  expect(places.slice(1, 3)).toEqual([[1], [2, 4, 5]]);
  expect(places.slice(2, 9)).toEqual([[2, 4, 5]]);
  expect(Places.of([]).slice(0, 1)).toEqual([]);
});

it('what was longest not asked for is forgotten first', () => {
  const known = new Remembered<{ size: number }>(10);
  known.set('a', { size: 4 });
  known.set('b', { size: 6 });
  expect([known.get('b'), known.get('a')]).toEqual([{ size: 6 }, { size: 4 }]);
  known.set('c', { size: 1 });
  expect(['a', 'b', 'c'].map((key) => known.get(key)?.size)).toEqual([4, undefined, 1]);
  known.set('d', { size: 11 });
  expect(['a', 'c', 'd'].map((key) => known.get(key)?.size)).toEqual([undefined, undefined, 11]);
  known.delete('d');
  expect(known.get('d')).toBeUndefined();
});
