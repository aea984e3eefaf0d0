import { parseRestricted } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { STARTER_GROUPS, STARTER_WORDS } from './starter-words';

it('every word to begin with can be reserved, and stands there once', () => {
  const words = STARTER_GROUPS.flatMap((group) => [...STARTER_WORDS[group]]);
  expect(words.filter((word) => !parseRestricted('WORD', word).ok)).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
