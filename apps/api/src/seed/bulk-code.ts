import {
  normalFormOf,
  type ActiveWindow,
  type Assignment,
  type CreditPolicy,
  type Instant,
  type Program,
  type PromoCode,
} from '@creator-codes/domain';
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
  const text = `${owner.word}${serial.toString(36).toUpperCase().padStart(5, '0')}`;
  const place = (program: Program, mediaSourceId: Assignment['mediaSourceId']): Assignment => ({
    id: ids('Assignment', createdAt),
    programId: program.id,
    programKind: program.kind,
    mediaSourceId,
    creditPolicy,
    startAt: window.startAt,
    endAt: window.endAt,
    timeZone: 'UTC',
  });
  const { creatorProgram, performanceProgram } = programs;
  const isHalfMade = random() < HALF_MADE_SHARE;
  return {
    id: ids('PromoCode', createdAt),
    text,
    normalForm: normalFormOf(text),
    matchType: 'EXACT',
    owner,
    dealId: null,
    comments: null,
    expiredAt: isExpiredByHand ? past : null,
    createdAt,
    version: 1,
    assignments:
      owner.kind === 'PERFORMANCE_PARTNER'
        ? [place(performanceProgram, null)]
        : isHalfMade
          ? [place(creatorProgram, null)]
          : [place(creatorProgram, null), place(performanceProgram, owner.mediaSourceId)],
  };
}

function openOrLater(now: Instant, random: () => number): Instant | null {
  return random() < 0.7 ? null : now + Math.ceil(random() * 300) * DAY;
}
