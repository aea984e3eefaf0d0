import type { Result } from '@creator-codes/domain';
import type { Facts, Transaction } from '../../src/application/ports/unit-of-work.js';
import { makeAccount } from './account.js';
import { databaseForTest } from './database-for-test.js';
import type { Engine } from './engines.js';

/** An account, and its units of work. */
export async function accountAtWork(engine: Engine) {
  const database = await databaseForTest(engine);
  const account = await makeAccount(database);
  const { id, unitOfWork } = account;
  const run = <T>(work: (transaction: Transaction) => Promise<Result<T>>) =>
    unitOfWork.run(id, work);
  const read = <T>(work: (facts: Facts) => Promise<T>) => unitOfWork.read(id, work);
  const programNames = () =>
    unitOfWork.read(id, async (facts) => (await facts.programs()).map(({ name }) => name));
  return { database, account, run, programNames, read };
}
