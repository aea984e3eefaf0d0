import {
  refused,
  violation,
  type AccountId,
  type PromoCodeId,
  type OverlapClaim,
} from '@creator-codes/domain';
import { mayStill } from '../../application/ports/may-still.js';
import type { Clock, UnitOfWork } from '../../application/ports/unit-of-work.js';
import { collectingInserts } from '../engine/collected-inserts.js';
import type { Database, Session } from '../engine/database.js';
import { factGuardOf, patternsWritten } from './fact-guard.js';
import { bulkJobFactsOf } from './bulk-job-facts.js';
import { factsOf } from './facts.js';
import { retried } from '../engine/retry.js';
import { telling } from './telling-owners.js';
import { restrictionFactsOf } from './restrictions.js';
import { transactionOf } from './transaction.js';
import { claiming } from './patterns/claiming.js';
import { matchingFacts, patternFactsIn, patternFactsOf } from './patterns/pattern-facts.js';
import { PatternIndexes } from './patterns/pattern-indexes.js';
import { PatternSurvey } from './patterns/survey.js';
import { apartFromWaiting } from './apart-from-waiting.js';
import { watched } from './watched-transaction.js';

/**
 * Units of work on either engine. The clock decides the stored phase, and which tokens are over.
 * @param tellsOwners whether mail can be sent: then owners are told of what is done to their codes
 */
export function createUnitOfWork(
  database: Database,
  clock: Clock = { now: () => Date.now() },
  tellsOwners = false,
): UnitOfWork {
  const indexes = new PatternIndexes(database);
  return {
    run: (accountId, work, by) =>
      apartFromWaiting((waiting) => {
        const survey = new PatternSurvey(database, indexes, accountId, clock);
        const inTransaction = async (opened: Session) => {
          const session = collectingInserts(opened);
          const guard = await factGuardOf(session, accountId, survey.takesFirst);
          const texts = survey.within(session, guard);
          const { select } = session;
          const where = {
            select,
            accountId,
            clock,
            current: texts.index,
            length: 'short',
          } as const;
          const patterns = {
            ...matchingFacts(where),
            overlaps: (claim: OverlapClaim, except: PromoCodeId | null) =>
              texts.overlaps(claim, except),
          };
          const claims = claiming(transactionOf(session, accountId, clock, patterns), texts);
          const isOn = tellsOwners && by?.tellsOwners !== false;
          const owners = { session, accountId, clock, isOn };
          const { transaction: told, tell } = telling(claims.transaction, owners);
          const hold = once(async () => guard?.hold());
          const { transaction, writes } = watched(waiting.in(told), hold);
          if (by !== undefined && !(await mayStill(transaction, by, clock))) {
            return refused(violation('NO_LONGER_ALLOWED'));
          }
          const outcome = await work(transaction);
          if (!outcome.ok || writes() === 'NOTHING') return outcome;
          await tell();
          await session.flush();
          // Last of all: a row that many wait for is held for the commit alone.
          const written = { facts: writes() === 'FACTS', ...claims.claimed() };
          await guard?.written(written, texts.judged());
          if (written.patterns) changesPatterns = true;
          return outcome;
        };
        let changesPatterns = false;
        return retried(() =>
          survey.attempt(() => database.transaction(inTransaction, ({ ok }) => ok)),
        ).finally(() => {
          if (changesPatterns) indexes.written(accountId);
        });
      }),
    read: (accountId, work) =>
      work({
        ...factsOf(
          database,
          accountId,
          patternFactsOf(database, indexes, accountId, clock),
          restrictionFactsOf(database, accountId, clock),
        ),
        ...bulkJobFactsOf(database, accountId, clock),
      }),
  };
}

/** Units of work inside one transaction that is open already and that nobody else writes beside: of seeds. */
export function unitOfWorkIn(session: Session, clock: Clock): UnitOfWork {
  const patternsOf = (accountId: AccountId) => patternFactsIn(session, accountId, clock);
  return {
    run: async (accountId, work) => {
      const patterns = patternsOf(accountId);
      const plain = transactionOf(session, accountId, clock, patterns);
      const { transaction, claimed } = claiming(plain, patterns);
      const outcome = await work(transaction);
      if (claimed().patterns) await patternsWritten(session, accountId);
      return outcome;
    },
    read: (accountId, work) => {
      const restrictions = restrictionFactsOf(session, accountId, clock);
      const jobs = bulkJobFactsOf(session, accountId, clock);
      return work({ ...factsOf(session, accountId, patternsOf(accountId), restrictions), ...jobs });
    },
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
