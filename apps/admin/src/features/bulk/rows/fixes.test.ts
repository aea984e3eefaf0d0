import { describe, expect, it } from 'vitest';
import { fixesOf as fixesOfRow, fixesOfAll as fixesOfRows } from './fixes';

const fixesOf = (row: Parameters<typeof fixesOfRow>[0]) => fixesOfRow(row, 'ISSUE_PROMO_CODES');
const fixesOfAll = (wrong: Parameters<typeof fixesOfRows>[0]) =>
  fixesOfRows(wrong, 'ISSUE_PROMO_CODES');

const wrong = (code: string, path: readonly string[], state?: string) => ({
  ...{ code, path },
  params: state === undefined ? [] : [{ name: 'state', value: state }],
});
const row = (plan: Parameters<typeof fixesOf>[0]['plan'], errors = [] as unknown[]) => ({
  ...{ plan, warnings: [] },
  errors: errors as ReturnType<typeof wrong>[],
});

describe('what helps a row', () => {
  it.each([
    [
      'no media source',
      [wrong('MEDIA_SOURCE_REQUIRED', ['creatorId'])],
      ['CREATE_MEDIA_SOURCE', 'WAIT'],
    ],
    ['not invited', [wrong('CREATOR_NOT_JOINED', ['creatorId'], 'NONE')], ['INVITE', 'WAIT']],
    ['invited already', [wrong('CREATOR_NOT_JOINED', ['creatorId'], 'INVITED')], ['WAIT']],
    [
      'a held text',
      [wrong('CODE_HELD_BY_PARTNER', ['text']), wrong('TEXT_OFFENSIVE', ['text'])],
      ['NEXT_FREE_TEXT', 'TEXT'],
    ],
    ['a full template', [wrong('KEY_SPACE_TOO_SMALL', ['template'])], ['NEXT_FREE_TEXT', 'TEXT']],
    [
      'not joined, and the text is held',
      [wrong('CREATOR_NOT_JOINED', ['creatorId'], 'NONE'), wrong('OVERLAP', ['text'])],
      ['INVITE', 'NEXT_FREE_TEXT', 'TEXT'],
    ],
    ['nobody', [wrong('NOT_FOUND', ['creator'])], []],
  ])('in error: %s', (_, errors, fixes) => {
    expect(fixesOf(row('ERROR', errors))).toEqual([...fixes, 'LEAVE_OUT']);
  });

  it('with nothing to do, if somebody decided so', () => {
    expect(fixesOf(row('SAME'))).toEqual(['AS_PLANNED']);
    const has = { ...row('SAME'), warnings: [wrong('HAS_CODE', ['creator'])] };
    expect(fixesOf(has)).toEqual(['ISSUE_ANOTHER']);
    const twice = { ...row('SAME'), warnings: [wrong('ROW_TWICE', ['creator'])] };
    expect(fixesOf(twice)).toEqual([]);
  });

  it('that is fine, or is no plan', () => {
    expect(fixesOf(row('READY'))).toEqual(['TEXT', 'LEAVE_OUT']);
    expect(fixesOf(row(null))).toEqual([]);
  });

  it('of a file is what the file itself could say', () => {
    const held = row('ERROR', [wrong('CODE_HELD_BY_PARTNER', ['text'])]);
    expect(fixesOfRow(held, 'IMPORT_PROMO_CODES')).toEqual(['TEXT', 'LEAVE_OUT']);
    const all = fixesOfRows(wrong('CODE_HELD_BY_PARTNER', ['text']), 'IMPORT_PROMO_CODES');
    expect(all).toEqual(['LEAVE_OUT']);
    const unknown = fixesOfRows(wrong('REFERENCE_UNKNOWN', ['ownerId']), 'IMPORT_PROMO_CODES');
    expect(unknown).toEqual(['AS_PLANNED', 'LEAVE_OUT']);
    const notJoined = fixesOfRows(wrong('CREATOR_NOT_JOINED', ['ownerId']), 'IMPORT_PROMO_CODES');
    expect(notJoined).toEqual(['INVITE', 'WAIT', 'AS_PLANNED', 'LEAVE_OUT']);
    const creators = fixesOfRows(wrong('CREATOR_NOT_JOINED', ['email']), 'IMPORT_CREATORS');
    expect(creators).toEqual(['AS_PLANNED', 'LEAVE_OUT']);
  });

  it('is never one text for all', () => {
    expect(fixesOfAll(wrong('CODE_HELD_BY_PARTNER', ['text']))).toEqual([
      ...['NEXT_FREE_TEXT', 'LEAVE_OUT'],
    ]);
    expect(fixesOfAll(wrong('CREATOR_NOT_JOINED', ['creatorId'], 'INVITED'))[0]).toBe('INVITE');
  });
});

describe('what helps a code that exists', () => {
  const source = wrong('MEDIA_SOURCE_REQUIRED', ['creatorId']);
  it('is no waiting', () => {
    const inError = fixesOfRow(row('ERROR', [source]), 'COMPLETE_PROMO_CODES');
    expect(inError).toEqual(['CREATE_MEDIA_SOURCE', 'LEAVE_OUT']);
    expect(fixesOfRows(source, 'COMPLETE_PROMO_CODES')).toEqual(inError);
  });

  it.each([
    ['UPDATE', ['LEAVE_OUT']],
    ['OTHER_TEXT', ['TEXT', 'LEAVE_OUT']],
    ['SAME', []],
  ] as const)('that is planned as %s: %s', (plan, fixes) => {
    expect(fixesOfRow(row(plan), 'ROTATE_PROMO_CODES')).toEqual(fixes);
  });
});
