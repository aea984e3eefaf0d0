import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftStore } from './draft-store';
import { draftForMei, emptyDraft, finishedDraft, NOW } from './facts.fixture';

const DAY = 86_400_000;
const KEY = 'creator-codes.draft.draft-1';
const store = createDraftStore(() => window.localStorage);

beforeEach(() => {
  window.localStorage.clear();
});

describe('drafts in the browser', () => {
  it('come back as they were saved', () => {
    expect(store.save(finishedDraft())).toBe(true);
    expect(createDraftStore(() => window.localStorage).load('draft-1')).toEqual(finishedDraft());
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"id":'],
    ['another thing', '[1,2,3]'],
    ['null', 'null'],
    ['a half draft', '{"id":"draft-1","values":{}}'],
    ['values that are none', JSON.stringify({ ...finishedDraft(), values: 'x' })],
  ])('are absent where the storage holds %s', (_what, stored) => {
    window.localStorage.setItem(KEY, stored);
    expect(store.load('draft-1')).toBeNull();
    expect(store.unfinished(emptyDraft().accountId)).toEqual([]);
    expect(() => {
      store.prune(NOW);
    }).not.toThrow();
  });

  it('live on in memory where the browser keeps nothing', () => {
    const blocked = createDraftStore(() => {
      throw new DOMException('storage is blocked', 'SecurityError');
    });
    expect(blocked.save(draftForMei())).toBe(false);
    expect(blocked.load('draft-1')).toEqual(draftForMei());
    expect(blocked.unfinished(draftForMei().accountId)).toEqual([draftForMei()]);
    blocked.remove('draft-1');
    expect(blocked.load('draft-1')).toBeNull();
  });

  it('are listed by account, touched and unfinished ones only, newest first', () => {
    const older = { ...draftForMei(), id: 'older', changedAt: NOW - DAY };
    const done = { ...finishedDraft(), id: 'done', result: { promoCodeId: 'pc_x', text: 'MEI15' } };
    const foreign = { ...draftForMei(), id: 'foreign', accountId: 'ac_other' };
    const untouched = { ...emptyDraft(), id: 'untouched' };
    for (const draft of [older, done, foreign, untouched, draftForMei()]) store.save(draft);
    const listed = store.unfinished(emptyDraft().accountId).map(({ id }) => id);
    expect(listed).toEqual(['draft-1', 'older']);
  });

  it('are forgotten after ninety days, untouched ones after one', () => {
    store.save({ ...emptyDraft(), id: 'untouched' });
    store.save(draftForMei());
    store.prune(NOW + 2 * DAY);
    expect(store.load('untouched')).toBeNull();
    expect(store.load('draft-1')).not.toBeNull();
    store.prune(NOW + 91 * DAY);
    expect(store.load('draft-1')).toBeNull();
  });

  it('leave everything else in the storage alone', () => {
    window.localStorage.setItem('creator-codes.language', 'zh');
    store.prune(NOW + 100 * DAY);
    expect(window.localStorage.getItem('creator-codes.language')).toBe('zh');
  });
});
