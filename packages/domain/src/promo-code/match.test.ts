import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PromoCodeId } from '../shared/id.js';
import { assignmentOf } from '../testing/built.js';
import { parseCodeText } from './code-text.js';
import type { Assignment } from './promo-code.js';
import {
  judgeMatch,
  matchSteps,
  oneEditAway,
  withoutSignsAround,
  type MatchCandidate,
} from './match.js';

const runs = (startAt: number | null, endAt: number | null, createdAt = 0) =>
  ({ ...assignmentOf({ startAt, endAt }), createdAt }) satisfies Assignment;
const candidate = (id: string, more: Partial<MatchCandidate> = {}): MatchCandidate => ({
  id: id as PromoCodeId,
  matchType: 'REGEX',
  assignments: [runs(null, null, more.createdAt)],
  earlierAssignments: [],
  expiredAt: null,
  createdAt: 0,
  ...more,
});
const verdicts = (candidates: readonly MatchCandidate[], at: number) =>
  Object.fromEntries(
    judgeMatch(candidates, at).map(({ promoCodeId, verdict }) => [promoCodeId, verdict]),
  );

describe('which code an order carries', () => {
  it('what counts then, exact before pattern, then the newest', () => {
    const exact = candidate('exact', { matchType: 'EXACT', expiredAt: 50 });
    const all = [candidate('old'), candidate('new', { createdAt: 10 }), exact];
    expect(verdicts(all, 49)).toEqual({ old: 'EXACT_FIRST', new: 'EXACT_FIRST', exact: 'WINS' });
    expect(verdicts(all, 50)).toEqual({ old: 'NEWER_FIRST', new: 'WINS', exact: 'ENDED' });
    expect(verdicts(all, 9)).toMatchObject({ new: 'NOT_STARTED' });
    expect(verdicts([], 9)).toEqual({});
  });

  it('start included, end not, by the assignments that were in force then', () => {
    const assignments = [runs(10, 20), runs(30, 40)];
    const at = (more: Partial<MatchCandidate>) => (instant: number) =>
      verdicts([candidate('it', more)], instant)['it'];
    expect([9, 10, 19, 20, 29, 30, 39, 40].map(at({ assignments }))).toEqual([
      ...['NOT_STARTED', 'WINS', 'WINS', 'NOT_STARTED', 'NOT_STARTED', 'WINS', 'WINS', 'ENDED'],
    ]);
    const later = { assignments: [runs(30, null)], earlierAssignments: [runs(10, 20)] };
    expect([9, 10, 20, 30].map(at(later))).toEqual(['NOT_STARTED', 'WINS', 'NOT_STARTED', 'WINS']);
    const never = { assignments, expiredAt: 25 };
    expect([19, 20, 24, 30].map(at(never))).toEqual(['WINS', 'ENDED', 'ENDED', 'ENDED']);
  });

  it('of two of one instant the one with the later id', () => {
    expect(verdicts([candidate('b'), candidate('a')], 1)).toEqual({ a: 'NEWER_FIRST', b: 'WINS' });
  });
});

it('a typed text is trimmed, then put in capitals; what can be no code says why', () => {
  expect(matchSteps(' Mei-15 ')).toMatchObject({
    steps: [
      { kind: 'TYPED', text: ' Mei-15 ' },
      { kind: 'TRIMMED', text: 'Mei-15' },
      { kind: 'NORMAL_FORM', text: 'MEI-15' },
    ],
    code: { normalForm: 'MEI-15' },
    violations: [],
  });
  expect(matchSteps('MEI 15')).toMatchObject({
    steps: [{ kind: 'TYPED', text: 'MEI 15' }],
    code: null,
    violations: [{ code: 'CODE_TEXT_CHARACTER' }],
  });
});

describe('near misses', () => {
  it('one edit away is the same both ways, and made of legal normal forms', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AB1-'), minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(
        text.filter((each) => parseCodeText(each).ok),
        (normalForm) => {
          const forms = oneEditAway(normalForm);
          expect(new Set(forms).size).toBe(forms.length);
          expect(forms).not.toContain(normalForm);
          for (const form of forms.filter((_, at) => at % 17 === 0)) {
            expect(parseCodeText(form)).toMatchObject({ ok: true, value: { normalForm: form } });
            expect(oneEditAway(form)).toContain(normalForm);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['MEI15', ['MEI1', 'MEI155', 'MEI16', 'MIE15', 'XMEI15'], ['MEI', 'IEM15', 'MEI177', 'mei1']],
  ])('of %s', (text, near, far) => {
    const forms = oneEditAway(text);
    expect(near.filter((form) => !forms.includes(form))).toEqual([]);
    expect(far.filter((form) => forms.includes(form))).toEqual([]);
  });

  test.each([
    ['MEI15_', 'MEI15'],
    ['"MEI15".', 'MEI15'],
    ['#MEI-15!', 'MEI-15'],
    ['MEI15', null],
    ['MEI 15.', null],
    ['..', null],
  ])('signs around %s', (typed, text) => {
    expect(withoutSignsAround(typed)?.text ?? null).toBe(text);
  });

  it('a huge text has none', () => {
    expect(withoutSignsAround('_'.repeat(1_000_000))).toBeNull();
    expect(withoutSignsAround(`${'a_'.repeat(500_000)}!`)).toBeNull();
  });
});
