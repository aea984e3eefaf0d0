import { tellOwner, type Teller } from '../application/notices/tell-owner.js';
import type { DueNotices, OwnerIn } from '../application/ports/jobs.js';
import type { Job } from './job.js';

const BATCH = 200;

/** What is done about notices: without a relay nobody is told. */
export function noticeJobs(notices: DueNotices, deps: Teller): readonly Job[] {
  const dropper = noticeDropper(notices, deps);
  return deps.mail.hasRelay ? [dropper, ownerTeller(notices, deps)] : [dropper];
}

/** Tells every fifteen seconds; what it writes is sent as all mail is. */
function ownerTeller(notices: DueNotices, deps: Teller): Job {
  return { name: 'owner notices', every: 15_000, run: () => tellOwners(notices, deps) };
}

/** Drops every ten minutes what came too late, whether or not mail can be sent. */
function noticeDropper(notices: DueNotices, { clock }: Pick<Teller, 'clock'>): Job {
  return { name: 'old notices', every: 600_000, run: () => notices.dropOld(clock.now()) };
}

/**
 * Tells all owners of whom something is due.
 * @returns how many mails were written
 * @throws the first error, once the others have been told
 */
export async function tellOwners(notices: DueNotices, deps: Teller): Promise<number> {
  const failed = new Map<OwnerIn['ownerId'], unknown>();
  let written = 0;
  for (;;) {
    const due = await notices.owners(deps.clock.now(), BATCH);
    const owners = due.filter(({ ownerId }) => !failed.has(ownerId));
    if (owners.length === 0) break;
    for (const { accountId, ownerId } of owners) {
      try {
        written += await tellOwner(deps, accountId, ownerId);
      } catch (error) {
        failed.set(ownerId, error);
      }
    }
  }
  for (const error of failed.values()) throw error;
  return written;
}
