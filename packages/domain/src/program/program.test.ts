import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { idOf } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import { createMediaSourceSchema, sourceOwnsNothing } from './media-source.js';
import { createPerformancePartnerSchema } from './performance-partner.js';
import { createProgramSchema, updateProgramSchema } from './program.js';

describe('the input of a program', () => {
  it('has code tracking off where nothing is said', () => {
    const program = { name: 'Stars', kind: 'CREATOR' };
    expect(valueOf(parse(createProgramSchema, program))).toEqual({
      ...program,
      codeTracking: false,
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

describe('the input of a performance partner', () => {
  it('needs a name', () => {
    const expected = { name: 'Blogs', email: null, creditGroup: 'PREFERRED' };
    expect(valueOf(parse(createPerformancePartnerSchema, { name: ' Blogs ' }))).toEqual(expected);
    expect(told(parse(createPerformancePartnerSchema, { email: 'x', creditGroup: 1 }))).toEqual([
      'creditGroup INVALID_VALUE',
      'email INVALID_VALUE',
      'name REQUIRED',
    ]);
  });
});
