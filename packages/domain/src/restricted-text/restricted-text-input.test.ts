import { expect, it } from 'vitest';
import { parse } from '../shared/schema.js';
import { told, valueOf } from '../testing/index.js';
import { createRestrictedTextSchema } from './restricted-text-input.js';

const reserve = (more: object) => parse(createRestrictedTextSchema, { text: 'SAVE15', ...more });

it('nobody is released unasked', () => {
  for (const releaseHolder of [undefined, null, false]) {
    expect(valueOf(reserve({ releaseHolder })).releaseHolder).toBe(false);
  }
});

it('who releases the holder says why', () => {
  expect(valueOf(reserve({ releaseHolder: true, reason: 'Ours' })).releaseHolder).toBe(true);
  for (const reason of [undefined, null, '', ' \u200B']) {
    expect(told(reserve({ releaseHolder: true, reason }))).toEqual(['reason REQUIRED']);
    expect(told(reserve({ reason }))).toEqual([]);
  }
});

it('a prefix releases nobody', () => {
  const prefix = { kind: 'PREFIX', releaseHolder: true };
  expect(told(reserve({ ...prefix, reason: 'Ours' }))).toEqual(['releaseHolder INVALID_VALUE']);
  expect(told(reserve(prefix))).toEqual(['reason REQUIRED', 'releaseHolder INVALID_VALUE']);
  expect(told(reserve({ ...prefix, releaseHolder: false }))).toEqual([]);
});
