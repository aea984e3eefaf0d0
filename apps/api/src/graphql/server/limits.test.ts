import { expect, it } from 'vitest';
import { requestsForReading, requestsForWork } from './limits.js';

it.each([
  [0, 0],
  [249, 0],
  [250, 1],
  [499, 1],
  [32_768, 131],
])('a new text of %i characters counts as %i requests more', (characters, requests) => {
  expect(requestsForReading(characters)).toBe(requests);
});

it.each([
  [0, 0],
  [399, 0],
  [400, 1],
  [20_000, 50],
])('an operation that costs %i counts as %i requests more', (cost, requests) => {
  expect(requestsForWork(cost)).toBe(requests);
});
