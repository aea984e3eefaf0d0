import {
  hasEndedAt,
  noticeOf,
  windowOfCode,
  type AccountId,
  type Instant,
  type PromoCode,
  type PromoCodeId,
} from '@creator-codes/domain';
import type { Clock, Transaction } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { PHASE_NUMBER } from '../tables/encodings.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { endNotice, insertOwnerNotices, type NewNotice } from './owner-notice-repository.js';

/** A transaction that knows what it has done to codes. */
export interface Telling {
  readonly transaction: Transaction;
  /** Writes what owners are to be told of that, once for each code. The last thing that a unit of work does. */
  readonly tell: () => Promise<void>;
}

/** A code as it was first read and as it was last written. */
interface CodeChange {
  readonly before: PromoCode | null;
  readonly after: PromoCode;
}

/** Of whose codes is told, and how. */
interface Owners {
  readonly session: Session;
  readonly accountId: AccountId;
  readonly clock: Clock;
  /** Whether mail can be sent; if not, nothing is noted and nothing more is read. */
  readonly isOn: boolean;
}

/** Every use case saves codes through this, so that none can forget to tell. */
export function telling(
  transaction: Transaction,
  { session, accountId, clock, isOn }: Owners,
): Telling {
  if (!isOn) return { transaction, tell: () => Promise.resolve() };
  const changes = new Map<PromoCodeId, CodeChange>();
  const successors = new Set<PromoCodeId>();
  const ends = new Map<PromoCodeId, Instant>();
  const note = (before: PromoCode | null, after: PromoCode) => {
    const first = changes.get(after.id);
    changes.set(after.id, { before: first === undefined ? before : first.before, after });
  };
  return {
    transaction: {
      ...transaction,
      insertPromoCode: (code, by) => {
        note(null, code);
        return transaction.insertPromoCode(code, by);
      },
      savePromoCode: async (before, after) => {
        const endedAt = endedByItself(before, clock.now());
        // Else whoever sweeps would find it ended already, and nobody would tell.
        if (endedAt !== null && !(await isSwept(session, accountId, before.id))) {
          ends.set(before.id, endedAt);
        }
        // What is refused where it is written was not done.
        const isSaved = await transaction.savePromoCode(before, after);
        note(before, after);
        return isSaved;
      },
      insertRotation: (rotation) => {
        successors.add(rotation.successorId);
        return transaction.insertRotation(rotation);
      },
    },
    tell: async () => {
      const now = clock.now();
      const notices = [...changes.values()].flatMap((change) => {
        const isSuccessor = change.before === null && successors.has(change.after.id);
        // Whoever is told of a rotation is told both texts.
        return isSuccessor ? [] : noticesOf(change, ends.get(change.after.id) ?? null, now);
      });
      if (notices.length === 0 || (await transaction.account())?.notifiesOwners !== true) return;
      await insertOwnerNotices(session, accountId, notices, now);
    },
  };
}

function noticesOf(
  { before, after }: CodeChange,
  endedAt: Instant | null,
  now: Instant,
): readonly NewNotice[] {
  const code = { id: after.id, ownerId: after.owner.id };
  const changed = noticeOf(before, after, now);
  return [
    ...(endedAt === null ? [] : [endNotice(code, before?.text ?? after.text, endedAt)]),
    ...(changed === null ? [] : [{ code, ...changed, endedAt: null }]),
  ];
}

/** When a code ended that nobody has expired; null if it has not. */
function endedByItself(code: PromoCode, now: Instant): Instant | null {
  return code.expiredAt === null && hasEndedAt(code, now) ? windowOfCode(code).endAt : null;
}

async function isSwept(session: Session, accountId: AccountId, id: PromoCodeId): Promise<boolean> {
  const [row] = await session.select<{ phase: number }>(
    'SELECT phase FROM promo_code WHERE account_id = ? AND id = ?',
    [bytesOfOwnId(accountId), bytesOfOwnId(id)],
  );
  return row?.phase === PHASE_NUMBER.EXPIRED;
}
