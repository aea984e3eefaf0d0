import type { Deal } from '../deal/deal.js';
import type { MembershipTerms } from '../creator/membership.js';
import type { ProcedureFacts } from '../procedure/facts.js';
import type { Program, ProgramKind } from '../program/program.js';
import type { CountFacts } from '../promo-code/count-rules.js';
import { DEFAULT_DETAILS } from '../promo-code/details.js';
import type { Assignment, PromoCode, Terms } from '../promo-code/promo-code.js';
import { ID_PREFIX, type EntityName, type Id } from '../shared/id.js';
import { ok } from '../shared/result.js';

/** The instant at which things happen in tests. */
export const NOW = Date.UTC(2026, 5, 15, 12);
export const DAY = 24 * 60 * 60 * 1_000;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An id of this type, the same for the same number (0 to 4095). */
export function idOf<Name extends EntityName>(name: Name, number = 0): Id<Name> {
  const digits = DIGITS.charAt(number >> 6) + DIGITS.charAt(number & 63);
  return `${ID_PREFIX[name]}_${'A'.repeat(19)}${digits}A` as Id<Name>;
}

export function programOf(kind: ProgramKind, changes: Partial<Program> = {}): Program {
  return {
    id: idOf('Program', kind === 'CREATOR' ? 1 : 2),
    name: kind === 'CREATOR' ? 'Creators' : 'Performance',
    kind,
    codeTracking: true,
    createdAt: NOW - 100 * DAY,
    version: 1,
    ...changes,
  };
}

export function membershipOf(changes: Partial<MembershipTerms> = {}): MembershipTerms {
  return { state: 'JOINED', contractStart: null, contractEnd: null, ...changes };
}

export function dealOf(changes: Partial<Deal> = {}): Deal {
  return {
    ...{ id: idOf('Deal'), programId: idOf('Program', 1), name: 'Summer', description: null },
    ...{ type: 'GENERAL_SALE', scope: null, landingPage: null, defaultCode: null },
    ...{ discount: null, minimumPurchase: null, startAt: null, endAt: null, syncDates: false },
    ...{ createdAt: NOW, version: 1 },
    ...changes,
  };
}

export function termsOf(changes: Partial<Terms> = {}): Terms {
  return {
    creditPolicy: 'ALWAYS',
    startAt: null,
    endAt: null,
    timeZone: 'Asia/Shanghai',
    ...changes,
  };
}

/** Facts under which everything holds, in both modes, but for the changes. */
export function factsOf(changes: Partial<ProcedureFacts> = {}): ProcedureFacts {
  return {
    now: NOW,
    account: {
      id: idOf('Account'),
      mode: 'PERFORMANCE_AND_CREATOR',
      optimize: { recordedBy: 'Olivia', recordedAt: NOW - DAY },
    },
    creator: ok({ id: idOf('Creator'), displayName: 'Mei Lin' }),
    creatorProgram: ok(programOf('CREATOR')),
    performanceProgram: ok(programOf('PERFORMANCE')),
    membership: membershipOf(),
    mediaSource: ok({ id: idOf('MediaSource'), name: 'Creator: Mei Lin' }),
    ...changes,
  };
}

/** An assignment in the Creator program, made long ago, but for the changes. */
export function assignmentOf(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: idOf('Assignment', 1),
    programId: idOf('Program', 1),
    programKind: 'CREATOR',
    mediaSourceId: null,
    createdAt: NOW - 100 * DAY,
    ...termsOf(),
    ...changes,
  };
}

/** A creator's code that counts, with one assignment, but for the changes. */
export function codeOf(changes: Partial<PromoCode> = {}): PromoCode {
  return {
    ...DEFAULT_DETAILS,
    id: idOf('PromoCode'),
    text: 'Mei15',
    normalForm: 'MEI15',
    matchType: 'EXACT',
    owner: { kind: 'CREATOR', id: idOf('Creator') },
    dealId: null,
    expiredAt: null,
    expiredBy: null,
    expiredReason: null,
    releasedAt: null,
    replacedById: null,
    createdAt: NOW - 100 * DAY,
    version: 1,
    assignments: [assignmentOf()],
    earlierAssignments: [],
    ...changes,
  };
}

/** A code that counts, with one assignment of these terms. */
export function codeWith(terms: Partial<Assignment>, changes: Partial<PromoCode> = {}): PromoCode {
  return codeOf({ assignments: [assignmentOf(terms)], ...changes });
}

/** Facts under which no rule objects to a code that counts more, but for the changes. */
export function countFactsOf(changes: Partial<CountFacts> = {}): CountFacts {
  return {
    now: NOW,
    account: {
      mode: 'PERFORMANCE_AND_CREATOR',
      optimize: { recordedBy: 'Olivia', recordedAt: NOW - DAY },
      quarantineDays: 90,
    },
    programs: [programOf('CREATOR'), programOf('PERFORMANCE')],
    creator: { displayName: 'Mei Lin' },
    membership: membershipOf(),
    deal: null,
    ...changes,
  };
}
