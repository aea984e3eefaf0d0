import { describe, expect, it } from 'vitest';
import { KeyTaken } from '../../src/application/ports.js';
import type { Database, Session } from '../../src/persistence/database.js';
import { DatabaseError } from '../../src/persistence/errors.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/ids.js';
import {
  assignmentRow,
  promoCodeRow,
} from '../../src/persistence/repositories/promo-code-repository.js';
import type { AssignmentRow } from '../../src/persistence/tables/assignment.js';
import type { PromoCodeRow } from '../../src/persistence/tables/promo-code.js';
import { engines } from './engines.js';
import {
  DAY,
  issue,
  makeAccount,
  newAssignment,
  newCode,
  NOW,
  type TestAccount,
} from './account.js';
import { databaseForTest } from './database-for-test.js';

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
async function refusalOf(database: Database, work: (session: Session) => Promise<unknown>) {
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

describe.each(engines)('keys on $name', (engine) => {
  const test = it.skipIf(engine.isMissing);

  async function setUp() {
    const database = await databaseForTest(engine);
    const account = await makeAccount(database);
    const { mei, creators, performance, meiSource } = account;
    const code = await issue(
      account,
      newCode('MEI15', mei, [newAssignment(creators), newAssignment(performance, meiSource)]),
    );
    return { database, account, code, refusal: refusalOf.bind(null, database) };
  }

  const insertCode = (account: TestAccount, row: Partial<PromoCodeRow>) => (session: Session) => {
    const code = newCode('FREE20', account.luca, []);
    return session.insert(session.tables.promoCode, [
      { ...promoCodeRow(account.id, code, 'Test', NOW), ...row },
    ]);
  };
  const insertAssignment =
    (
      account: TestAccount,
      code: Parameters<typeof assignmentRow>[1],
      row: Partial<AssignmentRow>,
    ) =>
    (session: Session) =>
      session.insert(session.tables.assignment, [
        { ...assignmentRow(account.id, code, newAssignment(account.creators), NOW), ...row },
      ]);
  const change =
    (sql: string, ...ids: Parameters<typeof bytesOfOwnId>[0][]) =>
    (session: Session) =>
      session.execute(sql, ids.map(bytesOfOwnId));

  test('accept a code with both assignments, and nothing twice', async () => {
    const { database } = await setUp();
    expect(await database.select('SELECT id FROM assignment')).toHaveLength(2);
  });

  test('R5: a text belongs to one code, whoever else wants it', async () => {
    const { account, refusal } = await setUp();
    const { luca, northtrail, mei } = account;
    const codeKey = 'E:MEI15';
    expect(await refusal(insertCode(account, { codeKey, ownerId: luca.id }))).toBe(
      'PROMO_CODE_TEXT',
    );
    expect(await refusal(insertCode(account, { codeKey, ownerId: mei.id }))).toBe(
      'PROMO_CODE_TEXT',
    );
    const partner = { ownerId: northtrail.id, ownerKind: 2 };
    expect(await refusal(insertCode(account, { codeKey, ...partner }))).toBe('PROMO_CODE_TEXT');
    // Byte by byte: neither case nor padding makes two texts one.
    expect(await refusal(insertCode(account, { codeKey: 'E:mei15', ...partner }))).toBe('accepted');
    expect(await refusal(insertCode(account, { codeKey: 'E:MEI15 ', ...partner }))).toBe(
      'accepted',
    );
    expect(await refusal(insertCode(account, { codeKey: 'R:MEI15', matchType: 2 }))).toBe(
      'accepted',
    );
  });

  test('R5: another account has texts of its own', async () => {
    const { database, account } = await setUp();
    const other = await makeAccount(database, 'Other');
    const row = { codeKey: 'E:MEI15', ownerId: other.luca.id };
    expect(await refusalOf(database, insertCode(other, row))).toBe('accepted');
    expect(await refusalOf(database, insertCode(account, { ownerId: other.luca.id }))).toBe(
      'FOREIGN KEY',
    );
  });

  test('R5: an expired code keeps its text; only a release frees it', async () => {
    const { account, code, refusal } = await setUp();
    const wanted = { codeKey: 'E:MEI15', ownerId: account.northtrail.id, ownerKind: 2 };
    await refusal(change('UPDATE promo_code SET expired_at = 1, phase = 2 WHERE id = ?', code.id));
    expect(await refusal(insertCode(account, wanted))).toBe('PROMO_CODE_TEXT');
    expect(
      await refusal(change('UPDATE promo_code SET claimed = NULL WHERE id = ?', code.id)),
    ).toBe('accepted');
    expect(await refusal(insertCode(account, wanted))).toBe('accepted');
    // The former owner cannot take it back while another holds it.
    expect(await refusal(change('UPDATE promo_code SET claimed = 1 WHERE id = ?', code.id))).toBe(
      'PROMO_CODE_TEXT',
    );
  });

  test('a claim is a claim: there is no second kind of it', async () => {
    const { code, refusal } = await setUp();
    expect(await refusal(change('UPDATE promo_code SET claimed = 2 WHERE id = ?', code.id))).toBe(
      'CHECK',
    );
    expect(
      await refusal(change("UPDATE promo_code SET code_key = 'R:MEI15' WHERE id = ?", code.id)),
    ).toBe('CHECK');
  });

  test('the owner is who it says', async () => {
    const { account, refusal } = await setUp();
    const { northtrail, luca } = account;
    expect(await refusal(insertCode(account, { ownerId: northtrail.id, ownerKind: 1 }))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(insertCode(account, { ownerId: luca.id, ownerKind: 2 }))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(insertCode(account, { ownerId: uuidIds.next('Creator') }))).toBe(
      'FOREIGN KEY',
    );
  });

  test('R6: a program has one current assignment of a code', async () => {
    const { database, account, code, refusal } = await setUp();
    expect(await refusal(insertAssignment(account, code, {}))).toBe('ASSIGNMENT_PROGRAM');
    const end = 'UPDATE assignment SET current = NULL WHERE program_kind = 1 AND promo_code_id = ?';
    expect(await refusal(change(end, code.id))).toBe('accepted');
    expect(await refusal(insertAssignment(account, code, {}))).toBe('accepted');
    // What has ended cannot come back beside its successor.
    const revive = 'UPDATE assignment SET current = 1 WHERE current IS NULL AND promo_code_id = ?';
    expect(await refusal(change(revive, code.id))).toBe('ASSIGNMENT_PROGRAM');
    expect(await database.select('SELECT id FROM assignment WHERE program_kind = 1')).toHaveLength(
      2,
    );
    expect(
      await refusal(change('UPDATE assignment SET current = 2 WHERE promo_code_id = ?', code.id)),
    ).toBe('CHECK');
  });

  test('R6: a holder is the owner, or the source that stands for the owner', async () => {
    const { account, refusal } = await setUp();
    const { luca, mei, performance, otherPerformance, meiSource, lucaSource, newsletter } = account;
    const code = await issue(account, newCode('LUCA20', luca, []));
    const place = { programId: performance.id, programKind: 2 };
    const withSource = (row: Partial<AssignmentRow>) =>
      refusal(insertAssignment(account, code, { ...place, ...row }));
    expect(await withSource({ mediaSourceId: meiSource.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: meiSource.id, ownerId: mei.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: newsletter.id })).toBe('FOREIGN KEY');
    expect(await withSource({ mediaSourceId: lucaSource.id, programId: otherPerformance.id })).toBe(
      'FOREIGN KEY',
    );
    expect(await withSource({ mediaSourceId: null })).toBe('CHECK');
    expect(await withSource({ mediaSourceId: lucaSource.id })).toBe('accepted');
    expect(await refusal(insertAssignment(account, code, { mediaSourceId: lucaSource.id }))).toBe(
      'CHECK',
    );
  });

  test("a performance partner gets no place on a creator's code, nor in a Creator program", async () => {
    const { account, code, refusal } = await setUp();
    const { northtrail, otherPerformance, creators, lucaSource, performance } = account;
    const partner = { ownerId: northtrail.id, ownerKind: 2 };
    const abroad = { programId: otherPerformance.id, programKind: 2 };
    expect(await refusal(insertAssignment(account, code, { ...abroad, ...partner }))).toBe(
      'FOREIGN KEY',
    );
    const own = await issue(account, newCode('NORTH10', northtrail, []));
    expect(await refusal(insertAssignment(account, own, { programId: creators.id }))).toBe('CHECK');
    const dressed = { programId: performance.id, programKind: 2, mediaSourceId: lucaSource.id };
    expect(await refusal(insertAssignment(account, own, dressed))).toBe('CHECK');
    expect(await refusal(insertAssignment(account, own, abroad))).toBe('accepted');
  });

  test("nobody lies about a program's kind", async () => {
    const { account, refusal } = await setUp();
    const { luca, performance, creators, lucaSource } = account;
    const code = await issue(account, newCode('LUCA20', luca, []));
    expect(await refusal(insertAssignment(account, code, { programId: performance.id }))).toBe(
      'FOREIGN KEY',
    );
    const lie = { programId: creators.id, programKind: 2, mediaSourceId: lucaSource.id };
    expect(await refusal(insertAssignment(account, code, lie))).toBe('FOREIGN KEY');
    expect(await refusal(change('UPDATE program SET kind = 1 WHERE id = ?', performance.id))).toBe(
      'FOREIGN KEY',
    );
  });

  test('what codes depend on cannot be moved away', async () => {
    const { account, code, refusal } = await setUp();
    const { luca, mei, meiSource, creators, northtrail } = account;
    const relink = 'UPDATE media_source SET creator_id = ? WHERE id = ?';
    expect(
      await refusal(change('UPDATE media_source SET creator_id = NULL WHERE id = ?', meiSource.id)),
    ).toBe('FOREIGN KEY');
    const program = newAssignment(account.otherPerformance).programId;
    expect(
      await refusal(
        change('UPDATE media_source SET program_id = ? WHERE id = ?', program, meiSource.id),
      ),
    ).toBe('FOREIGN KEY');
    expect(await refusal(change(relink, luca.id, account.newsletter.id))).toBe(
      'MEDIA_SOURCE_CREATOR',
    );
    expect(
      await refusal(change('UPDATE promo_code SET owner_id = ? WHERE id = ?', luca.id, code.id)),
    ).toBe('FOREIGN KEY');
    expect(
      await refusal(
        change(
          'UPDATE promo_code SET owner_id = ?, owner_kind = 2 WHERE id = ?',
          northtrail.id,
          code.id,
        ),
      ),
    ).toBe('FOREIGN KEY');
    expect(await refusal(change('UPDATE program SET kind = 2 WHERE id = ?', creators.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('UPDATE code_owner SET kind = 2 WHERE id = ?', mei.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('DELETE FROM promo_code WHERE id = ?', code.id))).toBe(
      'FOREIGN KEY',
    );
    expect(await refusal(change('DELETE FROM code_owner WHERE id = ?', mei.id))).toBe(
      'FOREIGN KEY',
    );
  });

  test('R8: an assignment starts before it ends', async () => {
    const { account, refusal } = await setUp();
    const code = await issue(account, newCode('LUCA20', account.luca, []));
    const window = (startAt: number, endAt: number) =>
      refusal(insertAssignment(account, code, { startAt, endAt }));
    expect(await window(NOW, NOW)).toBe('CHECK');
    expect(await window(NOW + DAY, NOW)).toBe('CHECK');
    expect(await window(NOW, NOW + DAY)).toBe('accepted');
  });
});
