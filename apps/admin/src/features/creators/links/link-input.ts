import {
  createInvitationLinkSchema,
  DAY_MS,
  linkEnding,
  ok,
  parse,
  refused,
  violation,
  type CreateInvitationLink,
  type Instant,
  type Result,
  type TimeZone,
} from '@creator-codes/domain';
import { instantOfWall, under, wallOf, type WallTime } from '../../../shared/lib/wall-time';

/** An open link as its form holds it. */
export interface LinkValues {
  programId: string;
  name: string;
  message: string;
  limit: string;
  endsAt: WallTime;
}

export const LINK_FIELDS = ['programId', 'name', 'message', 'limit', 'endsAt'] as const;

/** How long a link is good for, and for how many, unless somebody says otherwise. */
const USUAL_LIFE = 30 * DAY_MS;
const USUAL_LIMIT = 100;

/** What the form begins with. */
export function newLink(now: Instant, zone: TimeZone): LinkValues {
  const day = wallOf(now + USUAL_LIFE, zone, 'end').wall.slice(0, 'YYYY-MM-DD'.length);
  return {
    ...{ programId: '', name: '', message: '', limit: String(USUAL_LIMIT) },
    endsAt: { wall: day, later: false },
  };
}

/** What was typed, or all that is wrong with it. */
export function readLink(
  typed: LinkValues,
  zone: TimeZone,
  now: Instant,
): Result<CreateInvitationLink> {
  const end = instantOfWall(typed.endsAt, zone, 'end');
  const ending = !end.ok ? refused(...under('endsAt', end)) : endingOf(end.value, now);
  const rest = parse(createInvitationLinkSchema, {
    ...{ programId: typed.programId === '' ? null : typed.programId },
    name: typed.name.trim() === '' ? null : typed.name,
    ...{ message: typed.message, limit: numberIn(typed.limit), endsAt: now },
  });
  return ending.ok && rest.ok
    ? ok({ ...rest.value, endsAt: ending.value })
    : refused(...[ending, rest].flatMap((each) => (each.ok ? [] : each.violations)));
}

function endingOf(end: Instant | null, now: Instant): Result<Instant> {
  return end === null ? refused(violation('REQUIRED', ['endsAt'])) : linkEnding(end, now);
}

/** The number that was typed; null for none. */
function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
