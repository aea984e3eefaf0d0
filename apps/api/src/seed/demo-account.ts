import type { AccountId, Instant, Result } from '@creator-codes/domain';
import { createAccount, type CreateAccountInput } from '../application/accounts/create-account.js';
import type { Call } from '../application/ports/actor.js';
import type { Finding } from '../application/ports/reads.js';
import type { Dependencies } from '../application/ports/unit-of-work.js';
import type { Session } from '../persistence/engine/database.js';
import { createReads } from '../persistence/queries/reads.js';
import { unitOfWorkIn } from '../persistence/repositories/unit-of-work.js';
import type { SeedIds } from './random.js';

const HOUR = 3_600_000;

/** Days before (negative) or after now. */
export type Days = number;

/** What a use case is to whoever calls it. */
type UseCase<Input, Outcome> = (
  deps: Dependencies & Finding,
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

  private dependencies(at: Instant): Dependencies & Finding {
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
