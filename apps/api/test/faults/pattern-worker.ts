import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountId, MatchType, PromoCodeOwner, Result } from '@creator-codes/domain';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import { makeToken } from '../../src/auth/tokens.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { obeying, type Course } from './worker-process.js';

/** What one of two wants at one instant. */
export interface Wanted {
  /** Which instant; the other of the two wants something at it, too. */
  readonly pair: string;
  readonly text: string;
  readonly matchType: MatchType;
}

export interface PatternWriter {
  readonly owner: Exclude<PromoCodeOwner, { readonly kind: 'MEDIA_SOURCE' }>;
  readonly wanted: readonly Wanted[];
}

export interface PatternOrders {
  readonly url: string;
  readonly accountId: AccountId;
  readonly performanceProgramId: string;
  readonly writers: readonly PatternWriter[];
  /** Takes the guard out: its counters move, and refuse nobody. */
  readonly unguarded: boolean;
  /** Has the exact text of a pair written when the pattern has been judged and is not yet written. */
  readonly inTurn: boolean;
  /** How long each transaction waits before it begins, half of it at least, in milliseconds: what was judged gets older. */
  readonly pause: number;
}

/** What one writer was told. */
export interface PatternTold {
  readonly pair: string;
  readonly ownerId: string;
  readonly isWinner: boolean;
  readonly objections: readonly { readonly code: string; readonly holderId: string }[];
  /** What was thrown instead of an answer. */
  readonly thrown: string | null;
  readonly milliseconds: number;
}

const CONDITION = /AND ((?:changes|pattern_writes) = \?|exact_writes = CASE .* END)/g;

function withoutGuard(database: Database): Database {
  return {
    ...database,
    transaction: (work, keep) =>
      database.transaction((session) => {
        const execute: typeof session.execute = (sql, params) =>
          session.execute(
            sql.startsWith('UPDATE fact_guard') ? sql.replace(CONDITION, 'AND ($1 OR 1 = 1)') : sql,
            params,
          );
        return work({ ...session, execute });
      }, keep),
  };
}

function withPauses(database: Database, pause: number): Database {
  return {
    ...database,
    transaction: async (work, keep) => {
      await sleep(((1 + Math.random()) * pause) / 2);
      return database.transaction(work, keep);
    },
  };
}

/** The first transaction of a pattern asks what has to be judged, the second one writes. */
function judgedBefore(database: Database, other: () => Promise<void>): Database {
  let transactions = 0;
  return {
    ...database,
    transaction: async (work, keep) => {
      transactions += 1;
      if (transactions === 2) await other();
      return database.transaction(work, keep);
    },
  };
}

/** The same as of a database in which the exact text of a pair goes between the judgement of the pattern and its row. */
async function inTurn<Outcome>(
  { pair, matchType }: Wanted,
  { meet }: Course,
  database: Database,
  work: (database: Database) => Promise<Outcome>,
): Promise<Outcome> {
  const [judged, written] = [`${pair} judged`, `${pair} written`];
  if (matchType === 'EXACT') {
    await meet(judged);
    const outcome = await work(database);
    await meet(written);
    return outcome;
  }
  const other = async () => {
    await meet(judged);
    await meet(written);
  };
  return work(judgedBefore(database, other));
}

function depsOf(database: Database): Dependencies {
  return {
    clock: { now: () => Date.now() },
    ids: uuidIds,
    makeToken,
    random: randomInt,
    unitOfWork: createUnitOfWork(database),
  };
}

function issue(
  deps: Dependencies,
  { accountId, performanceProgramId }: PatternOrders,
  { id, kind }: PatternWriter['owner'],
  { text, matchType }: Wanted,
): Promise<Result<unknown>> {
  const call = {
    actor: { kind: 'JOB', id: null, name: 'Race', address: null },
    accountId,
    capacity: 'MANAGER',
    ownerId: null,
    requestId: 'race',
  } as const;
  const code = { text, matchType, terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC' } };
  return kind === 'CREATOR'
    ? issuePromoCode(deps, call, { ...code, creatorId: id, performanceProgramId })
    : issuePromoCodeToPartner(deps, call, {
        ...{ ...code, performancePartnerId: id, programId: performanceProgramId },
      });
}

async function write(
  database: Database,
  orders: PatternOrders,
  { owner, wanted }: PatternWriter,
  course: Course,
): Promise<readonly PatternTold[]> {
  const told: PatternTold[] = [];
  for (const each of wanted) {
    await course.meet(each.pair);
    const began = performance.now();
    const issued = (on: Database) => issue(depsOf(on), orders, owner, each);
    const who = { pair: each.pair, ownerId: owner.id };
    try {
      const outcome = await (orders.inTurn
        ? inTurn(each, course, database, issued)
        : issued(database));
      const objections = (outcome.ok ? [] : outcome.violations).map(({ code, params }) => ({
        code,
        holderId: String('ownerId' in params ? params.ownerId : undefined),
      }));
      const milliseconds = performance.now() - began;
      told.push({ ...who, isWinner: outcome.ok, objections, thrown: null, milliseconds });
    } catch (error) {
      const milliseconds = performance.now() - began;
      told.push({
        ...{ ...who, isWinner: false, objections: [], thrown: String(error), milliseconds },
      });
    }
  }
  return told;
}

obeying<PatternOrders, readonly PatternTold[]>(async (orders, course) => {
  const database = await openDatabase(orders.url);
  const paused = orders.pause === 0 ? database : withPauses(database, orders.pause);
  const own = orders.unguarded ? withoutGuard(paused) : paused;
  await course.begin();
  const told = await Promise.all(
    orders.writers.map((writer) => write(own, orders, writer, course)),
  );
  await database.close();
  return told.flat();
});
