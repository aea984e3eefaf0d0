import type { DueNotices, OwnerIn, TellOwner } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 200;

/**
 * What is done about notices.
 * @param tell null where there is no relay: then nobody is told
 */
export function noticeJobs(
  notices: DueNotices,
  clock: Clock,
  tell: TellOwner | null,
): readonly Job[] {
  const dropper = noticeDropper(notices, clock);
  return tell === null ? [dropper] : [dropper, ownerTeller(notices, clock, tell)];
}

/** Tells every fifteen seconds; what it writes is sent as all mail is. */
function ownerTeller(notices: DueNotices, clock: Clock, tell: TellOwner): Job {
  return { name: 'owner notices', every: 15_000, run: () => tellOwners(notices, clock, tell) };
}

/** Drops every ten minutes what came too late, whether or not mail can be sent. */
function noticeDropper(notices: DueNotices, clock: Clock): Job {
  return { name: 'old notices', every: 600_000, run: () => notices.dropOld(clock.now()) };
}

/**
 * Tells all owners of whom something is due.
 * @returns how many mails were written
 * @throws the first error, once the others have been told
 */
export async function tellOwners(
  notices: DueNotices,
  clock: Clock,
  tell: TellOwner,
): Promise<number> {
  const failed = new Map<OwnerIn['ownerId'], unknown>();
  let written = 0;
  for (;;) {
    // Those that failed are due still: however many they are, others are found behind them.
    const due = await notices.owners(clock.now(), BATCH + failed.size);
    const owners = due.filter(({ ownerId }) => !failed.has(ownerId));
    if (owners.length === 0) break;
    for (const owner of owners) {
      try {
        written += await tell(owner);
      } catch (error) {
        failed.set(owner.ownerId, error);
      }
    }
  }
  for (const error of failed.values()) throw error;
  return written;
}
