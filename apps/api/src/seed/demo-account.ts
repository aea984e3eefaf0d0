import type { AccountId, Instant, PersonId, Result } from '@creator-codes/domain';
import { createAccount, type CreateAccountInput } from '../application/accounts/create-account.js';
import type { JobDependencies } from '../application/jobs/bulk-kind.js';
import { BULK_KINDS, EXPORT_KINDS } from '../application/jobs/kinds.js';
import { workOnJobs } from '../application/jobs/work-on.js';
import type { Call } from '../application/ports/actor.js';
import type { Session } from '../persistence/engine/database.js';
import { createReads } from '../persistence/queries/reads.js';
import { bulkJobQueueIn } from '../persistence/repositories/bulk-job-queue.js';
import { unitOfWorkIn } from '../persistence/repositories/unit-of-work.js';
import type { SeedIds } from './random.js';

const HOUR = 3_600_000;
/** More rows than a job of the demo has. */
const ALL_ROWS = 50;

/** Days before (negative) or after now. */
export type Days = number;

/** What a use case is to whoever calls it. */
type UseCase<Input, Outcome> = (
  deps: JobDependencies,
  call: Call,
  input: Input,
) => Promise<Result<Outcome>>;

/** The transaction that everything happens in, and from when to when. */
export interface DemoTime {
  readonly session: Session;
  readonly ids: SeedIds;
  readonly now: Instant;
}

/** One account of the demo: what happened in it happens by the use cases, each on its own day. */
export class DemoAccount {
  private constructor(
    private readonly time: DemoTime,
    readonly call: Call,
  ) {}

  /** Makes the account. @param name of the person who does everything in it */
  static async made(
    time: DemoTime,
    day: Days,
    name: string,
    input: CreateAccountInput,
  ): Promise<DemoAccount> {
    const actor = { kind: 'PERSON', id: null, name, address: null } as const;
    const standing = { actor, capacity: 'OWNER', ownerId: null, requestId: 'demo' } as const;
    const nowhere = new DemoAccount(time, { ...standing, accountId: '' as AccountId });
    const { accountId } = await nowhere.on(day, createAccount, input);
    return new DemoAccount(time, { ...standing, accountId });
  }

  /** Whole hours: a window that starts at 09:00 reads better than one at 09:13:27. */
  at(days: Days): Instant {
    const { now } = this.time;
    return now - (now % HOUR) + Math.round(days * 24) * HOUR;
  }

  /** Has a use case happen on a day. @throws if a rule refuses it */
  async on<Input, Outcome>(
    day: Days,
    useCase: UseCase<Input, Outcome>,
    input: Input,
  ): Promise<Outcome> {
    const outcome = await useCase(this.dependencies(this.at(day)), this.call, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${useCase.name} of the demo: ${JSON.stringify([input, outcome.violations])}`);
  }

  /** The same account, in which somebody who can sign in does everything from now on. */
  as(person: PersonId): DemoAccount {
    const actor = { ...this.call.actor, id: person };
    return new DemoAccount(this.time, { ...this.call, actor });
  }

  /**
   * Works on the jobs that are open, as the server would.
   * @param limit rows of a slice: those of one slice are written side by side, in whatever order
   * @throws what goes wrong with any row
   */
  async work(day: Days, limit = ALL_ROWS): Promise<void> {
    const { session } = this.time;
    const deps = this.dependencies(this.at(day));
    const queue = bulkJobQueueIn({ select: session.select, transaction: (work) => work(session) });
    const jobs = workOnJobs(deps, { ...BULK_KINDS, ...EXPORT_KINDS });
    const report = (error: unknown) => {
      throw error;
    };
    for (const job of await queue.open('demo', this.time.now)) {
      const fence = await queue.take(job, 'demo', this.time.now);
      if (fence === null) throw new Error('nobody else works on the jobs of the demo');
      for (;;) {
        const state = await jobs.slice(job, { fence, limit, report });
        if (state !== 'PLANNING' && state !== 'RUNNING') break;
      }
    }
  }

  private dependencies(at: Instant): JobDependencies {
    const { session, ids, now } = this.time;
    // What derives from time is stored as of now.
    const unitOfWork = unitOfWorkIn(session, { now: () => now });
    return {
      clock: { now: () => at },
      ids: { next: (entity) => ids(entity, at) },
      unitOfWork,
      reads: createReads(session),
      // Its secret was never made: this is no hash of anything.
      makeToken: () => ({ token: '', prefix: 'cct_DemoShop', hash: 'no secret of the demo' }),
      random: () => {
        throw new Error('nothing of the demo is left to chance');
      },
    };
  }
}
