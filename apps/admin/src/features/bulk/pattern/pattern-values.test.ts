import { describe, expect, it } from 'vitest';
import {
  OWN_CHOICE,
  PATTERN_FIELDS,
  patternOf,
  readPattern,
  targetInput,
  templateTextOf,
} from './pattern-values';

const MEI = 'cr_AAAAAAAAAAAAAAAAAAAAAA';
const TARGET = targetInput({ kind: 'ids', creators: [{ id: MEI, name: 'Mei' }] }, 1);
const EMPTY = patternOf(null, 'Asia/Shanghai');

describe('the form of codes for many', () => {
  it('begins as the procedure does, and as a draft has left it', () => {
    expect(EMPTY).toMatchObject({ withCode: 'LEAVE_OUT', mayUseOtherText: true, discount: '' });
    const left = { ...EMPTY, tellsOwners: false, discount: '20', withCode: 'ISSUE_ANOTHER' };
    expect(patternOf(JSON.parse(JSON.stringify(left)) as typeof left, 'UTC')).toEqual(left);
    expect(patternOf({ withCode: 'x', terms: null, discount: 3, purpose: [] }, 'UTC')).toEqual({
      ...patternOf(null, 'UTC'),
    });
  });

  it('knows which template is meant', () => {
    const saved = [
      { id: 'pt_1', name: 'Winter', template: '{FIRST}W', isDefault: false },
      { id: 'pt_2', name: 'Ours', template: '{LAST}10', isDefault: true },
    ];
    expect(templateTextOf(EMPTY, saved)).toBe('{LAST}10');
    expect(templateTextOf(EMPTY, [])).toBe('{NAME}{10|15|20}');
    expect(templateTextOf({ ...EMPTY, choice: 'pt_1' }, saved)).toBe('{FIRST}W');
    const own = { ...EMPTY, choice: OWN_CHOICE, template: ' {HANDLE} ' };
    expect(templateTextOf(own, saved)).toBe('{HANDLE}');
  });

  it('becomes the input, wall times as instants of the zone', () => {
    const terms = { ...EMPTY.terms, startAt: { wall: '2026-12-01 09:00', later: false } };
    const read = readPattern(TARGET, { ...EMPTY, terms, discount: ' 20 ' });
    expect(read.ok && read.value).toMatchObject({
      ...{ target: { ids: [MEI] }, template: null, discount: 20, comments: null },
      terms: { startAt: '2026-12-01T01:00:00.000Z', endAt: null, timeZone: 'Asia/Shanghai' },
    });
  });

  it('tells everything that is wrong at once, by the form’s own names', () => {
    const read = readPattern(TARGET, {
      ...EMPTY,
      ...{ choice: OWN_CHOICE, template: ' ', discount: 'ten' },
      terms: { ...EMPTY.terms, endAt: { wall: 'soon', later: false }, timeZone: 'Asia/Shanghai' },
    });
    const told = read.ok
      ? []
      : read.violations.map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(told).toEqual(
      expect.arrayContaining(['template REQUIRED', 'terms.endAt WALL_TIME_INVALID']),
    );
    expect(told.some((line) => line.startsWith('discount '))).toBe(true);
    const fields: readonly string[] = PATTERN_FIELDS;
    expect(told.every((line) => fields.includes(line.split(' ')[0] ?? ''))).toBe(true);
  });

  it('names creators in each of the three ways', () => {
    expect(targetInput({ kind: 'typed', text: '@mei\n\n@ana' }, 0)).toEqual({
      typed: ['@mei', '@ana'],
    });
    expect(targetInput({ kind: 'filter', search: 'mei', hasJoined: true }, 12)).toEqual({
      filter: { search: 'mei', hasJoined: true, expectedCount: 12 },
    });
  });
});
