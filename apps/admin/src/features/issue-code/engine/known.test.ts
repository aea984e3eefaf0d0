import { procedureOf } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from './draft';
import { emptyDraft, MEI, NOW } from './facts.fixture';
import { withKnown, type Known } from './known';
import { initialTerms } from './values';

const three = procedureOf('CREATOR_ONLY');
const six = procedureOf('PERFORMANCE_AND_CREATOR');
const DEAL = { id: 'dl_1', label: 'Winter 20' };
const HERE = { ...initialTerms('Asia/Shanghai'), creditPolicy: 'IF_WINNER' as const };
const THERE = { ...initialTerms('Europe/Berlin'), creditPolicy: 'IF_INVOLVED' as const };
const EVERYTHING: Known = {
  creator: MEI,
  programs: { CREATOR: { id: 'pg_c', label: 'C' }, PERFORMANCE: { id: 'pg_p', label: 'P' } },
  mediaSource: { id: 'ms_1', label: 'Mei IG' },
  deal: DEAL,
  text: 'MEI16',
  terms: { CREATOR: HERE, PERFORMANCE: THERE },
  details: {
    comments: 'Hi',
    matchType: 'EXACT',
    purpose: 'PERSONAL',
    internalNote: 'Pays late',
    notificationEmail: 'm@x.example',
  },
};
const of = (procedure: typeof six, known: Known) =>
  withKnown(procedure, emptyDraft(), known, NOW).values;

describe('a draft with what is known', () => {
  it.each([three, six])('answers every field that asks for it ($mode)', (procedure) => {
    const names = fieldsOf(procedure).map(({ name }) => name);
    expect(Object.keys(of(procedure, EVERYTHING)).sort()).toEqual(names.sort());
  });

  it('gives each program its own terms', () => {
    expect(of(six, EVERYTHING)).toMatchObject({ terms: THERE, creatorTerms: HERE });
    expect(of(three, EVERYTHING)).toMatchObject({ terms: HERE });
  });

  it('leaves terms the same where they are', () => {
    const known = { terms: { CREATOR: HERE, PERFORMANCE: { ...HERE } } };
    expect(of(six, known)).toEqual({ terms: HERE });
  });

  it('takes the terms that a half-made code has', () => {
    expect(of(six, { terms: { CREATOR: HERE } })).toMatchObject({ terms: HERE });
    expect(of(three, { terms: { PERFORMANCE: THERE } })).toEqual({ terms: THERE });
  });

  it('is untouched where nothing is known', () => {
    expect(withKnown(six, emptyDraft(), {}, NOW)).toEqual(emptyDraft());
  });
});
