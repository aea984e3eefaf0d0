import type { Result, Violation } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type {
  AuditAction,
  Dependencies,
  Facts,
  Transaction,
  UniqueKey,
} from '../ports/unit-of-work.js';
import { mutate } from './mutate.js';

/** The work of a use case inside somebody's transaction, where others may work before and after it. */
type WorkIn<Input, Outcome> = (
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: Input,
) => Promise<Result<Outcome>>;

/** What a unique key's refusal means; empty when what stood in the way is gone and the work may run again. */
type Explain<Input> = (
  key: UniqueKey,
  facts: Facts,
  input: Input,
) => readonly Violation[] | Promise<readonly Violation[]>;

/** A use case: called, it is a transaction of its own; `in` does the same inside somebody's. */
export interface UseCase<Input, Outcome> {
  (deps: Dependencies, call: Call, input: Input): Promise<Result<Outcome>>;
  /**
   * Judges and writes inside a transaction that is open already, and remembers nothing: the key and the refusals of
   * unique keys are for whoever opened it. A refusal must end that transaction, or nothing may have been written.
   */
  readonly in: WorkIn<Input, Outcome>;
}

/**
 * A use case that stands alone: it opens a transaction for the work, and remembers the answer under the caller's
 * idempotency key.
 * @param name the mutation's
 */
export function useCase<Input extends object, Outcome>(
  name: AuditAction,
  workIn: WorkIn<Input, Outcome>,
  explain: Explain<Input> = () => [],
): UseCase<Input, Outcome> {
  const alone = (deps: Dependencies, call: Call, input: Input) =>
    mutate(deps, call, {
      name,
      input,
      work: (transaction) => workIn(transaction, deps, call, input),
      explain: async (key, facts) => explain(key, facts, input),
    });
  return Object.assign(alone, { in: workIn });
}
