import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  assignmentOf,
  codeOf,
  DAY,
  idOf,
  membershipOf,
  NOW,
  programOf,
  termsOf,
} from '../testing/built.js';
import { lives, nextAssignmentId } from '../testing/lives.js';
import { told } from '../testing/outcome.js';
import { redatedPromoCode } from './change-dates.js';
import { countingMore, countRefusals, type CountFacts, type DealOfCode } from './count-rules.js';
import { editable, TERMS_FIELDS, type EditableField } from './editable.js';
import type { Assignment, PromoCode, Terms } from './promo-code.js';
import { reactivated } from './reactivate.js';
import { isAskedForIn } from './count-rules.js';
import { editedPromoCode, type PromoCodeChanges } from './update-promo-code.js';

const ID = idOf('Assignment', 1);
const moment = { now: NOW, nextId: nextAssignmentId };
const coded = (terms: Partial<Assignment>, code: Partial<PromoCode> = {}) =>
  codeOf({ assignments: [assignmentOf(terms)], ...code });

const dealOf = (changes: Partial<DealOfCode> = {}): DealOfCode => ({
  ...{ programId: idOf('Program', 1), name: 'Spring', startAt: null, endAt: null },
  syncDates: false,
  ...changes,
});

/** Facts under which no rule objects. */
const fine = (now = NOW): CountFacts => ({
  now,
  account: {
    mode: 'PERFORMANCE_AND_CREATOR',
    optimize: { recordedBy: 'Dana', recordedAt: 0 },
    quarantineDays: 90,
  },
  programs: [programOf('CREATOR'), programOf('PERFORMANCE')],
  creator: { displayName: 'Mei' },
  membership: membershipOf(),
  deal: null,
});

/** The reasons by field; empty for what may be edited. */
function reasons(code: PromoCode, facts: CountFacts = fine()): Record<EditableField, string> {
  const all = editable({ code, ...facts }).map(({ field, objection }) => [
    field,
    objection === null
      ? ''
      : 'reason' in objection.params
        ? objection.params.reason
        : objection.code,
  ]);
  return Object.fromEntries(all) as Record<EditableField, string>;
}

const ALWAYS = { OWNER: 'OWNER_IS_FIXED', COMMENTS: '', PURPOSE: '', INTERNAL_NOTE: '' };
const row = (text: string, start: string, others: string, reactivate: string) => ({
  ...ALWAYS,
  // More of these in rotation.test.ts and release.test.ts.
  ...{ ROTATE: others, RELEASE: reactivate === '' ? 'IN_QUARANTINE' : reactivate },
  ...{ TEXT: text, DEAL: others, START_AT: start, END_AT: others },
  ...{ CREDIT_POLICY: others, TIME_ZONE: others, REACTIVATE: reactivate },
});
const BEFORE = { ...row('', '', '', 'NOT_ENDED'), ROTATE: 'NOT_STARTED' };
const COUNTING = row('STARTED', 'STARTED', '', 'NOT_ENDED');
const ENDED = row('ENDED', 'ENDED', 'ENDED', '');

describe('what can be edited when', () => {
  test.each([
    ['a millisecond before its start', coded({ startAt: NOW + 1 }), BEFORE],
    ['at its start', coded({ startAt: NOW }), COUNTING],
    ['after its start', coded({ startAt: NOW - 1, endAt: NOW + 1 }), COUNTING],
    ['without a start, from its making on', coded({ createdAt: NOW }), COUNTING],
    ['at its end', coded({ endAt: NOW }), ENDED],
    ['expired in this millisecond', coded({}, { expiredAt: NOW }), ENDED],
    [
      'expired before it began',
      coded({ startAt: NOW + DAY }, { expiredAt: NOW - 1 }),
      { ...ENDED, RELEASE: '' },
    ],
    [
      'scheduled again after it has counted',
      coded(
        { startAt: NOW + DAY },
        { earlierAssignments: [assignmentOf({ startAt: NOW - DAY, endAt: NOW - 1 })] },
      ),
      { ...BEFORE, TEXT: 'STARTED' },
    ],
  ])('%s', (_, code, expected) => {
    expect(reasons(code)).toEqual(expected);
  });

  it('is decided for each assignment by itself', () => {
    const other = assignmentOf({
      ...{ id: idOf('Assignment', 2), programId: idOf('Program', 2), programKind: 'PERFORMANCE' },
      ...{ mediaSourceId: idOf('MediaSource'), endAt: NOW },
    });
    const code = codeOf({ assignments: [assignmentOf({ startAt: NOW + 1 }), other] });
    const ofTerms = editable({ code, ...fine() }).filter(
      ({ assignmentId }) => assignmentId !== null,
    );
    expect(
      ofTerms.map(({ assignmentId, field, objection }) => [
        assignmentId,
        field,
        objection === null,
      ]),
    ).toEqual([
      ...TERMS_FIELDS.map((field) => [ID, field, true]),
      ...TERMS_FIELDS.map((field) => [other.id, field, false]),
    ]);
    expect(reasons(code)).toMatchObject({ TEXT: 'STARTED', DEAL: '', REACTIVATE: '' });
  });

  it('leaves dates to a deal that the code follows', () => {
    const facts = { ...fine(), deal: dealOf({ syncDates: true }) };
    const dates = { START_AT: 'FOLLOWS_DEAL', END_AT: 'FOLLOWS_DEAL' };
    expect(reasons(coded({ startAt: NOW + 1 }), facts)).toEqual({ ...BEFORE, ...dates });
    expect(reasons(coded({ endAt: NOW }), facts)).toEqual(ENDED);
    const terms = { assignments: [{ assignmentId: ID, terms: termsOf({ endAt: NOW + 9 }) }] };
    const edited = editedPromoCode(coded({}), terms, moment, facts.deal);
    expect(told(edited)).toEqual(['assignments.0.terms.endAt NOT_EDITABLE_NOW']);
  });

  test.each([
    ['CREATOR_NOT_JOINED', { membership: membershipOf({ contractEnd: NOW }) }],
    ['CREATOR_NOT_JOINED', { membership: null }],
    ['CODE_TRACKING_OFF', { programs: [programOf('CREATOR', { codeTracking: false })] }],
    ['DEAL_ENDED', { deal: dealOf({ syncDates: true, endAt: NOW }) }],
    ['DEAL_OF_ANOTHER_PROGRAM', { deal: dealOf({ programId: idOf('Program', 9) }) }],
  ] as const)('reactivating is refused by a rule: %s', (reason, changes) => {
    const facts = { ...fine(), ...changes };
    expect(reasons(coded({ endAt: NOW }), facts).REACTIVATE).toBe(reason);
  });

  it('reactivating is refused where the mode asks for nothing, or Optimize is gone', () => {
    const place = assignmentOf({
      ...{ programId: idOf('Program', 2), programKind: 'PERFORMANCE' },
      ...{ mediaSourceId: idOf('MediaSource'), endAt: NOW },
    });
    const code = codeOf({ assignments: [place] });
    const creatorOnly = {
      ...fine(),
      account: { ...fine().account, mode: 'CREATOR_ONLY' as const },
    };
    const without = { ...fine(), account: { ...fine().account, optimize: null } };
    expect(reasons(code, creatorOnly).REACTIVATE).toBe('NOT_IN_THIS_MODE');
    expect(reasons(code, without).REACTIVATE).toBe('OPTIMIZE_REQUIRED');
  });
});

describe('an edit', () => {
  const edit = (code: PromoCode, changes: PromoCodeChanges) =>
    editedPromoCode(code, changes, moment);
  const terms = (changes: Partial<Terms>, code: PromoCode) => ({
    assignments: code.assignments.map(({ id, creditPolicy, startAt, endAt, timeZone }) => ({
      assignmentId: id,
      terms: { creditPolicy, startAt, endAt, timeZone, ...changes },
    })),
  });
  const PATH = 'assignments.0.terms';

  test.each([
    ['the same start', coded({ startAt: NOW - 1 }), { startAt: NOW - 1 }, []],
    [
      'no start',
      coded({ startAt: NOW - 1 }),
      { startAt: null },
      [`${PATH}.startAt NOT_EDITABLE_NOW`],
    ],
    ['a start now', coded({ startAt: NOW + 5 }), { startAt: NOW }, []],
    [
      'a past start',
      coded({ startAt: NOW + 5 }),
      { startAt: NOW - 1 },
      [`${PATH}.startAt STARTS_IN_PAST`],
    ],
    [
      'a start at the end',
      coded({ startAt: NOW + 5, endAt: NOW + 9 }),
      { startAt: NOW + 9 },
      [`${PATH}.endAt START_NOT_BEFORE_END`],
    ],
    ['an end now', coded({}), { endAt: NOW }, []],
    ['a past end', coded({}), { endAt: NOW - 1 }, [`${PATH}.endAt ENDS_IN_PAST`]],
    ['no end', coded({ endAt: NOW + 1 }), { endAt: null }, []],
    [
      'an end now with another policy',
      coded({}),
      { endAt: NOW, creditPolicy: 'IF_WINNER' },
      [`${PATH}.endAt START_NOT_BEFORE_END`],
    ],
    [
      'a zone after the end',
      coded({ endAt: NOW }),
      { timeZone: 'UTC' },
      [`${PATH}.timeZone NOT_EDITABLE_NOW`],
    ],
  ] as const)('%s', (_, code, changes, expected) => {
    expect(told(edit(code, terms(changes, code)))).toEqual(expected);
  });

  it('of an assignment that is none, or the same one twice', () => {
    const code = coded({});
    const [change] = terms({}, code).assignments;
    const other = { assignmentId: idOf('Assignment', 9), terms: termsOf() };
    expect(told(edit(code, { assignments: [other] }))).toEqual([
      'assignments.0.assignmentId NOT_FOUND',
    ]);
    expect(told(edit(code, { assignments: change ? [change, change] : [] }))).toEqual([
      'assignments.1.assignmentId INVALID_VALUE',
    ]);
  });

  test.each([
    ['counts', coded({})],
    ['has ended', coded({ endAt: NOW })],
  ])('of capitals alone, of a code that %s', (_, code) => {
    const capitals = { text: { text: 'MEI15', normalForm: 'MEI15' } };
    expect(told(edit(code, capitals))).toEqual([]);
    const other = { text: { text: 'MEI16', normalForm: 'MEI16' } };
    expect(told(edit(code, other))).toEqual(['text NOT_EDITABLE_NOW']);
  });

  it('keeps what is left out', () => {
    const code = coded({}, { comments: 'Hello', dealId: idOf('Deal') });
    expect(edit(code, { comments: undefined })).toEqual({ ok: true, value: code });
    expect(edit(code, { dealId: null })).toEqual({ ok: true, value: { ...code, dealId: null } });
  });

  /** A change of one field alone that is no nonsense at that instant. */
  function changeOf(
    field: EditableField,
    code: PromoCode,
    which: Assignment,
    now: number,
  ): PromoCodeChanges | null {
    const { id, creditPolicy, startAt, endAt, timeZone } = which;
    const own = { creditPolicy, startAt, endAt, timeZone };
    const other = (changes: Partial<Terms>) => ({
      assignments: [{ assignmentId: id, terms: { ...own, ...changes } }],
    });
    const later = Math.max(now, startAt ?? 0, endAt ?? 0) + 1;
    switch (field) {
      case 'TEXT':
        return { text: { text: 'OTHER', normalForm: 'OTHER' } };
      case 'DEAL':
        return { dealId: code.dealId === null ? idOf('Deal') : null };
      case 'COMMENTS':
        return { comments: 'Other' };
      case 'PURPOSE':
        return { purpose: 'PERSONAL' };
      case 'INTERNAL_NOTE':
        return { internalNote: 'Other' };
      case 'START_AT':
        return other({ startAt: later, endAt: null });
      case 'END_AT':
        return other({ endAt: later });
      case 'CREDIT_POLICY':
        return other({ creditPolicy: creditPolicy === 'ALWAYS' ? 'IF_WINNER' : 'ALWAYS' });
      case 'TIME_ZONE':
        return other({ timeZone: timeZone === 'UTC' ? 'Asia/Tokyo' : 'UTC' });
      default:
        return null;
    }
  }

  it('is accepted where the verdict says so, and nowhere else', () => {
    let accepted = 0;
    fc.assert(
      fc.property(lives, fc.nat(13), ({ code, now: since }, more) => {
        const now = since + more;
        for (const { field, assignmentId, objection } of editable({ code, ...fine(now) })) {
          const which =
            code.assignments.find(({ id }) => id === assignmentId) ?? code.assignments[0];
          if (which === undefined) continue;
          const changes = changeOf(field, code, which, now);
          if (changes === null) continue;
          const outcome = editedPromoCode(code, changes, { now, nextId: nextAssignmentId });
          expect([field, outcome.ok]).toEqual([field, objection === null]);
          accepted += outcome.ok ? 1 : 0;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  });

  it('by reactivating succeeds with a later end where the verdict says so, and nowhere else', () => {
    fc.assert(
      fc.property(lives, fc.nat(13), ({ code, now: since }, more) => {
        const now = since + more;
        const facts = { code, ...fine(now) };
        const verdict = editable(facts).find(({ field }) => field === 'REACTIVATE');
        const outcome = reactivated(code, {
          ...{ now, nextId: nextAssignmentId, isAskedFor: isAskedForIn(facts, code) },
          terms: termsOf({ endAt: null }),
        });
        const changed = outcome.ok && JSON.stringify(outcome.value) !== JSON.stringify(code);
        expect(verdict?.objection === null).toBe(changed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what counts more', () => {
  const both = (changes: Partial<Assignment>) =>
    countingMore(
      coded({ startAt: NOW + 5, endAt: NOW + 9 }),
      coded({ startAt: NOW + 5, endAt: NOW + 9, ...changes }),
      NOW,
    ).length;
  test.each([
    ['nothing', {}, 0],
    ['a later end', { endAt: NOW + 10 }, 1],
    ['no end', { endAt: null }, 1],
    ['an earlier end', { endAt: NOW + 8 }, 0],
    ['an earlier start', { startAt: NOW + 4 }, 1],
    ['a later start', { startAt: NOW + 6 }, 0],
    ['another policy and zone', { creditPolicy: 'IF_WINNER', timeZone: 'UTC' }, 0],
  ] as const)('%s', (_, changes, expected) => {
    expect(both(changes)).toBe(expected);
  });

  it('is asked nothing where nothing does', () => {
    expect(countRefusals({ ...fine(), membership: null }, coded({}), [])).toEqual([]);
  });
});

describe('other dates', () => {
  const redate = (code: PromoCode, dates: { startAt?: number; endAt?: number | null }) =>
    redatedPromoCode(code, { timeZone: 'UTC', ...dates }, moment);

  it('are those of each assignment that counts or will', () => {
    const ended = assignmentOf({
      id: idOf('Assignment', 2),
      programId: idOf('Program', 2),
      endAt: NOW,
    });
    const code = codeOf({ assignments: [assignmentOf({ startAt: NOW - 1 }), ended] });
    const outcome = redate(code, { endAt: NOW + 5 });
    expect(
      outcome.ok && outcome.value.assignments.map(({ endAt, timeZone }) => [endAt, timeZone]),
    ).toEqual([
      [NOW + 5, 'UTC'],
      [NOW, 'Asia/Shanghai'],
    ]);
  });

  test.each([
    ['has begun', coded({ startAt: NOW - 1 }), { startAt: NOW + 1 }, ['startAt NOT_EDITABLE_NOW']],
    ['has ended', coded({ endAt: NOW }), { endAt: NOW + 1 }, ['endAt NOT_EDITABLE_NOW']],
    [
      'was expired',
      coded({}, { expiredAt: NOW }),
      { startAt: NOW + 1 },
      ['startAt NOT_EDITABLE_NOW'],
    ],
    [
      'would begin before now',
      coded({ startAt: NOW + 1 }),
      { startAt: NOW - 1 },
      ['startAt STARTS_IN_PAST'],
    ],
    ['would end before now', coded({}), { endAt: NOW - 1 }, ['endAt ENDS_IN_PAST']],
    [
      'would end before it begins',
      coded({ startAt: NOW + 9 }),
      { endAt: NOW + 9 },
      ['endAt START_NOT_BEFORE_END'],
    ],
    ['will begin', coded({ startAt: NOW + 9 }), { startAt: NOW + 1, endAt: null }, []],
  ] as const)('of a code that %s', (_, code, dates, expected) => {
    expect(told(redate(code, dates))).toEqual(expected);
  });

  it('are refused once for a code with two assignments', () => {
    const other = assignmentOf({ id: idOf('Assignment', 2), programId: idOf('Program', 2) });
    const code = codeOf({ assignments: [assignmentOf(), other] });
    expect(told(redate(code, { endAt: NOW - 1 }))).toEqual(['endAt ENDS_IN_PAST']);
  });
});
