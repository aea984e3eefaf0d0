import {
  CONFIRMATION_LIFE,
  DAY_MS,
  HOUR_MS,
  LINK_MAILS,
  linkRequestFrom,
  ok,
  refused,
  violation,
  type AccountId,
  type Instant,
  type InvitationLinkId,
  type LinkRequest,
  type LinkRequestContent,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import { newSecret, secretHash } from '../../secret-hash.js';
import { Conflict, KeyTaken, type Transaction } from '../ports/unit-of-work.js';
import { comeInByLink, newGuest } from './come-in-by-link.js';
import { namesOf, openLink, type ByLink, type Coming, type OpenLink } from './open-link.js';

/** What somebody sends from the page of an open link. */
export interface LinkAsking {
  readonly secret: string;
  /** What was typed, as it came. */
  readonly typed: object;
}

/**
 * `ASKED`: where mail is sent, it was mailed how to confirm; else they have applied. An address that was asked for a
 * moment ago, or often today, is answered the same and gets nothing. `BUSY`: many asked by this link, for so many seconds.
 */
export type LinkAsked =
  | { readonly kind: 'ASKED'; readonly isMailed: boolean }
  | { readonly kind: 'INVALID' }
  | { readonly kind: 'BUSY'; readonly seconds: number }
  | { readonly kind: 'REFUSED'; readonly violations: readonly Violation[] };

/**
 * Asks to join by an open link. Nobody is told whether the address is known, and no creator is taken for its holder:
 * that is for whoever reads its mail.
 */
export async function askByLink(
  deps: ByLink,
  from: Omit<Coming, 'accountId'>,
  { secret, typed }: LinkAsking,
): Promise<LinkAsked> {
  const found = await deps.directory.invitationLinkBySecret(secretHash(secret));
  if (found === null) return { kind: 'INVALID' };
  const { accountId, linkId } = found;
  const isOpen = await deps.unitOfWork.read(
    accountId,
    async (facts) => (await openLink(facts, linkId, deps.clock.now())) !== null,
  );
  if (!isOpen) return { kind: 'INVALID' };
  const asked = linkRequestFrom(typed);
  if (!asked.ok) return { kind: 'REFUSED', violations: asked.violations };
  let stopped: Stopped | null = null;
  const run = () =>
    deps.unitOfWork.run(accountId, async (transaction) => {
      const open = await openLink(transaction, linkId, deps.clock.now());
      if (open === null) return refused(violation('NOT_FOUND'));
      stopped = await stoppedBy(
        transaction,
        deps.clock.now(),
        accountId,
        linkId,
        asked.value.email,
      );
      // Nothing was counted: what is refused is rolled back.
      if (stopped !== null) return refused(violation('NOT_FOUND'));
      return deps.mail.hasRelay
        ? mailConfirmation(transaction, deps, open, asked.value)
        : apply(transaction, deps, { ...from, accountId }, open, asked.value);
    });
  const outcome = await run().catch((error: unknown) => {
    // The same address at the same moment: it is there now.
    if (error instanceof KeyTaken) return run();
    throw error;
  });
  if (outcome.ok || stopped === 'ADDRESS') return { kind: 'ASKED', isMailed: deps.mail.hasRelay };
  if (stopped === 'LINK') return { kind: 'BUSY', seconds: secondsLeft(deps.clock.now()) };
  return { kind: 'INVALID' };
}

type Stopped = 'ADDRESS' | 'LINK';

/** Counts one more of an address and of a link; null where each has room. */
async function stoppedBy(
  transaction: Transaction,
  now: Instant,
  accountId: AccountId,
  linkId: InvitationLinkId,
  email: string,
): Promise<Stopped | null> {
  const count = (per: number, subject: string, max: number) =>
    transaction.updateMailCounts(now - (now % per), [{ subject, max }]);
  // By all accounts together: it is one mailbox.
  const hasRoom =
    (await count(
      LINK_MAILS.pause,
      `open links, ten minutes, to ${email}`,
      LINK_MAILS.addressInPause,
    )) && (await count(DAY_MS, `open links, a day, to ${email}`, LINK_MAILS.addressInDay));
  if (!hasRoom) return 'ADDRESS';
  const ofLink = `open link, an hour, ${accountId} ${linkId}`;
  return (await count(HOUR_MS, ofLink, LINK_MAILS.linkInHour)) ? null : 'LINK';
}

function secondsLeft(now: Instant): number {
  return Math.ceil((HOUR_MS - (now % HOUR_MS)) / 1_000);
}

interface Asked {
  readonly email: string;
  readonly content: LinkRequestContent;
}

/** Without a relay nobody can show whose an address is: they apply, as a creator of their own, and staff decide. */
async function apply(
  transaction: Transaction,
  deps: ByLink,
  coming: Coming,
  open: OpenLink,
  asked: Asked,
): Promise<Result<unknown>> {
  const guest = await newGuest(transaction, deps, coming, asked);
  if (!guest.ok) return guest;
  return comeInByLink(transaction, deps, coming, open, { ...guest.value, isProven: false });
}

async function mailConfirmation(
  transaction: Transaction,
  deps: ByLink,
  open: OpenLink,
  { email, content }: Asked,
): Promise<Result<null>> {
  const { clock, ids, mail } = deps;
  const now = clock.now();
  const before = await transaction.linkRequest(email);
  const secret = newSecret();
  const expiresAt = Math.min(now + CONFIRMATION_LIFE, open.link.endsAt);
  const messageId = ids.next('Message');
  const { subject, text } = mail.texts.linkConfirmation({
    ...(await namesOf(transaction, open)),
    ...{ language: content.language, link: `${mail.address()}/join/confirm#${secret}` },
  });
  await transaction.insertMessage({
    ...{ id: messageId, to: email, subject, text: mail.sealed.seal(messageId, text) },
    ...{ state: 'QUEUED', createdAt: now, expiresAt },
  });
  const request: LinkRequest = {
    ...{ email, content, linkId: open.link.id, messageId, createdAt: now, expiresAt },
    version: (before?.version ?? 0) + 1,
  };
  await saveRequest(transaction, before, request, secretHash(secret));
  return ok(null);
}

async function saveRequest(
  transaction: Transaction,
  before: LinkRequest | null,
  request: LinkRequest,
  hash: string,
): Promise<void> {
  if (before === null) return transaction.insertLinkRequest(request, hash);
  if (before.messageId !== null) await transaction.dropMessage(before.messageId);
  if (!(await transaction.updateLinkRequest(request, before.version, hash))) throw new Conflict();
}
