import {
  isInvitationOpen,
  isPartner,
  newPersonSchema,
  ok,
  parse,
  violation,
  type Capacity,
  type Instant,
  type Invitation,
  type Person,
  type PersonId,
  type Violation,
} from '@creator-codes/domain';
import { auditEvent, created } from '../spine/audit.js';
import { secretHash } from '../../secret-hash.js';
import { Conflict, KeyTaken, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import type { Directory, FoundInvitation, KnownPerson } from '../ports/people.js';

interface Deps extends Dependencies {
  readonly directory: Directory;
  readonly hashPassword: (password: string) => Promise<string>;
}

/** What whoever has the link may know before they accept. */
export interface InvitationOffer {
  readonly accountName: string;
  readonly email: string;
  readonly capacity: Capacity;
  /** Whether somebody is known to have the address: then they sign in instead of choosing a name and a password. */
  readonly hasPerson: boolean;
}

/** What an open invitation offers; null for every link that lets nobody in, for whatever reason. */
export async function invitationOffer(deps: Deps, token: string): Promise<InvitationOffer | null> {
  return (await openInvitation(deps, token))?.offer ?? null;
}

interface OpenInvitation {
  readonly found: FoundInvitation;
  readonly offer: InvitationOffer;
  /** Who is known to have the address. The offer is judged by what is read here, so it is read once. */
  readonly known: KnownPerson | null;
}

async function openInvitation(
  { directory, unitOfWork, clock }: Deps,
  token: string,
): Promise<OpenInvitation | null> {
  const found = await directory.invitationByTokenHash(secretHash(token));
  if (found === null) return null;
  const invitation = await unitOfWork.read(found.accountId, (facts) =>
    facts.invitation(found.invitationId),
  );
  if (invitation === null || !isInvitationOpen(invitation, clock.now())) return null;
  const { email, capacity } = invitation;
  const known = await directory.personByEmail(email);
  const hasPerson = known !== null && !takesOver(known, found);
  return { found, offer: { accountName: found.accountName, email, capacity, hasPerson }, known };
}

/**
 * Whether the link is the first proof of the address: nobody but the mailbox had it, and what is known of the
 * person was set by whoever had a link by hand.
 */
function takesOver({ isProven }: KnownPerson, { isMailed }: FoundInvitation): boolean {
  return isMailed && !isProven;
}

export interface AcceptInvitationInput {
  readonly token: string;
  readonly name: unknown;
  readonly password: unknown;
}

/** Who accepts: signed in or not, from where. */
export interface Accepting {
  readonly personId: PersonId | null;
  readonly address: string | null;
  readonly requestId: string;
}

export type Acceptance =
  /** `isBegun`: what they sign in by is new; sessions of before, if any, are over. */
  | { readonly kind: 'ACCEPTED'; readonly personId: PersonId; readonly isBegun: boolean }
  | { readonly kind: 'INVALID' }
  /** The address belongs to somebody, who has to show that it is them. */
  | { readonly kind: 'SIGN_IN_FIRST' }
  | { readonly kind: 'REFUSED'; readonly violations: readonly Violation[] };

const INVALID: Acceptance = { kind: 'INVALID' };

/** Makes whoever has the link a member; once. A new person is made with it. */
export async function acceptInvitation(
  deps: Deps,
  accepting: Accepting,
  input: AcceptInvitationInput,
): Promise<Acceptance> {
  const open = await openInvitation(deps, input.token);
  if (open === null) return INVALID;
  const { found, offer, known } = open;
  if (offer.hasPerson && known?.id !== accepting.personId) return { kind: 'SIGN_IN_FIRST' };
  const person =
    offer.hasPerson && known !== null ? known : await newcomer(deps, found, offer, known, input);
  if ('violations' in person) return { kind: 'REFUSED', violations: person.violations };
  try {
    const outcome = await deps.unitOfWork.run(found.accountId, async (transaction) =>
      ok(await join(deps, transaction, found, person, accepting)),
    );
    return outcome.ok ? outcome.value : INVALID;
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    // The same address was taken a moment ago by somebody with another link; or they are in already.
    return error.key === 'PERSON_EMAIL' ? { kind: 'SIGN_IN_FIRST' } : INVALID;
  }
}

interface Newcomer extends Person {
  readonly passwordHash: string | null;
  readonly isProven: boolean;
  /** They are known already, by an address that is proven only now. */
  readonly isTakeOver: boolean;
}

async function newcomer(
  deps: Deps,
  { isMailed }: FoundInvitation,
  { email, capacity }: InvitationOffer,
  known: KnownPerson | null,
  { name, password }: AcceptInvitationInput,
): Promise<Newcomer | { readonly violations: readonly Violation[] }> {
  const parsed = parse(newPersonSchema, { name, password });
  if (!parsed.ok) return parsed;
  if (parsed.value.password === undefined && !isPartner(capacity)) {
    return { violations: [violation('REQUIRED', ['password'])] };
  }
  const passwordHash =
    parsed.value.password === undefined ? null : await deps.hashPassword(parsed.value.password);
  const id = known?.id ?? deps.ids.next('Person');
  const person = { id, name: parsed.value.name, email, passwordHash };
  return { ...person, isProven: isMailed, isTakeOver: known !== null };
}

/** @returns false where somebody was quicker: the address has been proven meanwhile */
async function begin(
  transaction: Transaction,
  { isTakeOver, ...person }: Newcomer,
  now: Instant,
): Promise<boolean> {
  if (isTakeOver) return transaction.takeOverPerson(person, now);
  await transaction.insertPerson({ ...person, isFounder: false, createdAt: now });
  return true;
}

async function join(
  deps: Deps,
  transaction: Transaction,
  { invitationId }: FoundInvitation,
  person: Person | Newcomer,
  { address, requestId }: Accepting,
): Promise<Acceptance> {
  const now = deps.clock.now();
  const invitation: Invitation | null = await transaction.invitation(invitationId);
  if (invitation === null || !isInvitationOpen(invitation, now)) return INVALID;
  const accepted = { ...invitation, state: 'ACCEPTED' } as const;
  if (!(await transaction.updateInvitation(accepted, invitation.version))) throw new Conflict();
  const isBegun = 'passwordHash' in person;
  if (isBegun && !(await begin(transaction, person, now))) throw new KeyTaken('PERSON_EMAIL');
  const { capacity, ownerId, email } = invitation;
  const id = deps.ids.next('Member');
  await transaction.insertMember({
    ...{ id, personId: person.id, capacity, ownerId },
    joinedAt: now,
    version: 1,
  });
  await transaction.dropMessage(invitation.messageId);
  const actor = { kind: 'PERSON', id: person.id, name: person.name, address } as const;
  await transaction.appendAudit(
    auditEvent(
      deps,
      { actor, requestId },
      {
        action: 'acceptInvitation',
        subjectType: 'Member',
        subjectId: id,
        subjectLabel: person.name,
        changes: created({ email, capacity }),
      },
    ),
  );
  return { kind: 'ACCEPTED', personId: person.id, isBegun };
}
