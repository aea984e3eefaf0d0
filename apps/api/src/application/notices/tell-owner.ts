import {
  DAY_MS,
  emailAddressOf,
  isTooLateToTell,
  joinedNotices,
  NOTICE_LIFE,
  NOTICE_MAILS_A_DAY,
  ok,
  ownerOfId,
  type Instant,
  type Language,
  type MessageId,
  type OwnerNotice,
  type PromoCode,
  type PromoCodeOwner,
  type Result,
} from '@creator-codes/domain';
import type { OwnerIn, TellOwner } from '../ports/jobs.js';
import type { CodeNotices, People } from '../ports/people.js';
import {
  Conflict,
  type Dependencies,
  type Facts,
  type Transaction,
} from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';
import { together } from '../spine/together.js';

/** What telling needs beside the database. */
export type Teller = Pick<Dependencies, 'clock' | 'ids' | 'unitOfWork'> & Pick<People, 'mail'>;

/** What tells owners; null where there is no relay: then nobody is told. */
export function tellerOf(deps: Teller): TellOwner | null {
  return deps.mail.hasRelay ? (owner) => tellOwner(deps, owner) : null;
}

/**
 * Writes mail about everything that an owner is to be told now: one for each address. What has no address, is too
 * late or not wanted any more is dropped; what is over the day's limit waits for the next day. Several processes may
 * do this at once.
 * @returns how many mails were written
 */
export async function tellOwner(deps: Teller, { accountId, ownerId }: OwnerIn): Promise<number> {
  const outcome = await deps.unitOfWork.run(accountId, (transaction) =>
    tellOwnerIn(transaction, deps, ownerId),
  );
  return outcome.ok ? outcome.value : 0;
}

async function tellOwnerIn(
  transaction: Transaction,
  deps: Teller,
  ownerId: PromoCodeOwner['id'],
): Promise<Result<number>> {
  const now = deps.clock.now();
  const waiting = await transaction.waitingNotices(ownerId, now);
  const account = await existingAccount(transaction);
  const owner = await ownerToTell(transaction, ownerId);
  const inTime = waiting.filter(({ at }) => !isTooLateToTell(at, now));
  const wanted = account.notifiesOwners && owner !== null ? inTime : [];
  const letters = owner === null ? [] : await lettersOf(transaction, wanted, owner.email);
  const day = now - (now % DAY_MS);
  const outcomes = new Outcomes(waiting, now, day + DAY_MS);
  let written = 0;
  for (const { to, codes, notices } of letters) {
    const limits = [
      { subject: `account ${account.id}`, max: NOTICE_MAILS_A_DAY.account },
      { subject: `address ${to}`, max: NOTICE_MAILS_A_DAY.address },
    ];
    if (!(await transaction.updateMailCounts(day, limits))) {
      outcomes.putOff(notices);
      continue;
    }
    const { subject, text } = deps.mail.texts.notice({
      ...{ accountName: account.name, ownerName: owner?.name ?? '', now, codes },
      language: owner?.language ?? null,
    });
    const id = deps.ids.next('Message');
    const expiresAt = Math.min(...notices.map(({ at }) => at)) + NOTICE_LIFE;
    await transaction.insertMessage({
      ...{ id, to, subject, text: deps.mail.sealed.seal(id, text) },
      ...{ state: 'QUEUED', createdAt: now, expiresAt },
    });
    outcomes.mailed(notices, id);
    written += 1;
  }
  await outcomes.write(transaction);
  return ok(written);
}

interface OwnerToTell {
  readonly name: string;
  /** Null where only codes with an address of their own are told of. */
  readonly email: string | null;
  readonly language: Language | null;
}

async function ownerToTell(facts: Facts, id: string): Promise<OwnerToTell | null> {
  switch (ownerOfId(id)?.kind) {
    case 'CREATOR': {
      const creator = await facts.creator(id);
      return creator && { ...creator, name: creator.displayName };
    }
    case 'PERFORMANCE_PARTNER':
      return facts.performancePartner(id);
    case 'MEDIA_SOURCE': {
      // Nobody belongs to it, so there is nobody whose language we know.
      const source = await facts.mediaSource(id);
      return source && { name: source.name, email: null, language: null };
    }
    case undefined:
      return null;
  }
}

/** One mail to one address. */
interface Letter {
  readonly to: string;
  readonly codes: readonly CodeNotices[];
  readonly notices: readonly OwnerNotice[];
}

async function lettersOf(
  facts: Facts,
  notices: readonly OwnerNotice[],
  ownersEmail: string | null,
): Promise<readonly Letter[]> {
  const ids = [...new Set(notices.map(({ promoCodeId }) => promoCodeId))];
  const codes = await together(ids, async (id) => {
    const code = await facts.promoCode(id);
    return code && { code, successor: await successorOf(facts, code) };
  });
  const letters = new Map<string, { codes: CodeNotices[]; notices: OwnerNotice[] }>();
  for (const each of codes) {
    const to = emailAddressOf(each?.code.notificationEmail ?? ownersEmail);
    if (each === null || to === null) continue;
    const { code, successor } = each;
    const ofCode = notices.filter(({ promoCodeId }) => promoCodeId === code.id);
    const told = joinedNotices(ofCode, code.text);
    if (told.length === 0) continue;
    const letter = letters.get(to) ?? { codes: [], notices: [] };
    letter.codes.push({ code, notices: told, successor });
    letter.notices.push(...ofCode);
    letters.set(to, letter);
  }
  return [...letters].map(([to, letter]) => ({ to, ...letter }));
}

async function successorOf(facts: Facts, { replacedById }: PromoCode): Promise<string | null> {
  return replacedById === null ? null : ((await facts.promoCode(replacedById))?.text ?? null);
}

/** What becomes of notices: those that nobody says anything of are dropped. */
class Outcomes {
  private readonly left: Set<OwnerNotice['id']>;
  private readonly mails: { readonly id: MessageId; readonly notices: readonly OwnerNotice[] }[] =
    [];
  private readonly later: OwnerNotice[] = [];

  constructor(
    waiting: readonly OwnerNotice[],
    private readonly now: Instant,
    private readonly tomorrow: Instant,
  ) {
    this.left = new Set(waiting.map(({ id }) => id));
  }

  mailed(notices: readonly OwnerNotice[], id: MessageId): void {
    this.mails.push({ id, notices });
    for (const notice of notices) this.left.delete(notice.id);
  }

  putOff(notices: readonly OwnerNotice[]): void {
    this.later.push(...notices);
    for (const { id } of notices) this.left.delete(id);
  }

  /** @throws Conflict where another process has told some of them */
  async write(transaction: Transaction): Promise<void> {
    const { now, tomorrow } = this;
    const groups = [
      ...this.mails.map(({ id, notices }) => ({
        ids: notices.map((notice) => notice.id),
        outcome: { state: 'MAILED', messageId: id, dueAt: now } as const,
      })),
      {
        ids: this.later.map(({ id }) => id),
        outcome: { state: 'WAITING', messageId: null, dueAt: tomorrow } as const,
      },
      { ids: [...this.left], outcome: { state: 'DROPPED', messageId: null, dueAt: now } as const },
    ];
    for (const { ids, outcome } of groups) {
      if (ids.length === 0) continue;
      if (!(await transaction.updateWaitingNotices(ids, outcome))) throw new Conflict();
    }
  }
}
