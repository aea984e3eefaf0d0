import type { Transaction } from '../../application/ports/unit-of-work.js';

/** Changes of what rules are judged on when somebody changes something else. */
const CHANGES_FACTS: ReadonlySet<string> = new Set<keyof Transaction>([
  'updateAccount',
  'insertProgram',
  'updateProgram',
  'updateMembership',
  'updateDeal',
  'insertMember',
  'updateMember',
  'deleteMember',
  'insertInvitation',
  'updateInvitation',
  'revokeApiToken',
]);

/** What the methods that write begin with. */
export const WRITES = /^(insert|update|save|delete|revoke|append|drop|takeOver)/;

/** A transaction, and what has been done by it so far. */
export interface Watched {
  readonly transaction: Transaction;
  readonly writes: () => 'NOTHING' | 'SOMETHING' | 'FACTS';
}

export function watched(transaction: Transaction): Watched {
  let writes: ReturnType<Watched['writes']> = 'NOTHING';
  const methods = Object.entries(transaction).map(([name, method]) => {
    if (!WRITES.test(name)) return [name, method] as const;
    const noted = (...args: readonly unknown[]): unknown => {
      if (CHANGES_FACTS.has(name)) writes = 'FACTS';
      else if (writes === 'NOTHING') writes = 'SOMETHING';
      return (method as (...given: readonly unknown[]) => unknown)(...args);
    };
    return [name, noted] as const;
  });
  return {
    transaction: Object.fromEntries(methods) as unknown as Transaction,
    writes: () => writes,
  };
}
