import type { EndContract, EndedContracts } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;

/** Looks every ten seconds for contracts that have ended, and ends their codes as was chosen. */
export function contractEnds(contracts: EndedContracts, clock: Clock, end: EndContract): Job {
  return {
    name: 'contract ends',
    every: 10_000,
    run: () => endDueContracts(contracts, clock, end),
  };
}

/**
 * Ends the codes of all contracts that are due. One that fails stands in nobody's way, and is tried again at the next
 * look.
 * @returns how many were due
 * @throws the first error, once all others have been done
 */
export async function endDueContracts(
  contracts: EndedContracts,
  clock: Clock,
  end: EndContract,
): Promise<number> {
  const errors: unknown[] = [];
  const seen = new Set<string>();
  for (;;) {
    const due = await contracts.due(clock.now(), BATCH + errors.length);
    const next = due.filter(({ id }) => !seen.has(id));
    for (const contract of next) {
      seen.add(contract.id);
      await end(contract).catch((error: unknown) => errors.push(error));
    }
    if (next.length === 0) break;
  }
  if (errors.length > 0) throw errors[0];
  return seen.size;
}
