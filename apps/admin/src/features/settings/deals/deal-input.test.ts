import { describe, expect, it } from 'vitest';
import { DEAL_FIELDS, readDeal, type DealValues } from './deal-input';

const NONE = { wall: '', later: false };
const VALUES: DealValues = {
  programId: 'pg_AAAAAAAAAAAAAAAAAAAAAA',
  name: 'Winter 20',
  type: 'GENERAL_SALE',
  description: '',
  landingPage: '',
  startAt: NONE,
  endAt: NONE,
};

describe('readDeal', () => {
  it('reads dates in the account’s zone', () => {
    const read = readDeal(
      { ...VALUES, startAt: { wall: '2026-12-01 00:00', later: false } },
      'Asia/Shanghai',
    );
    expect(read.ok && read.value).toMatchObject({
      name: 'Winter 20',
      startAt: '2026-11-30T16:00:00.000Z',
      endAt: null,
      landingPage: null,
    });
  });

  it('tells everything that is wrong at once, by the form’s own names', () => {
    const read = readDeal(
      {
        ...VALUES,
        programId: null,
        name: ' ',
        landingPage: 'javascript:alert(1)',
        endAt: { wall: 'later', later: false },
      },
      'UTC',
    );
    const paths = read.ok ? [] : read.violations.map(({ path }) => path.join('.'));
    expect(new Set(paths)).toEqual(new Set(['endAt', 'programId', 'name', 'landingPage']));
    const fields: readonly string[] = DEAL_FIELDS;
    expect(paths.every((path) => fields.includes(path))).toBe(true);
  });
});
