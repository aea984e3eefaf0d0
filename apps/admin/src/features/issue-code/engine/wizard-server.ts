import type { TransportFailure } from '../../../shared/lib/transport-error';
import type { UserError } from '../../../shared/lib/violations';
import type { Draft } from './draft';
import type { Input } from './draft-input';

export interface CheckAnswer {
  readonly errors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type CreateAnswer =
  | ({ readonly kind: 'created' } & NonNullable<Draft['result']>)
  | { readonly kind: 'refused'; readonly errors: readonly UserError[] }
  | { readonly kind: 'failed'; readonly failure: TransportFailure };

export interface Suggestions {
  readonly suggestions: readonly string[];
  readonly errors: readonly UserError[];
}

/** What a wizard asks of the server while somebody fills it in. `check` and `suggest` reject when it is down. */
export interface WizardServer {
  /** Everything that `create` would answer, without doing it. */
  readonly check: (input: Input) => Promise<CheckAnswer>;
  /** Texts that may be issued now, the best first, or why there are none. */
  readonly suggest: (creatorId: string, dealId: string | null) => Promise<Suggestions>;
  /** Makes the code. The same key again gives the same code, never a second one. */
  readonly create: (input: Input, idempotencyKey: string) => Promise<CreateAnswer>;
}
