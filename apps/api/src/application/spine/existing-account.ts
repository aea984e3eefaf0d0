import type { Account } from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';

/** The caller's account, which exists: the call could not have been made without it. */
export async function existingAccount(facts: Facts): Promise<Account> {
  const account = await facts.account();
  if (account === null) throw new Error('the account of a call does not exist');
  return account;
}
