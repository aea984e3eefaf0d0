import * as z from 'zod/mini';
import { DAY_MS } from '../shared/calendar-day.js';
import { idSchema, nameText, optionalText, wholeNumber } from '../shared/fields.js';
import type { InvitationLinkId, ProgramId } from '../shared/id.js';
import { isInstant, type Instant } from '../shared/instant.js';
import { refused, ok, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';

/** What an open link is at an instant; only the time when somebody took it back is stored. */
export const INVITATION_LINK_STATES = ['OPEN', 'USED_UP', 'OVER', 'REVOKED'] as const;
export type InvitationLinkState = (typeof INVITATION_LINK_STATES)[number];

/** A link by which whoever has it asks to join a program, up to a number of creators and an end. */
export interface InvitationLink {
  readonly id: InvitationLinkId;
  readonly programId: ProgramId;
  /** For those who made it; nobody else sees it. */
  readonly name: string | null;
  /** What its page says to whoever opens it. */
  readonly message: string | null;
  /** How many creators may join or apply by it. */
  readonly limit: number;
  /** How many have. */
  readonly uses: number;
  readonly endsAt: Instant;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly revokedAt: Instant | null;
  readonly revokedBy: string | null;
  readonly version: number;
}

/** How many creators a link may let in, at most. */
export const LINK_USES_MAX = 10_000;
/** How long a link may be good for, at most. */
export const LINK_LIFE_MAX = 366 * DAY_MS;
/** How many links of an account may be open at once. */
export const OPEN_LINKS_MAX = 100;
export const LINK_MESSAGE_MAX = 1_000;

/**
 * How often open links send mail or make applications, at most: to one address in ten minutes and in a day, and by one
 * link in an hour. Addresses are typed by strangers, so nobody may be flooded by them.
 */
export const LINK_MAILS = {
  ...{ pause: 600_000, addressInPause: 1 },
  ...{ addressInDay: 5, linkInHour: 60 },
} as const;

export function invitationLinkState(
  {
    revokedAt,
    uses,
    limit,
    endsAt,
  }: Pick<InvitationLink, 'revokedAt' | 'uses' | 'limit' | 'endsAt'>,
  now: Instant,
): InvitationLinkState {
  if (revokedAt !== null) return 'REVOKED';
  if (uses >= limit) return 'USED_UP';
  return endsAt <= now ? 'OVER' : 'OPEN';
}

const instantSchema = z.pipe(
  z.number(),
  z.transform((value: number, context): Instant => {
    if (!isInstant(value)) context.issues.push(issueOf(value, violation('INSTANT_OUT_OF_RANGE')));
    return value;
  }),
);

/** The input of `createInvitationLink`. */
export const createInvitationLinkSchema = z.object({
  programId: z.nullish(idSchema),
  name: z.nullish(nameText()),
  message: optionalText(LINK_MESSAGE_MAX),
  limit: wholeNumber({ min: 1, max: LINK_USES_MAX }),
  endsAt: instantSchema,
});
export type CreateInvitationLink = z.output<typeof createInvitationLinkSchema>;

/** A link ends after now, and within {@link LINK_LIFE_MAX}. */
export function linkEnding(endsAt: Instant, now: Instant): Result<Instant> {
  if (endsAt <= now) return refused(violation('ENDS_IN_PAST', ['endsAt'], { endAt: endsAt }));
  const max = now + LINK_LIFE_MAX;
  return endsAt <= max
    ? ok(endsAt)
    : refused(violation('INVALID_VALUE', ['endsAt'], { min: now, max }));
}
