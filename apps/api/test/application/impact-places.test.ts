import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadFile } from '../../src/application/files/upload-file.js';
import { findImportRows } from '../../src/application/jobs/import/find-rows.js';
import { planPromoCodeImport } from '../../src/application/jobs/import/plan-import.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { jobOf } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeWorld, valueOf } from './world.js';

const HEADERS = ['Promo Code', 'Program Id', 'Media Id'];

describe.each(engines)("files in impact.com's format on $name", (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('are looked through once for each of two imports at a time', async () => {
    const world = await makeWorld(database, 'CREATOR_ONLY');
    const { call } = world;
    let read = 0;
    const unitOfWork: Dependencies['unitOfWork'] = {
      ...world.deps.unitOfWork,
      read: (...work) => {
        read += 1;
        return world.deps.unitOfWork.read(...work);
      },
    };
    const deps = { ...world.deps, unitOfWork, reads: createReads(database) };
    const folder = await mkdtemp(join(tmpdir(), 'impact-places-'));
    const imported = async () => {
      const content = Buffer.from(
        [HEADERS.join(','), 'MEI1,1,1', 'MEI2,1,1', 'MEI1,2,1', 'MEI3,1,1', ''].join('\r\n'),
      );
      const path = join(folder, 'codes');
      await writeFile(path, content);
      const sha256 = createHash('sha256').update(content).digest();
      const received = { path, name: 'codes.csv', size: content.length, sha256 };
      const { fileId } = valueOf(await uploadFile(deps, call, received));
      const columns = ['text', 'programId', 'mediaId'].map((column, place) => ({
        ...{ column, header: HEADERS[place] ?? '' },
      }));
      const mapping = { format: 'IMPACT' as const, timeZone: 'UTC', columns };
      const { bulkJobId } = valueOf(await planPromoCodeImport(deps, call, { fileId, mapping }));
      return jobOf(world, bulkJobId);
    };
    const [one, other] = [await imported(), await imported()];
    await rm(folder, { recursive: true, force: true });
    const slice = async (job: typeof one, cursor: string | null) => {
      read = 0;
      const found = await findImportRows({ deps, call, job: { ...job, cursor } }, 2);
      const lines = found.inputs.map((input) =>
        (input as { rows: readonly [number][] }).rows.map(([line]) => line),
      );
      return [lines, found.cursor, read];
    };
    const first = [[[2, 4], [3]], '2'];
    const last = [[[5]], null];
    expect(await slice(one, null)).toEqual([...first, 3]);
    expect(await slice(other, null)).toEqual([...first, 3]);
    expect(await slice(one, '2')).toEqual([...last, 2]);
    expect(await slice(other, '2')).toEqual([...last, 2]);
    // What is over is forgotten.
    expect(await slice(one, '2')).toEqual([...last, 3]);
  });
});
