import { describe, expect, it, test } from 'vitest';
import { parse, parseChanges } from '../shared/schema.js';
import { idOf } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import {
  createMediaSourceSchema,
  frozenCreatorViolation,
  sourceOwnsNothing,
  updateMediaSourceSchema,
} from './media-source.js';
import {
  createPerformancePartnerSchema,
  updatePerformancePartnerSchema,
} from './performance-partner.js';
import { createProgramSchema, updateProgramSchema } from './program.js';

describe('the input of a program', () => {
  it('has code tracking off where nothing is said', () => {
    const program = { name: 'Stars', kind: 'CREATOR' };
    expect(valueOf(parse(createProgramSchema, program))).toEqual({
      ...program,
      codeTracking: false,
      externalIds: [],
    });
    expect(
      valueOf(parse(createProgramSchema, { ...program, codeTracking: true })).codeTracking,
    ).toBe(true);
  });

  test.each([
    [{}, ['kind REQUIRED', 'name REQUIRED']],
    [
      { name: 'x'.repeat(101), kind: 'creator', codeTracking: 1 },
      ['codeTracking INVALID_VALUE', 'kind INVALID_VALUE', 'name TOO_LONG'],
    ],
  ])('%j: %j', (input, expected) => {
    expect(told(parse(createProgramSchema, input))).toEqual(expected);
  });

  it('changes by version, and never its kind', () => {
    expect(told(parse(updateProgramSchema, { name: 'x' }))).toEqual(['version REQUIRED']);
    const read = valueOf(
      parse(updateProgramSchema, { version: 1, codeTracking: true, kind: 'CREATOR' }),
    );
    expect(read).toEqual({ version: 1, codeTracking: true });
  });
});

describe('the input of a media source', () => {
  it('is preferred, of type Creator and for nobody, where nothing is said', () => {
    const expected = {
      name: 'Mei',
      type: 'Creator',
      channel: null,
      creditGroup: 'PREFERRED',
      programId: null,
      externalIds: [],
    };
    expect(valueOf(parse(createMediaSourceSchema, { name: 'Mei' }))).toEqual(expected);
    const nulls = {
      name: 'Mei',
      type: null,
      channel: null,
      creditGroup: null,
      creatorId: null,
      programId: null,
    };
    expect(valueOf(parse(createMediaSourceSchema, nulls))).toEqual(expected);
  });

  test.each([
    ['of a creator', { name: 'Mei', creatorId: idOf('Creator') }, []],
    ['of limits', { name: 'x'.repeat(100), type: 'x'.repeat(50), channel: 'x'.repeat(50) }, []],
    [
      'beyond them',
      {
        name: 'x'.repeat(101),
        type: 'x'.repeat(51),
        channel: 'x'.repeat(51),
        creditGroup: 'BEST',
        creatorId: '',
      },
      [
        'channel TOO_LONG',
        'creatorId REQUIRED',
        'creditGroup INVALID_VALUE',
        'name TOO_LONG',
        'type TOO_LONG',
      ],
    ],
  ])('%s', (_, input, expected) => {
    expect(told(parse(createMediaSourceSchema, input))).toEqual(expected);
  });
});

it('a media source owns codes if it stands for nobody', () => {
  expect(sourceOwnsNothing({ name: 'Trail Letter', creatorId: null })).toBeNull();
  expect(sourceOwnsNothing({ name: 'Mei IG', creatorId: idOf('Creator') })).toEqual({
    code: 'MEDIA_SOURCE_STANDS_FOR_CREATOR',
    path: ['mediaSourceId'],
    params: { mediaSource: 'Mei IG' },
  });
});

describe('the changes of a media source', () => {
  const change = (input: object) =>
    parseChanges(updateMediaSourceSchema, { mediaSourceId: 'ms', version: 1, ...input });

  it('name only what changes, and may leave it standing for nobody', () => {
    expect(valueOf(change({ creatorId: null, channel: '' }))).toEqual({
      ...{ mediaSourceId: 'ms', version: 1, creatorId: null, channel: null },
    });
  });

  it('never take away what it must have', () => {
    expect(told(change({ name: null, type: null, creditGroup: null }))).toEqual([
      ...['creditGroup REQUIRED', 'name REQUIRED', 'type REQUIRED'],
    ]);
  });

  const [mei, jo] = [idOf('Creator', 1), idOf('Creator', 2)];
  test.each([
    [mei, mei, true, false],
    [mei, jo, true, true],
    [mei, null, true, true],
    [mei, jo, false, false],
    [mei, null, false, false],
    [null, jo, false, false],
  ])('from %s to %s, holding codes: %s, refused: %s', (creatorId, after, holds, isRefused) => {
    const refusal = frozenCreatorViolation({ name: 'Mei IG', creatorId }, after, holds);
    expect(refusal).toEqual(
      isRefused
        ? {
            code: 'MEDIA_SOURCE_HOLDS_CODES',
            path: ['creatorId'],
            params: { mediaSource: 'Mei IG' },
          }
        : null,
    );
  });
});

describe('the input of a performance partner', () => {
  it('needs a name', () => {
    const expected = { name: 'Blogs', email: null, creditGroup: 'PREFERRED', externalIds: [] };
    expect(valueOf(parse(createPerformancePartnerSchema, { name: ' Blogs ' }))).toEqual(expected);
    expect(told(parse(createPerformancePartnerSchema, { email: 'x', creditGroup: 1 }))).toEqual([
      'creditGroup INVALID_VALUE',
      'email INVALID_VALUE',
      'name REQUIRED',
    ]);
  });

  it('changes by version: what is left out stays, null and blank clear', () => {
    const change = { performancePartnerId: 'pp', version: 1 };
    const read = (input: object) =>
      parseChanges(updatePerformancePartnerSchema, { ...change, ...input });
    expect(valueOf(read({}))).toEqual(change);
    expect(valueOf(read({ email: '', language: null }))).toEqual({
      ...{ ...change, email: null, language: null },
    });
    expect(told(read({ name: ' ', creditGroup: null, language: 'DE' }))).toEqual([
      ...['creditGroup REQUIRED', 'language INVALID_VALUE', 'name REQUIRED'],
    ]);
  });
});
