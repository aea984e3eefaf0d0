import { isIdOf, type AccountId } from '@creator-codes/domain';
import type { Reads } from '../application/reads.js';
import { unknownAccount } from '../graphql/require-call.js';

/**
 * Finds the account of a call (A16). Accounts are never deleted, so what was found once is kept and a request
 * costs no statement for it.
 */
export class Callers {
  private first: AccountId | null = null;
  private readonly known = new Set<string>();

  constructor(private readonly reads: Pick<Reads, 'accounts'>) {}

  /**
   * @param wanted the value of `Creator-Codes-Account`; without it the first account
   * @returns null while there is no account at all
   * @throws FORBIDDEN for what is no account of the caller, in whatever way
   */
  async accountOf(wanted: string | undefined): Promise<AccountId | null> {
    if (wanted === undefined) {
      if (this.first === null) await this.look();
      return this.first;
    }
    if (!isIdOf('Account', wanted)) throw unknownAccount();
    if (!this.known.has(wanted)) await this.look();
    if (!this.known.has(wanted)) throw unknownAccount();
    return wanted;
  }

  private async look(): Promise<void> {
    const accounts = await this.reads.accounts();
    this.first = accounts[0]?.id ?? null;
    for (const { id } of accounts) this.known.add(id);
  }
}
