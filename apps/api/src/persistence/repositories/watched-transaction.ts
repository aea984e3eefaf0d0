import { type Transaction, WRITES } from '../../application/ports/unit-of-work.js';

/** Changes of what rules are judged on when somebody changes something else. */
const CHANGES_FACTS: ReadonlySet<string> = new Set<keyof Transaction>([
  'updateAccount',
  'insertProgram',
  'updateProgram',
  'updateMembership',
  'saveReversedMembership',
  'updateCreatorCampaign',
  'updateDeal',
  'insertApplicationRule',
  'updateApplicationRule',
  'updateApplicationRulePlace',
  'deleteApplicationRule',
  'saveMediaSource',
  'insertRestrictedText',
  'updateRestrictedText',
  'insertMember',
  'updateMember',
  'deleteMember',
  'insertInvitation',
  'updateInvitation',
  'insertInvitationLink',
  'revokeApiToken',
  // How many are open is a rule's fact: of two at once the second counts the first.
  'insertBulkJob',
]);

/** Those of them that are judged by rows of others, too: nobody may write any more before these are read. */
const HOLDS_FACTS: ReadonlySet<string> = new Set<keyof Transaction>([
  'updateAccount',
  'updateDeal',
  'saveReversedMembership',
]);

/** A transaction, and what has been done by it so far. */
export interface Watched {
  readonly transaction: Transaction;
  readonly writes: () => 'NOTHING' | 'SOMETHING' | 'FACTS';
}

/** @param hold lets nobody else who was judged on facts commit before this transaction ends */
export function watched(transaction: Transaction, hold: () => Promise<void>): Watched {
  let writes: ReturnType<Watched['writes']> = 'NOTHING';
  const methods = Object.entries(transaction).map(([name, method]) => {
    if (!WRITES.test(name)) return [name, method] as const;
    const noted = async (...args: readonly unknown[]): Promise<unknown> => {
      if (CHANGES_FACTS.has(name)) writes = 'FACTS';
      else if (writes === 'NOTHING') writes = 'SOMETHING';
      if (HOLDS_FACTS.has(name)) await hold();
      return (method as (...given: readonly unknown[]) => unknown)(...args);
    };
    return [name, noted] as const;
  });
  return {
    transaction: Object.fromEntries(methods) as unknown as Transaction,
    writes: () => writes,
  };
}
