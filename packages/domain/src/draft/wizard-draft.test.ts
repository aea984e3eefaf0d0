import { describe, expect, it } from 'vitest';
import { parse } from '../shared/schema.js';
import { DRAFT_BYTES_MAX, draftState, saveDraftSchema } from './wizard-draft.js';

const read = (input: object) => parse(saveDraftSchema, { values: {}, ...input });
const found = (input: object) => {
  const outcome = read(input);
  return outcome.ok ? [] : outcome.violations.map(({ code, path }) => [code, ...path].join(' '));
};

describe('a draft', () => {
  it('is of the form for one code, and for nobody, until something else is said', () => {
    expect(read({ creatorId: null, step: null })).toMatchObject({
      value: { wizard: 'ISSUE_PROMO_CODE', creatorId: null, creatorProgramId: null, step: null },
    });
  });

  it('has values that are an object, up to a number of bytes', () => {
    const of = (length: number) => ({ values: { t: 'x'.repeat(length) } });
    expect(found(of(DRAFT_BYTES_MAX - 8))).toEqual([]);
    expect(found(of(DRAFT_BYTES_MAX - 7))).toEqual(['TOO_LONG values']);
    // Counted as they are stored: in bytes, and with what JSON escapes.
    expect(found({ values: { t: '王'.repeat(DRAFT_BYTES_MAX / 2) } })).toEqual(['TOO_LONG values']);
    expect(found({ values: { t: '"'.repeat(DRAFT_BYTES_MAX / 2) } })).toEqual(['TOO_LONG values']);
    expect(found({ values: [] })).toEqual(['INVALID_VALUE values']);
    expect(found({ values: null })).toEqual(['REQUIRED values']);
  });

  it('is left at something that may be a step', () => {
    expect(found({ step: 'media-source' })).toEqual([]);
    expect(found({ step: '<b>' })).toEqual(['INVALID_VALUE step']);
    expect(found({ step: 'x'.repeat(41) })).toEqual(['INVALID_VALUE step']);
  });

  it('waits until its creator has joined', () => {
    expect(draftState({ waitsForJoin: false }, false)).toBe('OPEN');
    expect(draftState({ waitsForJoin: true }, false)).toBe('WAITING');
    expect(draftState({ waitsForJoin: true }, true)).toBe('READY');
  });
});
