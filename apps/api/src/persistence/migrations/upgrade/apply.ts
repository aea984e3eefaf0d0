import type { Database } from '../../engine/database.js';
import type { Migration, StepSession } from '../../engine/migration.js';
import type { Lease } from './lease.js';
import type { LeaseTerms } from '../../engine/migrate-options.js';
import {
  isOlderThanJournal,
  journalOf,
  noteBegun,
  noteDone,
  record,
  repeatStep,
  runStep,
} from './steps.js';

/** Runs one migration, whatever of it has run already. */
export type Apply = (migration: Migration, lease: Lease, tell: LeaseTerms['tell']) => Promise<void>;

/** For an engine that changes tables within transactions: the whole migration happens at once, or nothing of it. */
export function applyAtOnce(transaction: (rebuilds: boolean) => Database['transaction']): Apply {
  return (migration, lease) =>
    transaction(migration.rebuildsTables === true)(async (session) => {
      await lease.assertHeld(session);
      for (const [index, step] of migration.steps.entries()) {
        await noteBegun(session, migration, index, lease.fence);
        await runStep(step, session);
        await noteDone(session, migration, index, lease.fence);
      }
      await record(session, migration);
      await lease.beat(session);
    });
}

/**
 * For an engine that commits at every change of a table: step by step, each told before it is begun and after it is done.
 * @param apart runs statements outside of any transaction
 */
export function applyStepwise(
  { select, transaction }: Pick<Database, 'select' | 'transaction'>,
  apart: StepSession,
): Apply {
  return async (migration, lease, tell) => {
    const { name, steps } = migration;
    const journal = await journalOf({ select }, migration);
    const done = [...journal.values()].filter(Boolean).length;
    if (journal.size > 0) {
      tell(
        `${name} was cut off with ${done} of ${steps.length} steps done: it goes on from there.`,
      );
    }
    for (const [index, step] of steps.entries()) {
      if (journal.get(index) === true) continue;
      const run = journal.has(index) || isOlderThanJournal(migration) ? repeatStep : runStep;
      if (!journal.has(index)) {
        await transaction(async (session) => {
          await lease.assertHeld(session);
          await noteBegun(session, migration, index, lease.fence);
        });
      }
      // The lease's row stays locked by this transaction while the step runs beside it.
      await transaction(async (session) => {
        await lease.assertHeld(session);
        await run(step, apart);
        await noteDone(session, migration, index, lease.fence);
      });
    }
    await transaction(async (session) => {
      await lease.assertHeld(session);
      await record(session, migration);
    });
  };
}
