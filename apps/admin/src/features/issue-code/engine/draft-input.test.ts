import { parseIssuePromoCode, procedureOf } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { withValue, type Draft } from './draft';
import { inputOf, issueInputOf, knownInputOf, stepViolations } from './draft-input';
import { draftForMei, emptyDraft, finishedDraft, MEI, NOW } from './facts.fixture';
import { initialTerms, type TermsValue } from './values';

const six = procedureOf('PERFORMANCE_AND_CREATOR');
const three = procedureOf('CREATOR_ONLY');
const TERMS = { name: 'terms', kind: 'terms', required: true } as const;
const CREATOR_TERMS = { name: 'creatorTerms', kind: 'terms', required: false } as const;
const DEAL = { name: 'dealId', kind: 'deal', required: false } as const;
const COMMENTS = { name: 'comments', kind: 'longText', required: false } as const;

function withTerms(terms: Partial<TermsValue>, draft: Draft = finishedDraft()): Draft {
  return withValue(draft, TERMS, { ...initialTerms('Asia/Shanghai'), ...terms }, NOW);
}

const at = (wall: string, later = false) => ({ wall, later });

describe('from a draft to the input of issuePromoCode', () => {
  it('sends what was entered and leaves out what was not', () => {
    expect(issueInputOf(six, finishedDraft())).toEqual({
      creatorId: MEI.id,
      text: 'MEI15',
      terms: { creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai', startAt: null, endAt: null },
    });
  });

  it('turns wall times into instants of the chosen zone', () => {
    const draft = withTerms({ start: at('2026-12-01 09:00'), end: at('2027-01-01 00:00') });
    expect(issueInputOf(three, draft)).toMatchObject({
      terms: { startAt: '2026-12-01T01:00:00.000Z', endAt: '2026-12-31T16:00:00.000Z' },
    });
  });

  it('moves a time that the clocks skip forward, and takes the first of two unless told', () => {
    const zone = { timeZone: 'America/New_York' };
    const gap = withTerms({ ...zone, start: at('2026-03-08 02:30') });
    const first = withTerms({ ...zone, start: at('2026-11-01 01:30') });
    const second = withTerms({ ...zone, start: at('2026-11-01 01:30', true) });
    expect(issueInputOf(three, gap)).toMatchObject({
      terms: { startAt: '2026-03-08T07:30:00.000Z' },
    });
    expect(issueInputOf(three, first)).toMatchObject({
      terms: { startAt: '2026-11-01T05:30:00.000Z' },
    });
    expect(issueInputOf(three, second)).toMatchObject({
      terms: { startAt: '2026-11-01T06:30:00.000Z' },
    });
  });

  it('sends own terms for the creator only where they were given', () => {
    const draft = withValue(
      finishedDraft(),
      CREATOR_TERMS,
      { ...initialTerms('Europe/Berlin'), creditPolicy: 'IF_WINNER' },
      NOW,
    );
    expect(issueInputOf(six, draft)).toMatchObject({
      creatorTerms: { creditPolicy: 'IF_WINNER', timeZone: 'Europe/Berlin' },
    });
    expect(issueInputOf(six, withValue(draft, CREATOR_TERMS, null, NOW))).not.toHaveProperty(
      'creatorTerms',
    );
  });

  it('sends no field that the mode does not have', () => {
    const draft = withValue(finishedDraft(), CREATOR_TERMS, initialTerms('UTC'), NOW);
    expect(issueInputOf(three, draft)).not.toHaveProperty('creatorTerms');
  });

  it('sends a deal by its id and comments as typed, and no blank comments', () => {
    const deal = withValue(finishedDraft(), DEAL, { id: 'dl_x', label: 'Winter 15' }, NOW);
    const said = withValue(deal, COMMENTS, ' Hi ', NOW);
    expect(issueInputOf(three, said)).toMatchObject({ dealId: 'dl_x', comments: ' Hi ' });
    expect(issueInputOf(three, withValue(said, COMMENTS, '  ', NOW))).not.toHaveProperty(
      'comments',
    );
  });

  it('gives what the domain reads without an objection, in both modes', () => {
    const draft = withTerms({ start: at('2026-12-01 09:00') });
    for (const procedure of [six, three]) {
      const { input } = inputOf(
        procedure.steps.flatMap(({ fields }) => fields),
        draft,
      );
      expect(parseIssuePromoCode(procedure.mode, input)).toMatchObject({ ok: true });
    }
  });

  it('gives no input while an answer is missing or wrong', () => {
    expect(issueInputOf(six, draftForMei())).toBeNull();
    expect(issueInputOf(six, withTerms({ end: at('soon') }))).toBeNull();
    expect(knownInputOf(six, draftForMei())).toMatchObject({ creatorId: MEI.id });
  });
});

describe('what is wrong with the answers of a step', () => {
  const code = three.steps.find(({ id }) => id === 'code');
  if (code === undefined) throw new Error('no such step');
  const told = (draft: Draft) =>
    stepViolations(code, draft).map((found) => [found.code, found.path.join('.')]);

  it('names the missing text and nothing else', () => {
    expect(told(emptyDraft())).toEqual([['REQUIRED', 'text']]);
  });

  it('names a wall time that is none, and an end before the start', () => {
    expect(told(withTerms({ start: at('tomorrow') }))).toEqual([
      ['WALL_TIME_INVALID', 'terms.startAt'],
    ]);
    expect(told(withTerms({ start: at('2026-12-02 00:00'), end: at('2026-12-01 00:00') }))).toEqual(
      [['START_NOT_BEFORE_END', 'terms.endAt']],
    );
  });

  it('names an unknown zone once', () => {
    const draft = withTerms({ timeZone: 'No/Where', start: at('2026-12-01 09:00') });
    expect(told(draft)).toEqual([['UNKNOWN_TIME_ZONE', 'terms.timeZone']]);
  });

  it('reads values that a storage has damaged as not given', () => {
    const draft: Draft = { ...emptyDraft(), values: { text: 7, terms: 'now', dealId: [] } };
    expect(told(draft)).toEqual([['REQUIRED', 'text']]);
  });
});
