import { ok, type Creator } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { KeyTaken, type AuditEvent } from '../../src/application/ports/unit-of-work.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { tablesOf } from '../../src/persistence/tables/index.js';
import { newAssignment, newCode, newCreator, newProgram, NOW } from './account.js';
import { engines } from './engines.js';
import { accountAtWork } from './work.js';

const BEGIN_OR_END = /^(begin|start|commit|rollback|savepoint|release|set )/i;

function createdEvent(creator: Creator, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    ...{ id: uuidIds.next('AuditEvent'), at: NOW, actor: 'Dana', actorKind: null, actorId: null },
    ...{ address: null, action: 'createCreator', subjectType: 'Creator', subjectId: creator.id },
    ...{ subjectLabel: creator.displayName, changes: [], reason: null, requestId: 'test' },
    subjectVersion: 1,
    ...more,
  };
}

describe.each(engines)('the inserts of a unit of work on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  async function atWork() {
    const place = await accountAtWork(engine);
    const { database } = place;
    /** The first words of each statement that a unit of work took, without its begin and its end. */
    const statementsOf = async (work: Parameters<typeof place.run<null>>[0]) => {
      const heard: string[] = [];
      const stop = database.onStatement((sql) => heard.push(sql));
      await place.run(work);
      stop();
      return heard.filter((sql) => !BEGIN_OR_END.test(sql)).map((sql) => sql.slice(0, 40));
    };
    const countOf = async (table: string) => {
      const [row] = await database.select<{ n: number | bigint }>(
        `SELECT COUNT(*) AS n FROM ${table}`,
      );
      return Number(row?.n);
    };
    return { ...place, statementsOf, countOf };
  }

  test('of a thousand creators are some statements, not thousands', async () => {
    const { statementsOf, countOf } = await atWork();
    const before = await countOf('creator');
    const statements = await statementsOf(async (transaction) => {
      for (let index = 0; index < 1_000; index += 1) {
        const creator = newCreator(`Creator ${index}`);
        await transaction.insertCreator(creator);
        await transaction.appendAudit(createdEvent(creator));
      }
      return ok(null);
    });
    expect(await countOf('creator')).toBe(before + 1_000);
    // Some thirteen thousand rows, in slices of a hundred on SQLite: endings of names are most of them.
    expect(statements.length).toBeLessThan(engine.name === 'SQLite' ? 150 : 20);
  });

  test('of one code are as many statements as tables', async () => {
    const { account, statementsOf } = await atWork();
    const { mei, creators, performance, meiSource } = account;
    const places = [newAssignment(creators), newAssignment(performance, meiSource)];
    const statements = await statementsOf(async (transaction) => {
      await transaction.insertPromoCode(newCode('MEI15', mei, places), 'Dana');
      await transaction.appendAudit(createdEvent(mei));
      const record = { key: 'key', fingerprint: 'f', outcome: '{}', at: NOW };
      await transaction.insertIdempotencyRecord(record);
      return ok(null);
    });
    expect(statements.map((sql) => sql.split(/ \(| SET| FROM/)[0])).toEqual([
      'SELECT changes, pattern_writes',
      ...['promo_code', 'assignment', 'audit_event', 'idempotency'].map(
        (table) => `INSERT INTO ${table}`,
      ),
      'UPDATE fact_guard',
    ]);
  });

  test('are seen by the next read, and by reads at one moment', async () => {
    const { run } = await atWork();
    const creator = newCreator('Zoë');
    await run(async (transaction) => {
      await transaction.insertCreator(creator);
      const seen = await Promise.all(
        [1, 2, 3].map(async () => (await transaction.creator(creator.id))?.displayName),
      );
      expect(seen).toEqual(['Zoë', 'Zoë', 'Zoë']);
      return ok(null);
    });
  });

  test('may come in any order of tables', async () => {
    const { account, run, programNames } = await atWork();
    const program = newProgram('Later', 'CREATOR');
    await run(async (transaction) => {
      const code = (text: string, place: typeof program) =>
        transaction.insertPromoCode(newCode(text, account.mei, [newAssignment(place)]), 'Dana');
      await code('FIRST', account.creators);
      await transaction.insertProgram(program);
      await code('SECOND', program);
      return ok(null);
    });
    expect(await programNames()).toContain('Later');
  });

  test('are all undone when a key refuses the last of them', async () => {
    const { account, run, countOf } = await atWork();
    const tables = ['creator', 'code_owner', 'owner_name_suffix', 'program', 'audit_event'];
    const counts = async () => Promise.all(tables.map(countOf));
    const before = await counts();
    const refused = run(async (transaction) => {
      for (let index = 0; index < 250; index += 1) {
        const creator = newCreator(`Creator ${index}`);
        await transaction.insertCreator(creator);
        await transaction.appendAudit(createdEvent(creator));
      }
      await transaction.insertProgram(newProgram(account.creators.name, 'CREATOR'));
      return ok(null);
    });
    await expect(refused).rejects.toEqual(new KeyTaken('PROGRAM_NAME'));
    expect(await counts()).toEqual(before);
  });

  test('of much text are not one statement', async () => {
    const { account, statementsOf, countOf } = await atWork();
    const before = await countOf('audit_event');
    const reason = '字'.repeat(16_000);
    const statements = await statementsOf(async (transaction) => {
      for (let index = 0; index < 90; index += 1) {
        await transaction.appendAudit(createdEvent(account.mei, { reason }));
      }
      return ok(null);
    });
    expect(await countOf('audit_event')).toBe(before + 90);
    expect(statements.filter((sql) => sql.startsWith('INSERT'))).toHaveLength(2);
  });
});

it('are written in an order of tables in which none stands before one that it refers to', () => {
  const tables = Object.values(tablesOf('mariadb')).map(({ options }) => options);
  const names = tables.map(({ name }) => name);
  for (const [index, { foreignKeys = [] }] of tables.entries()) {
    // An owner that is a media source comes after it; every other owner comes before what refers to it.
    const earlier = foreignKeys.filter(
      ({ target }) => !(names[index] === 'code_owner' && target === 'media_source'),
    );
    for (const { target } of earlier) expect(names.slice(0, index)).toContain(target);
  }
  expect(tables.flatMap(({ foreignKeys = [] }) => foreignKeys).length).toBeGreaterThan(20);
});
