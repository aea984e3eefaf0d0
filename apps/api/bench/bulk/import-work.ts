import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchHeaders, type AccountId, type FileId, type Result } from '@creator-codes/domain';
import { downloadFile } from '../../src/application/files/download-file.js';
import { uploadFile } from '../../src/application/files/upload-file.js';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import { exportPromoCodes } from '../../src/application/jobs/export/start-export.js';
import { planPromoCodeImport } from '../../src/application/jobs/import/plan-import.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import type { BulkJobRecord } from '../../src/application/ports/bulk-jobs.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { someCreators } from '../shared/questions.js';
import { timed, workshopIn, type Took, type Workshop } from './work.js';

export interface Imported {
  readonly read: Took;
  readonly planned: Took;
  readonly applied: Took;
  readonly exported: Took;
  /** The plan of what was exported. */
  readonly plannedAgain: Took;
  readonly job: BulkJobRecord;
}

/** Imports a file of new codes, exports all codes, and plans what came out: nothing of it may be a change. */
export async function importAndBack(
  database: Database,
  accountId: AccountId,
  rows: number,
): Promise<Imported> {
  const workshop = workshopIn(database, accountId);
  const { deps, call, runner, jobOf } = workshop;
  const content = await fileOf(database, rows);
  let fileId: FileId | null = null;
  const read = await timed(rows, async () => {
    fileId = await sent(workshop, content);
  });
  const [planned, plan] = await plannedFile(workshop, fileId, rows);
  expectAll(plan, 'READY', rows);
  const token = `${plan.id}.${plan.revision}`;
  valueOf(await applyPlan(BULK_KINDS, 'applyPromoCodeImport')(deps, call, { token }));
  const applied = await timed(rows, () => runner.run());
  const job = await jobOf(plan.id);
  expectAll(job, 'DONE', rows);

  const { bulkJobId } = valueOf(await exportPromoCodes(deps, call, {}));
  const count = (await jobOf(bulkJobId)).total;
  const exported = await timed(count, () => runner.run());
  const file = (await jobOf(bulkJobId)).fileId;
  const again = await sent(workshop, await fetched(workshop, file));
  const [plannedAgain, unchanged] = await plannedFile(workshop, again, count);
  expectAll(unchanged, 'SAME', count);
  await runner.close();
  return { read, planned, applied, exported, plannedAgain, job };
}

/** New codes for creators who may have one, in our columns. */
async function fileOf(database: Database, rows: number): Promise<Buffer> {
  const creators = await someCreators(database);
  const lines = Array.from({ length: rows }, (_, place) => {
    const text = `IMPORT${place.toString(36).toUpperCase().padStart(5, '0')}`;
    return `${text},${creators[place % creators.length] ?? ''},Row ${place}`;
  });
  return Buffer.from(['Code,Owner id,Comments', ...lines, ''].join('\r\n'));
}

async function sent({ deps, call }: Workshop, content: Buffer): Promise<FileId> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const path = join(folder, 'codes.csv');
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest();
    const received = { path, name: 'codes.csv', size: content.length, sha256 };
    return valueOf(await uploadFile(deps, call, received)).fileId;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fetched({ deps, call }: Workshop, id: FileId | null): Promise<Buffer> {
  const { bytes } = valueOf(await downloadFile(deps, call, id ?? ''));
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function plannedFile(
  { deps, call, runner, jobOf }: Workshop,
  id: FileId | null,
  rows: number,
): Promise<readonly [Took, BulkJobRecord]> {
  const file = await deps.unitOfWork.read(call.accountId, (facts) => facts.file(id ?? ''));
  const headers = file?.reading?.chosen.headers ?? [];
  const { format, matches } = matchHeaders('PROMO_CODES', headers);
  const match = matches.find((each) => each.format === format);
  if (file === null || match === undefined) throw new Error('the file is not as it was written');
  const columns = match.guesses.flatMap(({ column, header }) =>
    header === null ? [] : [{ column, header }],
  );
  const mapping = { format: match.format, columns, timeZone: 'Europe/Berlin' };
  const begun = await planPromoCodeImport(deps, call, { fileId: file.id, mapping });
  const { bulkJobId } = valueOf(begun);
  const took = await timed(rows, () => runner.run());
  return [took, await jobOf(bulkJobId)];
}

function expectAll({ state, counts }: BulkJobRecord, all: 'READY' | 'DONE' | 'SAME', rows: number) {
  if (counts[all] === rows) return;
  throw new Error(`${rows} rows were to be ${all}: ${state} ${JSON.stringify(counts)}`);
}

function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.violations));
}
