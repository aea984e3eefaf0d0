import {
  normalFormOf,
  type ActiveWindow,
  type Assignment,
  type CreditPolicy,
  type Instant,
  type Program,
  type PromoCode,
} from '@creator-codes/domain';
import { newAssignment, newPromoCode } from '../application/codes/new-promo-code.js';
import type { Ids } from '../application/ports/unit-of-work.js';
import type { BulkOwner } from './bulk-people.js';
import type { SeedIds } from './random.js';

const DAY = 86_400_000;
const POLICIES: readonly CreditPolicy[] = ['ALWAYS', 'IF_INVOLVED', 'IF_WINNER'];

/** About half the codes of an account that is two years old have run out; few are still to come. */
const EXPIRED_SHARE = 0.52;
const EXPIRED_BY_HAND_SHARE = 0.1;
const SCHEDULED_SHARE = 0.004;
const HALF_MADE_SHARE = 0.003;

export interface BulkPrograms {
  readonly creatorProgram: Program;
  readonly performanceProgram: Program;
}

/**
 * One code of a bulk run.
 * @param serial never used before in the account: it makes the text new
 */
export function bulkCode(
  serial: number,
  createdAt: Instant,
  now: Instant,
  owner: BulkOwner,
  programs: BulkPrograms,
  ids: SeedIds,
  random: () => number,
): PromoCode {
  const fate = random();
  const isExpired = fate < EXPIRED_SHARE;
  const isExpiredByHand = fate < EXPIRED_BY_HAND_SHARE;
  const isScheduled = fate > 1 - SCHEDULED_SHARE;
  const past = createdAt + Math.floor(random() * Math.max(1, now - createdAt - DAY)) + 1;
  const window: ActiveWindow = isScheduled
    ? { startAt: now + Math.ceil(random() * 60) * DAY, endAt: null }
    : {
        startAt: createdAt,
        endAt: isExpired && !isExpiredByHand ? past : openOrLater(now, random),
      };
  const creditPolicy = POLICIES[Math.floor(random() * POLICIES.length)] ?? 'ALWAYS';
  const terms = { ...window, creditPolicy, timeZone: 'UTC' };
  const isHalfMade = random() < HALF_MADE_SHARE;
  const madeThen: Ids = { next: (entity) => ids(entity, createdAt) };
  const place = (program: Program, mediaSourceId: Assignment['mediaSourceId'] = null) =>
    newAssignment(madeThen, createdAt, program, terms, mediaSourceId);
  const { creatorProgram, performanceProgram } = programs;
  const text = `${owner.word}${serial.toString(36).toUpperCase().padStart(5, '0')}`;
  const code = newPromoCode(madeThen, createdAt, {
    ...{ text: { text, normalForm: normalFormOf(text) }, owner, dealId: null },
    assignments:
      owner.kind === 'PERFORMANCE_PARTNER'
        ? [place(performanceProgram)]
        : isHalfMade
          ? [place(creatorProgram)]
          : [place(creatorProgram), place(performanceProgram, owner.mediaSourceId)],
  });
  return { ...code, expiredAt: isExpiredByHand ? past : null };
}

function openOrLater(now: Instant, random: () => number): Instant | null {
  return random() < 0.7 ? null : now + Math.ceil(random() * 300) * DAY;
}
