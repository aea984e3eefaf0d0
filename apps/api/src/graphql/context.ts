import type { TokenScope } from '@creator-codes/domain';
import type { Actor, Call } from '../application/actor.js';
import type { Dependencies } from '../application/ports.js';
import type { Reads } from '../application/reads.js';
import type { Loaders } from './loaders.js';

/** What every resolver has in its hands; made once per request. */
export interface GraphQLContext {
  readonly actor: Actor;
  /** The caller in their account (A16); null while the database has no account. */
  readonly call: Call | null;
  /** What the caller's token may read; null for people, who may all that their capacity may. */
  readonly scopes: readonly TokenScope[] | null;
  readonly deps: Dependencies;
  readonly reads: Reads;
  readonly loaders: Loaders;
  readonly requestId: string;
}
