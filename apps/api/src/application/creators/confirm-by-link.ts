import {
  isRequestOpen,
  joiningBy,
  ok,
  refused,
  violation,
  type Creator,
  type CreatorId,
  type LinkRequest,
  type LinkRequestContent,
  type Result,
} from '@creator-codes/domain';
import { secretHash } from '../../secret-hash.js';
import type { FoundLinkRequest } from '../ports/invitation-links.js';
import {
  Conflict,
  type Dependencies,
  type Facts,
  type Transaction,
} from '../ports/unit-of-work.js';
import { auditEvent } from '../spine/audit.js';
import { programNamed } from './change-membership.js';
import { callOf, comeInByLink, newGuest } from './come-in-by-link.js';
import { namesOf, openLink, type ByLink, type Coming, type OpenLink } from './open-link.js';

/** What whoever confirms is shown first: somebody else may have typed it. */
export interface ConfirmationOffer extends Pick<LinkRequestContent, 'language' | 'profile'> {
  readonly accountName: string;
  readonly programName: string;
  readonly name: string;
  readonly email: string;
}

/** What a mailed secret would confirm, which this does not use up; null for every secret that confirms nothing. */
export async function confirmationOffer(
  deps: ByLink,
  secret: string,
): Promise<ConfirmationOffer | null> {
  const found = await deps.directory.linkRequestBySecret(secretHash(secret));
  if (found === null) return null;
  return deps.unitOfWork.read(found.accountId, async (facts) => {
    const asked = await askedBy(facts, deps, found);
    if (asked === null) return null;
    const { displayName: name, language, profile } = asked.request.content;
    const { email } = asked.request;
    return { ...(await namesOf(facts, asked.open)), name, email, language, profile };
  });
}

/**
 * Confirms, once, what was asked by an open link: the address is proven, so they join as the creator of the account
 * who has it, or as a new one. Who is in the program already uses nothing up. It signs nobody in.
 * @returns whether they are in; false alike for a secret that confirms nothing and for whoever was removed
 */
export async function confirmByLink(
  deps: ByLink,
  from: Omit<Coming, 'accountId'>,
  secret: string,
): Promise<boolean> {
  const found = await deps.directory.linkRequestBySecret(secretHash(secret));
  if (found === null) return false;
  const coming = { ...from, accountId: found.accountId };
  const outcome = await deps.unitOfWork.run(found.accountId, (transaction) =>
    confirmIn(transaction, deps, coming, found),
  );
  return outcome.ok && outcome.value;
}

async function confirmIn(
  transaction: Transaction,
  deps: Dependencies,
  coming: Coming,
  found: FoundLinkRequest,
): Promise<Result<boolean>> {
  const asked = await askedBy(transaction, deps, found);
  if (asked === null) return refused(violation('NOT_FOUND'));
  const { request, open } = asked;
  const answered = { ...request, content: null, version: request.version + 1 };
  if (!(await transaction.updateLinkRequest(answered, request.version))) throw new Conflict();
  if (request.messageId !== null) await transaction.dropMessage(request.messageId);
  const creators = await withAddress(transaction, request.email, open);
  const joining = joiningBy(request.email, creators, deps.clock.now());
  if (joining.kind === 'IS_IN') return ok(true);
  const known = creators.find(({ creator }) => creator.id === joining.creatorId);
  if (joining.kind === 'REMOVED') {
    if (known !== undefined) await tellRefused(transaction, deps, coming, known.creator, open);
    return ok(false);
  }
  const guest =
    known === undefined ? await newGuest(transaction, deps, coming, request) : ok(known);
  if (!guest.ok) return guest;
  const { creator } = guest.value;
  const came = await comeInByLink(transaction, deps, coming, open, { creator, isProven: true });
  return came.ok ? ok(true) : came;
}

/** Why somebody is not in, for those who work in the account; whoever confirmed is told nothing of it. */
async function tellRefused(
  transaction: Transaction,
  deps: Dependencies,
  coming: Coming,
  creator: Creator,
  { link, program }: OpenLink,
): Promise<void> {
  await transaction.appendAudit(
    auditEvent(deps, callOf(coming, creator), {
      action: 'refuseJoinByLink',
      subjectType: 'Creator',
      subjectId: creator.id,
      subjectLabel: creator.displayName,
      changes: [
        programNamed(program),
        { field: 'membership', before: 'REMOVED', after: 'REMOVED' },
        { field: 'invitationLink', before: link.name, after: link.name },
      ],
    }),
  );
}

interface Asked {
  readonly request: LinkRequest & { readonly content: LinkRequestContent };
  readonly open: OpenLink;
}

/** What a secret stands for now; null where it confirms nothing, and where a newer one has taken its place. */
async function askedBy(
  facts: Facts,
  { clock }: Pick<Dependencies, 'clock'>,
  { email, version }: FoundLinkRequest,
): Promise<Asked | null> {
  const now = clock.now();
  const request = await facts.linkRequest(email);
  if (request?.version !== version || !isRequestOpen(request, now)) return null;
  const open = await openLink(facts, request.linkId, now);
  return open === null ? null : { request, open };
}

async function withAddress(facts: Facts, email: string, { program }: OpenLink) {
  const ids: readonly CreatorId[] = await facts.creatorsByAddress(email);
  const found = await Promise.all(
    ids.map(async (id) => {
      const creator = await facts.creator(id);
      if (creator === null) return [];
      return [{ creator, membership: await facts.membership(id, program.id) }];
    }),
  );
  return found.flat();
}
