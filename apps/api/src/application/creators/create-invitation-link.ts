import {
  chooseProgram,
  createInvitationLinkSchema,
  linkEnding,
  ok,
  OPEN_LINKS_MAX,
  parse,
  refused,
  violation,
  type Instant,
  type InvitationLink,
  type InvitationLinkId,
  type Result,
} from '@creator-codes/domain';
import { newSecret, secretHash } from '../../secret-hash.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created, instantText } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Inviting } from './join-link.js';

/** The input of `createInvitationLink`. */
export interface CreateInvitationLinkInput extends Idempotent {
  /** May be left out where the account has one Creator program. */
  readonly programId?: string | null | undefined;
  /** For those who make links; nobody else sees it. */
  readonly name?: string | null | undefined;
  /** What the page says to whoever opens the link. */
  readonly message?: string | null | undefined;
  /** How many creators may come in by it. */
  readonly limit: number;
  readonly endsAt: Instant;
}

/** What `createInvitationLink` answers. */
export interface MadeInvitationLink {
  readonly invitationLinkId: InvitationLinkId;
  /** Null where the call only repeats an earlier one, which had it. */
  readonly link: string | null;
}

/**
 * Makes a link by which whoever has it asks to join a program.
 * @returns the link, whose secret is kept nowhere; or `TOO_MANY`, `ENDS_IN_PAST`, `INVALID_VALUE`, what
 * `chooseProgram` says
 */
export async function createInvitationLink(
  deps: Inviting,
  call: Call,
  input: CreateInvitationLinkInput,
): Promise<Result<MadeInvitationLink>> {
  const made = new Map<string, string>();
  const outcome = await mutate(deps, call, {
    ...{ name: 'createInvitationLink', input },
    work: async (transaction) => {
      const link = await newInvitationLink(transaction, deps, call, input);
      if (!link.ok) return link;
      const secret = newSecret();
      await transaction.insertInvitationLink(link.value, secretHash(secret));
      // Behind the `#`, which browsers and what stands between send to nobody.
      made.set(link.value.id, `${deps.mail.address()}/join/open#${secret}`);
      return ok({ invitationLinkId: link.value.id });
    },
  });
  if (!outcome.ok) return outcome;
  const { invitationLinkId } = outcome.value;
  return ok({ invitationLinkId, link: made.get(invitationLinkId) ?? null });
}

/** A new link without its secret, as {@link createInvitationLink} judges it and tells it in the history. */
export async function newInvitationLink(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateInvitationLinkInput,
): Promise<Result<InvitationLink>> {
  const parsed = parse(createInvitationLinkSchema, input);
  if (!parsed.ok) return parsed;
  const { programId, name = null, message, limit, endsAt } = parsed.value;
  const now = deps.clock.now();
  const ending = linkEnding(endsAt, now);
  const programs = await transaction.programs();
  const program = chooseProgram(programs, 'CREATOR', programId ?? null, 'programId');
  if (!program.ok || !ending.ok) {
    return refused(...[program, ending].flatMap((each) => (each.ok ? [] : each.violations)));
  }
  if ((await transaction.openInvitationLinks(now)) >= OPEN_LINKS_MAX)
    return refused(violation('TOO_MANY', [], { max: OPEN_LINKS_MAX }));
  const link: InvitationLink = {
    ...{ id: deps.ids.next('InvitationLink'), programId: program.value.id },
    ...{ name, message, limit, uses: 0, endsAt, createdAt: now, createdBy: call.actor.name },
    ...{ revokedAt: null, revokedBy: null, version: 1 },
  };
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createInvitationLink',
      subjectType: 'InvitationLink',
      subjectId: link.id,
      subjectLabel: name ?? program.value.name,
      changes: created({
        ...{ program: program.value.name, name, message, limit },
        endsAt: instantText(endsAt),
      }),
    }),
  );
  return ok(link);
}
