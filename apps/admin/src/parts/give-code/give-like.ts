import type { Instant } from '@creator-codes/domain';
import { wallsOfDuplicate } from '../terms/walls-of-duplicate';
import { isOver } from '../../shared/lib/is-over';
import type { GiveLike } from './give-documents';
import { emptyGive, type GiveValues } from './give-input';

/** What the form begins with for a code that takes after another: all but its text, and what is over. */
export function giveLike(code: GiveLike, now: Instant): GiveValues {
  const { matchType, comments, purpose, internalNote, notificationEmail, deal, assignments } = code;
  const [assignment] = assignments;
  const details = {
    matchType,
    comments: comments ?? '',
    purpose,
    internalNote: internalNote ?? '',
    notificationEmail: notificationEmail ?? '',
    dealId: deal === null || isOver(deal.endAt) ? null : deal.id,
  };
  if (assignment === undefined) return { ...emptyGive('UTC'), ...details };
  const { creditPolicy, timeZone, program } = assignment;
  const { start, end } = wallsOfDuplicate(assignment, now);
  return {
    ...emptyGive(timeZone),
    ...details,
    terms: { startAt: start, endAt: end, timeZone, creditPolicy },
    programId: program.id,
  };
}
