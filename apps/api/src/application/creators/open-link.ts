import {
  invitationLinkState,
  type AccountId,
  type Instant,
  type InvitationLink,
  type Program,
} from '@creator-codes/domain';
import { secretHash } from '../../secret-hash.js';
import type { Directory } from '../ports/people.js';
import type { Facts } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Inviting } from './join-link.js';

/** What those who are not signed in need to come in by an open link. */
export type ByLink = Inviting & {
  readonly directory: Pick<Directory, 'invitationLinkBySecret' | 'linkRequestBySecret'>;
};

/** What whoever opens the link may know. */
export interface LinkOffer {
  readonly accountName: string;
  readonly programName: string;
  readonly message: string | null;
  readonly endsAt: Instant;
  /** Whether whoever asks confirms it by mail; else it is an application. */
  readonly sendsMail: boolean;
}

/** A link by which somebody can come in now. */
export interface OpenLink {
  readonly link: InvitationLink;
  readonly program: Program;
}

/** A link that is open; null for every other one, whyever it is not. */
export async function openLink(facts: Facts, id: string, now: Instant): Promise<OpenLink | null> {
  const link = await facts.invitationLink(id);
  if (link === null || invitationLinkState(link, now) !== 'OPEN') return null;
  const program = (await facts.programs()).find((each) => each.id === link.programId);
  return program === undefined ? null : { link, program };
}

/** What an open link offers, which nobody uses up by looking; null for every link by which nobody comes in. */
export async function linkOffer(deps: ByLink, secret: string): Promise<LinkOffer | null> {
  const found = await deps.directory.invitationLinkBySecret(secretHash(secret));
  if (found === null) return null;
  return deps.unitOfWork.read(found.accountId, async (facts) => {
    const open = await openLink(facts, found.linkId, deps.clock.now());
    if (open === null) return null;
    return {
      ...(await namesOf(facts, open)),
      ...{ message: open.link.message, endsAt: open.link.endsAt, sendsMail: deps.mail.hasRelay },
    };
  });
}

/** Whose program it is. */
export async function namesOf(facts: Facts, { program }: Pick<OpenLink, 'program'>) {
  return { accountName: (await existingAccount(facts)).name, programName: program.name };
}

/** From where somebody comes, and into which account. */
export interface Coming {
  readonly accountId: AccountId;
  readonly address: string | null;
  readonly requestId: string;
}
