import { describe, expect, it } from 'vitest';
import { sql } from '../../engine/sql.js';
import type { Condition } from './condition.js';
import { isStatusAlone, mayBeLong, type CodesQuestion } from './question.js';

/** As a new filter would be that says nothing but what it asks for. */
const PLAIN: Condition = { where: sql`c.ripeness = ${1}` };
const ORDERED: Condition = { where: sql`c.owner_id = ${1}`, keepsOrder: true };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;
const BY_TEXT = { field: 'TEXT', direction: 'ASC' } as const;

function asking(question: Partial<CodesQuestion>): CodesQuestion {
  return { status: null, search: null, conditions: [], ...question };
}

describe('a question about codes', () => {
  it('is about statuses alone only without any condition', () => {
    expect(isStatusAlone(asking({ status: ['ACTIVE'] }))).toBe(true);
    expect(isStatusAlone(asking({}))).toBe(false);
    expect(isStatusAlone(asking({ status: ['ACTIVE'], conditions: [PLAIN] }))).toBe(false);
    expect(isStatusAlone(asking({ status: ['ACTIVE'], conditions: [ORDERED] }))).toBe(false);
    const search = { range: null, words: ['mei'] };
    expect(isStatusAlone(asking({ status: ['ACTIVE'], search }))).toBe(false);
  });

  it('may be long with a condition that does not say otherwise', () => {
    expect(mayBeLong(asking({ conditions: [PLAIN] }), NEWEST)).toBe(true);
    expect(mayBeLong(asking({ conditions: [ORDERED, PLAIN] }), NEWEST)).toBe(true);
    expect(mayBeLong(asking({ search: { range: null, words: ['mei'] } }), NEWEST)).toBe(true);
  });

  it('is short if an index holds just what is asked for, as it is listed', () => {
    for (const order of [NEWEST, BY_TEXT]) {
      expect(mayBeLong(null, order)).toBe(false);
      expect(mayBeLong(asking({}), order)).toBe(false);
      expect(mayBeLong(asking({ status: ['ACTIVE'] }), order)).toBe(false);
    }
    expect(mayBeLong(asking({ conditions: [ORDERED] }), NEWEST)).toBe(false);
    expect(mayBeLong(asking({ conditions: [ORDERED] }), BY_TEXT)).toBe(true);
    expect(mayBeLong(asking({ status: ['ACTIVE'], conditions: [ORDERED] }), NEWEST)).toBe(true);
  });
});
