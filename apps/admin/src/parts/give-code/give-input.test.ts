import { describe, expect, it } from 'vitest';
import { emptyGive, GIVE_FIELDS, readGive } from './give-input';

const PARTNER = 'pp_AAAAAAAAAAAAAAAAAAAAAA';

describe('readGive', () => {
  it('turns wall times into instants of the chosen zone', () => {
    const values = emptyGive('Asia/Shanghai');
    const read = readGive(PARTNER, {
      ...values,
      text: ' save10 ',
      terms: { ...values.terms, startAt: { wall: '2026-12-01 09:00', later: false } },
    });
    expect(read.ok && read.value).toMatchObject({
      text: 'save10',
      terms: { startAt: '2026-12-01T01:00:00.000Z', endAt: null, timeZone: 'Asia/Shanghai' },
      comments: null,
    });
  });

  it('tells everything that is wrong at once, by the form’s own names', () => {
    const values = emptyGive('Mars/Base');
    const read = readGive(PARTNER, {
      ...values,
      text: 'ｓａｖｅ10',
      terms: {
        ...values.terms,
        startAt: { wall: 'tomorrow', later: false },
        endAt: { wall: '2026-12-01 09:00', later: false },
      },
    });
    const told = read.ok
      ? []
      : read.violations.map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(told).toEqual(
      expect.arrayContaining(['text CODE_TEXT_CHARACTER', 'terms.timeZone UNKNOWN_TIME_ZONE']),
    );
    const fields: readonly string[] = GIVE_FIELDS;
    expect(told.every((line) => fields.includes(line.split(' ')[0] ?? ''))).toBe(true);
  });

  it('refuses an end before the start and a time that is none', () => {
    const values = emptyGive('UTC');
    const read = readGive(PARTNER, {
      ...values,
      text: 'SAVE10',
      terms: {
        ...values.terms,
        startAt: { wall: '2026-12-02 09:00', later: false },
        endAt: { wall: '2026-12-01 09:00', later: false },
      },
    });
    expect(read.ok ? [] : read.violations).toEqual([
      expect.objectContaining({ code: 'START_NOT_BEFORE_END', path: ['terms', 'endAt'] }),
    ]);
    const soon = readGive(PARTNER, {
      ...values,
      text: 'SAVE10',
      terms: { ...values.terms, endAt: { wall: 'soon', later: false } },
    });
    expect(soon.ok ? [] : soon.violations).toEqual([
      expect.objectContaining({ code: 'WALL_TIME_INVALID', path: ['terms', 'endAt'] }),
    ]);
  });
});
