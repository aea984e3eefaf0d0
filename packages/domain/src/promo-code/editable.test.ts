import { describe, expect, it, test } from 'vitest';
import {
  assignmentOf,
  codeOf,
  codeWith,
  countFactsOf,
  DAY,
  idOf,
  membershipOf,
  NOW,
  programOf,
  termsOf,
} from '../testing/built.js';
import { nextAssignmentId } from '../testing/lives.js';
import { told } from '../testing/outcome.js';
import type { CountFacts, DealOfCode } from './count-rules.js';
import { editable, TERMS_FIELDS, type EditableField } from './editable.js';
import type { PromoCode } from './promo-code.js';
import { editedPromoCode } from './update-promo-code.js';

const ID = idOf('Assignment', 1);
const moment = { now: NOW, nextId: nextAssignmentId };

const dealOf = (changes: Partial<DealOfCode> = {}): DealOfCode => ({
  ...{ programId: idOf('Program', 1), name: 'Spring', startAt: null, endAt: null },
  syncDates: false,
  ...changes,
});

/** The reasons by field; empty for what may be edited. */
function reasons(
  code: PromoCode,
  facts: CountFacts = countFactsOf(),
): Record<EditableField, string> {
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

const ALWAYS = {
  ...{ OWNER: 'OWNER_IS_FIXED', COMMENTS: '', PURPOSE: '' },
  ...{ INTERNAL_NOTE: '', NOTIFICATION_EMAIL: '' },
};
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
    ['a millisecond before its start', codeWith({ startAt: NOW + 1 }), BEFORE],
    ['at its start', codeWith({ startAt: NOW }), COUNTING],
    ['after its start', codeWith({ startAt: NOW - 1, endAt: NOW + 1 }), COUNTING],
    ['without a start, from its making on', codeWith({ createdAt: NOW }), COUNTING],
    ['at its end', codeWith({ endAt: NOW }), ENDED],
    ['expired in this millisecond', codeWith({}, { expiredAt: NOW }), ENDED],
    [
      'expired before it began',
      codeWith({ startAt: NOW + DAY }, { expiredAt: NOW - 1 }),
      { ...ENDED, RELEASE: '' },
    ],
    [
      'scheduled again after it has counted',
      codeWith(
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
    const ofTerms = editable({ code, ...countFactsOf() }).filter(
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
    const facts = { ...countFactsOf(), deal: dealOf({ syncDates: true }) };
    const dates = { START_AT: 'FOLLOWS_DEAL', END_AT: 'FOLLOWS_DEAL' };
    expect(reasons(codeWith({ startAt: NOW + 1 }), facts)).toEqual({ ...BEFORE, ...dates });
    expect(reasons(codeWith({ endAt: NOW }), facts)).toEqual(ENDED);
    const terms = { assignments: [{ assignmentId: ID, terms: termsOf({ endAt: NOW + 9 }) }] };
    const edited = editedPromoCode(codeWith({}), terms, moment, facts.deal);
    expect(told(edited)).toEqual(['assignments.0.terms.endAt NOT_EDITABLE_NOW']);
  });

  test.each([
    ['CREATOR_NOT_JOINED', { membership: membershipOf({ contractEnd: NOW }) }],
    ['CREATOR_NOT_JOINED', { membership: null }],
    ['CODE_TRACKING_OFF', { programs: [programOf('CREATOR', { codeTracking: false })] }],
    ['DEAL_ENDED', { deal: dealOf({ syncDates: true, endAt: NOW }) }],
    ['DEAL_OF_ANOTHER_PROGRAM', { deal: dealOf({ programId: idOf('Program', 9) }) }],
  ] as const)('reactivating is refused by a rule: %s', (reason, changes) => {
    const facts = { ...countFactsOf(), ...changes };
    expect(reasons(codeWith({ endAt: NOW }), facts).REACTIVATE).toBe(reason);
  });

  it('reactivating is refused where the mode asks for nothing, or Optimize is gone', () => {
    const place = assignmentOf({
      ...{ programId: idOf('Program', 2), programKind: 'PERFORMANCE' },
      ...{ mediaSourceId: idOf('MediaSource'), endAt: NOW },
    });
    const code = codeOf({ assignments: [place] });
    const { account } = countFactsOf();
    const creatorOnly = countFactsOf({ account: { ...account, mode: 'CREATOR_ONLY' } });
    const without = countFactsOf({ account: { ...account, optimize: null } });
    expect(reasons(code, creatorOnly).REACTIVATE).toBe('NOT_IN_THIS_MODE');
    expect(reasons(code, without).REACTIVATE).toBe('OPTIMIZE_REQUIRED');
  });
});
