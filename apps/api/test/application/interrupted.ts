import {
  type Dependencies,
  type Transaction,
  WRITES,
} from '../../src/application/ports/unit-of-work.js';
import type { World } from './world.js';

/**
 * A world whose first write waits until the change is done, where anything but this transaction can do it.
 * @param isThen what else waits, by its name: asked before each call of a transaction
 */
export function interrupted(
  { deps, database }: World,
  begin: () => Promise<unknown>,
  isThen: (name: string) => boolean = (name) => WRITES.test(name),
) {
  let changing: Promise<unknown> | undefined;
  const barrier = async () => {
    changing ??= begin();
    // The embedded engine lets one write at a time: there the change waits for us, and comes afterwards.
    if (database.dialect.name !== 'sqlite') await changing;
  };
  const behind = (transaction: Transaction) =>
    Object.fromEntries(
      Object.entries(transaction).map(([name, method]) => [
        name,
        async (...args: readonly unknown[]) => {
          if (isThen(name)) await barrier();
          return (method as (...given: readonly unknown[]) => Promise<unknown>)(...args);
        },
      ]),
    ) as unknown as Transaction;
  const { unitOfWork } = deps;
  const held: Dependencies = {
    ...deps,
    unitOfWork: {
      ...unitOfWork,
      run: (accountId, work, by) =>
        unitOfWork.run(accountId, (transaction) => work(behind(transaction)), by),
    },
  };
  return { held, changed: () => changing };
}
