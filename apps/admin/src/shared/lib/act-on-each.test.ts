import { expect, it } from 'vitest';
import { actOnEach } from './act-on-each';

const turn = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));

it.each([
  [0, 5],
  [1, 5],
  [5, 5],
  [23, 5],
  [23, 1],
])('acts on each of %i once, and never on more than %i at once', async (count, atOnce) => {
  const items = Array.from({ length: count }, (_, index) => index);
  const begun: number[] = [];
  const answers: number[] = [];
  let most = 0;
  await actOnEach(items, {
    atOnce,
    act: async (item) => {
      begun.push(item);
      most = Math.max(most, begun.length - answers.length);
      await turn();
      return item;
    },
    heard: (answer) => answers.push(answer) > 0,
  });
  expect(begun).toEqual(items);
  expect(answers.toSorted((a, b) => a - b)).toEqual(items);
  expect(most).toBe(Math.min(count, atOnce));
});

it('begins nothing more once it is told to end, and waits for what has begun', async () => {
  const begun: number[] = [];
  const answers: number[] = [];
  await actOnEach([1, 2, 3, 4, 5, 6, 7, 8], {
    atOnce: 2,
    act: async (item) => {
      begun.push(item);
      await turn();
      return item;
    },
    heard: (answer) => {
      answers.push(answer);
      return answers.length < 3;
    },
  });
  expect(answers.toSorted()).toEqual(begun);
  // Two are under way when the third answer comes.
  expect(begun).toEqual([1, 2, 3, 4]);
});
