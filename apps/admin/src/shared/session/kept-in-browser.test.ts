import { beforeEach, expect, it } from 'vitest';
import { saveBulkDraft } from '../lib/bulk-draft';
import { forgetKept } from './kept-in-browser';

beforeEach(() => {
  localStorage.clear();
});

it('whoever signs out leaves nobody whom codes were made for, and nothing that was asked', () => {
  const target = { kind: 'typed', text: 'mei@test.example' } as const;
  for (const key of ['ac_1', 'bj_1']) saveBulkDraft(key, { target, pattern: null });
  localStorage.setItem('creator-codes.explorer.tabs', '{}');
  localStorage.setItem('creator-codes.theme', 'dark');
  expect(localStorage.length).toBe(4);
  forgetKept();
  expect(Object.keys(localStorage)).toEqual(['creator-codes.theme']);
});
