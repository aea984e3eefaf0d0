import { ok, type BulkJobId, type CreatorId, UNDECIDED } from '@creator-codes/domain';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { BulkJobRecord } from '../../src/application/ports/bulk-jobs.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { makeWorld, START, terms, valueOf, type World } from '../application/world.js';
import { newCreator } from '../persistence/account.js';
import { workOnJobs, type RunnerOptions } from '../support/runner.js';

/** An account with creators who may have codes, and what is done to jobs there. */
export interface JobWorld extends World {
  readonly creators: readonly CreatorId[];
}

export async function jobWorld(database: Database, creators: number): Promise<JobWorld> {
  const world = await makeWorld(database, 'CREATOR_ONLY');
  return { ...world, creators: await join(world, creators) };
}

/** Creators come who may have codes. */
export async function join(world: World, creators: number): Promise<readonly CreatorId[]> {
  const crowd = Array.from({ length: creators }, (_, place) => newCreator(`Mei ${place}`));
  await world.deps.unitOfWork.run(world.call.accountId, async (transaction) => {
    for (const creator of crowd) {
      await transaction.insertCreator(creator);
      await transaction.insertMembership({
        ...{
          ...UNDECIDED,
          id: world.deps.ids.next('Membership'),
          creatorId: creator.id,
          version: 2,
        },
        ...{ programId: world.programs.CREATOR, state: 'JOINED', contractStart: null },
        ...{ contractEnd: null, invitedAt: START, decidedBy: 'Lin', decidedAt: START },
      });
    }
    return ok(null);
  });
  return crowd.map(({ id }) => id);
}

/** One more code for each, whatever codes they have. */
const wish = { template: '{NAME}{XXXXXX}', terms, withCode: 'ISSUE_ANOTHER' } as const;

/** Begins a plan of a code for each creator; nobody works on it yet. */
export async function planning(
  { deps, call, database, creators }: JobWorld,
  ids: readonly string[] = creators,
): Promise<BulkJobId> {
  const input = { ...wish, target: { ids } };
  const reads = createReads(database);
  return valueOf(await planPromoCodes({ ...deps, reads }, call, input)).bulkJobId;
}

/** The same for all that a filter finds. */
export async function planningByFilter({
  deps,
  call,
  database,
  creators,
}: JobWorld): Promise<BulkJobId> {
  const filter = { hasJoined: true, expectedCount: creators.length };
  const input = { ...wish, target: { filter } };
  const reads = createReads(database);
  return valueOf(await planPromoCodes({ ...deps, reads }, call, input)).bulkJobId;
}

export async function jobOf({ deps, call }: World, id: BulkJobId): Promise<BulkJobRecord> {
  const job = await deps.unitOfWork.read(call.accountId, (facts) => facts.bulkJob(id));
  if (job === null) throw new Error('no such job');
  return job;
}

/** So many jobs beside one, each as it is. */
export async function beside({ deps, call }: World, id: BulkJobId, count: number) {
  const ids = Array.from({ length: count }, () => deps.ids.next('BulkJob'));
  await deps.unitOfWork.run(call.accountId, async (transaction) => {
    const like = await transaction.bulkJob(id);
    if (like === null) throw new Error('no such job');
    for (const each of ids) await transaction.insertBulkJob({ ...like, id: each });
    return ok(null);
  });
  return ids;
}

/** Whoever works on the jobs of a world, by its clock. */
export function workIn(world: World, options: RunnerOptions = {}): Promise<void> {
  return workOnJobs(world.database, { clock: world.deps.clock, ...options });
}

/** Makes a plan and applies it; nobody works on it yet. */
export async function applied(world: JobWorld, by: Call = world.call): Promise<BulkJobId> {
  const [id] = await appliedEach(world, [world.creators], by);
  if (id === undefined) throw new Error('no job');
  return id;
}

/** The same of several plans, for these creators. */
export async function appliedEach(
  world: JobWorld,
  groups: readonly (readonly CreatorId[])[],
  by: Call = world.call,
): Promise<readonly BulkJobId[]> {
  const jobs: BulkJobId[] = [];
  for (const group of groups) jobs.push(await planning(world, group));
  await workIn(world);
  for (const id of jobs) await apply(world, await jobOf(world, id), by);
  return jobs;
}

export async function apply(
  { deps }: World,
  { id, revision }: BulkJobRecord,
  by: Call,
): Promise<BulkJobId> {
  const input = { token: `${id}.${revision}` };
  return valueOf(await applyPlan(BULK_KINDS)(deps, by, input)).bulkJobId;
}

/** What came of a job, by what is stored. */
export async function verdictOf(world: World, id: BulkJobId) {
  const { state, counts, problem } = await jobOf(world, id);
  const count = async (sql: string) => {
    const [row] = await world.database.select<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`, [
      bytesOfOwnId(id),
    ]);
    return Number(row?.n);
  };
  const of = 'FROM job_outcome o WHERE o.job_id = ?';
  return {
    ...{ state, problem, counts },
    rows: await count('FROM job_row WHERE job_id = ?'),
    outcomes: await count(of),
    /** Codes that were made, each once, and that stand with a row that says so. */
    codes: await count(
      `FROM promo_code c WHERE c.id IN (SELECT promo_code_id ${of} AND o.state = 'DONE')`,
    ),
    /** All of the account: none was made that no row tells of. */
    allCodes: await count(
      'FROM promo_code c WHERE c.account_id = (SELECT account_id FROM job WHERE id = ?)',
    ),
  };
}

/** A job of which everything was done. */
export function allDone(rows: number) {
  return {
    ...{ state: 'COMPLETED', problem: null, counts: { DONE: rows } },
    ...{ rows, outcomes: rows, codes: rows, allCodes: rows },
  };
}

/** What stands before each transaction of somebody: it may be made to wait, and is told of each that comes. */
export class Barrier {
  private waiting: (() => void) | null = null;
  private arrived: () => void = () => undefined;
  private isShut = false;
  /** Transactions that came. */
  seen = 0;

  /** @param before is called with how many came, this one included */
  constructor(
    private readonly before: (seen: number) => Promise<unknown> = () => Promise.resolve(),
  ) {}

  readonly change: NonNullable<RunnerOptions['change']> = (deps) => ({
    ...deps,
    unitOfWork: {
      ...deps.unitOfWork,
      run: async (accountId, work, by) => {
        this.seen += 1;
        await this.before(this.seen);
        if (this.isShut) {
          await new Promise<void>((resolve) => {
            this.waiting = resolve;
            this.arrived();
          });
        }
        return deps.unitOfWork.run(accountId, work, by);
      },
    },
  });

  /** Whoever comes next waits. Resolves when somebody does. */
  shut(): Promise<void> {
    this.isShut = true;
    return new Promise((resolve) => (this.arrived = resolve));
  }

  open(): void {
    this.isShut = false;
    this.waiting?.();
  }
}
