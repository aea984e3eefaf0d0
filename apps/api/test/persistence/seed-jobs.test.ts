import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  planTokenOf,
  KNOWN_HEADERS,
  type BulkJobId,
  type FileId,
  type PersonId,
} from '@creator-codes/domain';
import { inspectFile } from '@creator-codes/spreadsheets';
import { describe, expect, it } from 'vitest';
import { downloadFile } from '../../src/application/files/download-file.js';
import { readingOf } from '../../src/application/files/upload-file.js';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { idOfBytes, uuidIds } from '../../src/persistence/tables/ids.js';
import { seedDemo } from '../../src/seed/demo.js';
import { NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

const clock = { now: () => NOW };

async function seeded(database: Database, now = NOW): Promise<Database> {
  await seedDemo(database, now, () => Promise.resolve('no password has this hash'));
  return database;
}

interface StoredJob {
  readonly id: Buffer;
  readonly kind: string;
  readonly state: string;
  readonly counts: string;
  readonly file_id: Buffer | null;
}

const jobsOf = (database: Database) =>
  database.select<StoredJob>('SELECT * FROM job ORDER BY created_at, id');

/** The owner of the account, as they are when they have signed in. */
async function ownerOf(database: Database): Promise<Call> {
  const [owner] = await database.select<{ account_id: Buffer; person_id: Buffer; name: string }>(
    `SELECT m.account_id, m.person_id, p.name FROM member m JOIN person p ON p.id = m.person_id
     JOIN job j ON j.account_id = m.account_id WHERE m.capacity = 'OWNER' LIMIT 1`,
  );
  if (owner === undefined) throw new Error('the demo has an owner');
  const id: PersonId = idOfBytes('Person', owner.person_id);
  return {
    accountId: idOfBytes('Account', owner.account_id),
    actor: { kind: 'PERSON', id, name: owner.name, address: null },
    ...{ capacity: 'OWNER', ownerId: null, requestId: 'test' },
  };
}

const partsOf = (database: Database) => ({
  ...{ clock, ids: uuidIds, unitOfWork: createUnitOfWork(database, clock) },
  random: () => 0,
  makeToken: () => ({ token: '', prefix: '', hash: '' }),
});

describe.each(engines)('work on many at once in the demo on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('is there in every state that stays, the same for the same instant', async () => {
    const [one, two] = [await databaseForTest(engine), await databaseForTest(engine)];
    const rows = async (database: Database) =>
      Promise.all(
        ['job', 'file', 'job_row', 'job_plan', 'job_outcome', 'job_waiting', 'job_unknown_id'].map(
          (table) => database.select(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
        ),
      );
    expect(await rows(await seeded(two))).toEqual(await rows(await seeded(one)));
    const told = (await jobsOf(one)).map(({ kind, state, counts }) => [
      ...[kind, state, JSON.parse(counts) as unknown],
    ]);
    expect(told).toEqual([
      ['ISSUE_PROMO_CODES', 'COMPLETED', { DONE: 3, CHANGED: 1, SKIPPED: 3, WAITING: 3 }],
      ['IMPORT_PROMO_CODES', 'COMPLETED', { DONE: 2, SKIPPED: 4 }],
      ['EXPORT_PROMO_CODES', 'COMPLETED', { DONE: 18 }],
      ['EXPORT_CREATORS', 'COMPLETED', { DONE: 17 }],
      ['IMPORT_PROMO_CODES', 'PLANNED', { SAME: 3, ERROR: 3 }],
      ['ISSUE_PROMO_CODES', 'PLANNED', { READY: 3, OTHER_TEXT: 2, ERROR: 5 }],
    ]);
  });

  test('has files that its owner fetches, and a plan that they apply', async () => {
    const database = await seeded(await databaseForTest(engine));
    const [deps, call, jobs] = [partsOf(database), await ownerOf(database), await jobsOf(database)];
    const sizes: number[] = [];
    for (const { kind, file_id: id } of jobs) {
      if (id === null || !kind.startsWith('EXPORT')) continue;
      const file = await downloadFile(deps, call, idOfBytes('File', id));
      if (!file.ok) throw new Error(`${kind} has no file`);
      let size = 0;
      for await (const piece of file.value.bytes) size += piece.length;
      sizes.push(size);
    }
    expect(sizes.map((size) => size > 1_000)).toEqual([true, true]);
    const id: BulkJobId = idOfBytes('BulkJob', jobs.at(-1)?.id ?? Buffer.alloc(16));
    const token = planTokenOf({ id, revision: 1 });
    expect(await applyPlan(BULK_KINDS)(deps, call, { token })).toEqual({
      ...{ ok: true, value: { bulkJobId: id } },
    });
  });

  test('has the very file that comes in when somebody sends it', async () => {
    const database = await seeded(await databaseForTest(engine));
    const { unitOfWork } = partsOf(database);
    const { accountId } = await ownerOf(database);
    const imported = (await jobsOf(database)).find(({ kind }) => kind === 'IMPORT_PROMO_CODES');
    const id: FileId = idOfBytes('File', imported?.file_id ?? Buffer.alloc(16));
    const [file, bytes, rows] = await unitOfWork.read(accountId, async (facts) => [
      await facts.file(id),
      await facts.fileChunk(id, 'BYTES', 0),
      await facts.fileChunk(id, 'ROWS', 0),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'creator-codes-'));
    const path = join(folder, 'file.csv');
    await writeFile(path, bytes?.content ?? '');
    const inspected = await inspectFile(path, { knownHeaders: KNOWN_HEADERS });
    await rm(folder, { recursive: true });
    if (!inspected.ok) throw new Error(inspected.fault.code);
    const reading = readingOf(inspected.value);
    expect(file?.reading).toEqual(JSON.parse(JSON.stringify(reading)));
    const texts = reading.chosen.rows.map(({ line, cells }) => [
      ...[line, cells.map(({ text }) => text)],
    ]);
    expect(JSON.parse(rows?.content.toString() ?? '')).toEqual(texts);
  });
});
