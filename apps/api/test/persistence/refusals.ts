import { KeyTaken } from '../../src/application/ports/unit-of-work.js';
import type { Database, Session } from '../../src/persistence/engine/database.js';
import { DatabaseError } from '../../src/persistence/engine/errors.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import {
  assignmentRow,
  promoCodeRow,
} from '../../src/persistence/repositories/promo-code-repository.js';
import type { AssignmentRow } from '../../src/persistence/tables/assignment.js';
import type { CodeOwnerRow } from '../../src/persistence/tables/code-owner.js';
import type { PromoCodeRow } from '../../src/persistence/tables/promo-code.js';
import { issue, makeAccount, newAssignment, newCode, NOW, type TestAccount } from './account.js';
import { databaseForTest } from './database-for-test.js';
import type { Engine } from './engines.js';

/** By the numbers of SQLite, MariaDB and MySQL. */
const REFUSALS = new Map([
  [787, 'FOREIGN KEY'],
  [1451, 'FOREIGN KEY'],
  [1452, 'FOREIGN KEY'],
  [275, 'CHECK'],
  [4025, 'CHECK'],
  [3819, 'CHECK'],
]);

/** What refused: the unique key, by the rule that it keeps, or another kind of key. */
export async function refusalOf(database: Database, work: (session: Session) => Promise<unknown>) {
  try {
    await database.transaction(work);
    return 'accepted';
  } catch (error) {
    if (error instanceof KeyTaken) return error.key;
    if (!(error instanceof DatabaseError)) throw error;
    const kind = REFUSALS.get(error.number);
    if (kind !== undefined) return kind;
    throw error;
  }
}

/** A database with one code of a creator, who holds it in both programs. */
export async function ownedCode(engine: Engine) {
  const database = await databaseForTest(engine);
  const account = await makeAccount(database);
  const { mei, creators, performance, meiSource } = account;
  const code = await issue(
    account,
    newCode('MEI15', mei, [newAssignment(creators), newAssignment(performance, meiSource)]),
  );
  return { database, account, code, refusal: refusalOf.bind(null, database) };
}

/** Statements that go past the repositories, to the keys. */
export const insertCode =
  (account: TestAccount, row: Partial<PromoCodeRow>) => (session: Session) => {
    const code = newCode('FREE20', account.luca, []);
    return session.insert(session.tables.promoCode, [
      { ...promoCodeRow(account.id, code, 'Test', NOW), ...row },
    ]);
  };
export const insertAssignment =
  (account: TestAccount, code: Parameters<typeof assignmentRow>[1], row: Partial<AssignmentRow>) =>
  (session: Session) =>
    session.insert(session.tables.assignment, [
      { ...assignmentRow(account.id, code, newAssignment(account.creators)), ...row },
    ]);
export const change =
  (sql: string, ...ids: Parameters<typeof bytesOfOwnId>[0][]) =>
  (session: Session) =>
    session.execute(sql, ids.map(bytesOfOwnId));

/** Writes an owner of codes as a row, whatever it says. */
export const insertOwner =
  ({ id: accountId }: TestAccount, row: Pick<CodeOwnerRow, 'id' | 'kind' | 'sourceId'>) =>
  (session: Session) =>
    session.insert(session.tables.codeOwner, [
      { accountId, name: '', nameKey: '', searchKey: '', ...row },
    ]);
