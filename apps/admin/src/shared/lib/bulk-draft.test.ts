import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  loadBulkDraft,
  readBulkDraft,
  removeBulkDraft,
  saveBulkDraft,
  typedLines,
  type BulkDraft,
} from './bulk-draft';

const DRAFT: BulkDraft = {
  target: { kind: 'ids', creators: [{ id: 'cr_1', name: 'Mei' }] },
  pattern: { own: '{NAME}15' },
};

beforeEach(() => {
  localStorage.clear();
});

describe('the draft of codes for many', () => {
  it('is there again, for its account alone, until it is forgotten', () => {
    saveBulkDraft('ac_1', DRAFT);
    expect(loadBulkDraft('ac_1')).toEqual(DRAFT);
    expect(loadBulkDraft('ac_2')).toBeNull();
    removeBulkDraft('ac_1');
    expect(loadBulkDraft('ac_1')).toBeNull();
  });

  it('keeps the answers of the last plans only, and drafts beside them', () => {
    vi.useFakeTimers();
    saveBulkDraft('ac_1', DRAFT);
    for (let plan = 1; plan <= 25; plan += 1) {
      vi.setSystemTime(plan * 1_000);
      saveBulkDraft(`bj_${plan}`, DRAFT);
    }
    vi.useRealTimers();
    const kept = Array.from({ length: 25 }, (_, index) => index + 1).filter(
      (plan) => loadBulkDraft(`bj_${plan}`) !== null,
    );
    expect(kept).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
    expect(loadBulkDraft('ac_1')).toEqual(DRAFT);
  });

  it('that somebody has damaged is read as far as it makes sense', () => {
    expect(readBulkDraft('no draft')).toBeNull();
    expect(readBulkDraft([DRAFT])).toBeNull();
    expect(readBulkDraft({ target: { kind: 'all' }, pattern: 3 })).toEqual({
      ...{ target: null, pattern: null },
    });
    const creators = [{ id: 'cr_1', name: 'Mei' }, { id: 2, name: 'Ana' }, null];
    expect(readBulkDraft({ target: { kind: 'ids', creators } })?.target).toEqual(DRAFT.target);
    const filter = { kind: 'filter', search: 7, hasJoined: 'yes' };
    expect(readBulkDraft({ target: filter })?.target).toEqual({
      ...{ kind: 'filter', search: null, hasJoined: null },
    });
    localStorage.setItem('creator-codes.bulk.ac_1', '{"target":');
    expect(loadBulkDraft('ac_1')).toBeNull();
  });
});

it('names each line once, whatever stands around it', () => {
  expect(typedLines(' @mei \r\n\nana@example.com\n@mei\n  ')).toEqual(['@mei', 'ana@example.com']);
});
