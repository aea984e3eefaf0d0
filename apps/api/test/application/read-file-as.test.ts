import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileAs } from '../../src/application/files/read-file-as.js';
import { uploadFile } from '../../src/application/files/upload-file.js';
import { rowsOf } from '../../src/application/ports/files.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeWorld, told, valueOf, type World } from './world.js';

/** More than a reader looks through before it says how a file is read, in more than one piece. */
const ROWS = 30_000;
const TOO_WIDE = `;${'a,'.repeat(300)}`;

describe.each(engines)('a file that is read in another way on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  let world: World;
  let folder: string;
  beforeAll(async () => {
    if (!engine.isHere) return;
    database = await freshDatabase(engine);
    world = await makeWorld(database, 'CREATOR_ONLY');
    folder = await mkdtemp(join(tmpdir(), 'read-file-as-'));
  });
  afterAll(async () => {
    if (!engine.isHere) return;
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const withTemporaryFile = <T>(work: (path: string) => Promise<T>) => work(join(folder, 'again'));

  async function uploaded(lastRow = 'LAST;x') {
    const rows = Array.from({ length: ROWS - 1 }, (_, n) => `CODE${n};${'x'.repeat(16)}`);
    const content = Buffer.from(`Promo Code;Comments\r\n${[...rows, lastRow].join('\r\n')}\r\n`);
    const path = join(folder, 'first');
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest();
    const received = { path, name: 'codes.csv', size: content.length, sha256 };
    return valueOf(await uploadFile(world.deps, world.call, received)).fileId;
  }

  const seen = async (id: string) => {
    const { deps, call } = world;
    return deps.unitOfWork.read(call.accountId, async (facts) => {
      const file = await facts.file(id);
      if (file === null) throw new Error('no such file');
      const piece = await facts.fileChunkWith(file.id, rowsOf(file), ROWS - 1);
      const choice = file.reading?.chosen.choice;
      return {
        ...{ state: file.state, rowCount: file.rowCount, version: file.version },
        delimiter: choice?.format === 'CSV' ? choice.delimiter : null,
        hasLast: piece?.content.toString().includes('LAST') ?? false,
      };
    });
  };
  const rowBytesOf = async (id: string) => {
    const [row] = await database.select<{ counted: number; kept: number | string }>(
      `SELECT row_bytes AS counted,
         (SELECT SUM(LENGTH(content)) FROM file_chunk c WHERE c.file_id = f.id AND holds > 1) AS kept
       FROM file f WHERE id = ?`,
      [bytesOfOwnId(id as never)],
    );
    return [Number(row?.counted), Number(row?.kept)];
  };
  const piecesOf = async (id: string) => {
    const rows = await database.select<{ n: number }>(
      'SELECT holds AS n FROM file_chunk WHERE file_id = ? AND holds > 1 GROUP BY holds',
      [bytesOfOwnId(id as never)],
    );
    return rows.length;
  };
  const readAs = (fileId: string, version: number, delimiter: string, more: object = {}) =>
    readFileAs({ ...world.deps, withTemporaryFile, ...more }, world.call, {
      ...{ fileId, version, delimiter },
    });
  const BEFORE = {
    ...{ state: 'READY', rowCount: ROWS, version: 2, delimiter: ';', hasLast: true },
  };

  test('stays as it was where it cannot be read so', async () => {
    const id = await uploaded(`LAST${TOO_WIDE}`);
    expect(await seen(id)).toEqual(BEFORE);
    expect(told(await readAs(id, 2, ','))).toEqual(['FILE_REFUSED file']);
    expect([await seen(id), await piecesOf(id)]).toEqual([BEFORE, 1]);
    const [counted, kept] = await rowBytesOf(id);
    expect(counted).toBe(kept);
  });

  test('stays as it was until all rows are there, whatever cuts that off', async () => {
    const id = await uploaded();
    let writes = 0;
    // From the second piece on nothing is written any more, as after a kill.
    const unitOfWork: Dependencies['unitOfWork'] = {
      ...world.deps.unitOfWork,
      run: (...work) => {
        writes += 1;
        return writes > 1
          ? Promise.reject(new Error('cut off'))
          : world.deps.unitOfWork.run(...work);
      },
    };
    await expect(readAs(id, 2, ',', { unitOfWork })).rejects.toThrow('cut off');
    expect([writes > 2, await seen(id)]).toEqual([true, BEFORE]);
    expect(told(await readAs(id, 2, ','))).toEqual([]);
    expect(await seen(id)).toEqual({ ...BEFORE, version: 3, delimiter: ',' });
    expect(told(await readAs(id, 2, ';'))).toEqual(['STALE_VERSION version']);
    expect(told(await readAs(id, 3, ';'))).toEqual([]);
    expect(await seen(id)).toEqual({ ...BEFORE, version: 4 });
  });
});
