import { expect, it } from 'vitest';
import { pauseAfter } from './mail-sender.js';

it('pauses between tries grow to six hours and end', () => {
  expect([1, 2, 3, 7, 8].map(pauseAfter)).toEqual([30_000, 120_000, 480_000, 21_600_000, null]);
});
