import type { AccountId } from '@creator-codes/domain';
import type {
  AccountsWithRules,
  DecideByRules,
  OpenApplicationsAfter,
} from '../application/ports/application-rules.js';
import type { Job } from './job.js';

/** Slices of an account in one look: the next look goes on where it ended. */
const SLICES = 10;

/**
 * Looks every ten seconds for applications that rules answer. Those for which none does are looked at again and again,
 * since what rules ask of creators changes: accounts take turns, and one with very many is looked at over several looks.
 */
export class ApplicationRulesJob implements Job {
  readonly name = 'application rules';
  readonly every = 10_000;

  readonly #behind = new Map<AccountId, OpenApplicationsAfter>();
  #isClosing = false;

  constructor(
    private readonly rules: AccountsWithRules,
    private readonly decide: DecideByRules,
  ) {}

  /**
   * @returns how many were decided
   * @throws the first error, once all others have been done
   */
  async run(): Promise<number> {
    const errors: unknown[] = [];
    let decided = 0;
    let inTurn = await this.rules.accounts();
    for (const accountId of this.#behind.keys()) {
      if (!inTurn.includes(accountId)) this.#behind.delete(accountId);
    }
    for (let slice = 0; slice < SLICES && inTurn.length > 0; slice += 1) {
      const more: AccountId[] = [];
      for (const accountId of inTurn) {
        if (this.#isClosing) return decided;
        try {
          const done = await this.decide(accountId, this.#behind.get(accountId) ?? null);
          decided += done.decided;
          errors.push(...done.errors);
          if (done.after === null) this.#behind.delete(accountId);
          else {
            this.#behind.set(accountId, done.after);
            more.push(accountId);
          }
        } catch (error) {
          errors.push(error);
        }
      }
      inTurn = more;
    }
    if (errors.length > 0) throw errors[0];
    return decided;
  }

  /** No other slice is begun. */
  stop(): void {
    this.#isClosing = true;
  }

  close(): void {
    this.stop();
  }
}
