import type { AccountId, PersonId, TokenScope } from '@creator-codes/domain';
import type { GraphQLError } from 'graphql';
import type { Actor, Call } from '../../application/ports/actor.js';
import type { Dependencies } from '../../application/ports/unit-of-work.js';
import type { JobDependencies, WakingJobs } from '../../application/jobs/bulk-kind.js';
import type { People } from '../../application/ports/people.js';
import type { TemporaryFiles } from '../../application/ports/temporary-files.js';
import type { Reads } from '../../application/ports/reads.js';
import type { MaybePromise } from '../../maybe-promise.js';
import type { Loaders } from './loaders.js';

/** Who calls. */
export interface CallerContext {
  readonly actor: Actor;
  /** The caller in their account; null for somebody who belongs to no account yet. */
  readonly call: Call | null;
  /** What the caller's token may read; null for people, who may all that their capacity may. */
  readonly scopes: readonly TokenScope[] | null;
  /** The caller's address; null for what is no person. */
  readonly email: string | null;
  /** The accounts that the caller belongs to, oldest first. */
  readonly accountIds: readonly AccountId[];
  /** Values of `set-cookie` for the answer: they prolong the session. */
  readonly cookies: readonly string[];
}

/** What every resolver has in its hands; made once per request. */
export interface GraphQLContext extends CallerContext {
  readonly deps: Dependencies & People & JobDependencies & WakingJobs & TemporaryFiles;
  readonly reads: Reads;
  readonly loaders: Loaders;
  readonly requestId: string;
  /**
   * Counts what an operation costs, and waits for its turn if it is heavy; once a request.
   * @returns the refusal of what may not be done now
   */
  readonly weigh: (cost: number) => MaybePromise<GraphQLError | null>;
  /** Counts the reading of a text, which takes its time whatever the answer is. */
  readonly countReading: (characters: number) => void;
  /** What somebody is to an account has changed: it holds from the next request on. */
  readonly forgetCaller: (personId: PersonId) => void;
}
