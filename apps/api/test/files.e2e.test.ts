import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT_FILES_BYTES, type FileId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepFiles } from '../src/jobs/file-sweeper.js';
import { expiredFilesIn } from '../src/persistence/repositories/expired-files.js';
import { bytesOfOwnId } from '../src/persistence/tables/ids.js';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { fetchFile, upload, uploadedId } from './support/files.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutate, type World } from './support/world.js';

const MB = 1_048_576;
const CSV = 'Promo Code,Owner e-mail\r\nMEI15,mei@test.example\r\n';

describeOnEngines('files that come in', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;
  let url: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client, url } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
  });
  afterAll(() => server.stop());

  /** Files and pieces that are stored, and files on the disk. */
  const left = async () => {
    const { file, file_chunk: chunks } = await server.rowCounts();
    const parent = join(tmpdir(), 'creator-codes-files');
    const own = readdirSync(parent).filter((name) => name.startsWith(`${process.pid}-`));
    return { file, chunks, onDisk: own.flatMap((name) => readdirSync(join(parent, name))).length };
  };

  it('are read, and shown to whoever has sent them alone', async () => {
    const fileId = await uploadedId(url, client, CSV, { account, name: '促销代码.csv' });
    const read = (by: Client) =>
      by.query<{ file: unknown }>(
        `query ($id: ID!) { file(id: $id) { name type size rowCount isSure url
           reading { encoding delimiter headers rows }
           headers(kind: PROMO_CODES) { format formats { format missing columns { column header how } } } } }`,
        { id: fileId },
        { account },
      );
    expect(await read(client)).toMatchObject({
      file: {
        ...{ name: '促销代码.csv', type: 'CSV', size: CSV.length, rowCount: 1, isSure: true },
        url: null,
        reading: {
          ...{ encoding: 'utf-8', delimiter: ',', headers: ['Promo Code', 'Owner e-mail'] },
          rows: [['MEI15', 'mei@test.example']],
        },
        headers: { format: 'OURS' },
      },
    });
    const other = await server.as('MANAGER', account);
    expect(await read(other)).toEqual({ file: null });
    // It came in: nobody fetches it.
    expect((await fetchFile(url, client, `/files/${fileId}`, account)).status).toBe(404);
    expect((await left()).onDisk).toBe(0);
  });

  it.each([
    ['nothing', '', 422, 'EMPTY'],
    ['headers alone', 'Promo Code,Type\r\n', 422, 'NO_ROWS'],
    ['a PDF with another name', '%PDF-1.7 Promo Code\n', 422, 'NOT_A_TABLE'],
    ['an unclosed quote', 'Promo Code\r\n"MEI15\r\n', 422, 'UNCLOSED_QUOTE'],
    ['a broken workbook', 'PK\u0003\u0004 and no more', 422, 'BROKEN'],
    ['a workbook above its limit', `PK\u0003\u0004${'x'.repeat(16 * MB)}`, 413, 'TOO_LARGE'],
  ])('with %s are refused, and nothing is left', async (_, content, status, fault) => {
    const before = await left();
    const answer = await upload(url, client, content, { account });
    expect(answer).toMatchObject({ status, fileId: null, faults: [fault] });
    expect(await left()).toEqual(before);
  });

  it('are refused from other pages, strangers, analysts and partners', async () => {
    const origin = { headers: { origin: 'http://evil.example' }, account };
    expect(await upload(url, client, CSV, origin)).toMatchObject({ status: 403 });
    const stranger = { ...client, cookie: '' } as Client;
    expect(await upload(url, stranger, CSV)).toMatchObject({ status: 401 });
    const analyst = await server.as('ANALYST', account);
    expect(await upload(url, analyst, CSV, { account })).toMatchObject({ status: 403 });
    const creator = await server.as('CREATOR', account, world.creator);
    expect(await upload(url, creator, CSV, { account })).toMatchObject({ status: 403 });
  });

  it('come one after the other from one caller, and leave nothing when they break off', async () => {
    const before = await left();
    const boundary = 'xxxx';
    const first = request(`${url}/files`, {
      method: 'POST',
      headers: {
        ...{ cookie: client.cookie, 'creator-codes-account': account },
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    });
    first.on('error', () => undefined);
    first.write(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nPromo Code\r\n`,
    );
    while ((await left()).onDisk === before.onDisk) await tick();
    expect(await upload(url, client, CSV, { account })).toMatchObject({
      status: 429,
      codes: ['RATE_LIMITED'],
    });
    first.destroy();
    while ((await left()).onDisk !== before.onDisk) await tick();
    expect(await left()).toEqual(before);
    let again = await upload(url, client, CSV, { account });
    while (again.status === 429) again = await upload(url, client, CSV, { account });
    expect(again).toMatchObject({ status: 200 });
  });

  it('are read in another way on demand', async () => {
    const content = Buffer.from('促销代码,所有者邮箱\r\nMEI15,mei@test.example\r\n');
    const fileId = await uploadedId(url, client, content, { account });
    const as = (input: object) =>
      client.query<{ readFileAs: { file: { version: number } | null; errors: object[] } }>(
        `mutation ($input: ReadFileAsInput!) { readFileAs(input: $input) { file { version isSure rowCount reading { encoding delimiter headers } } errors { code path } } }`,
        { input: { fileId, ...input } },
        { account },
      );
    const { readFileAs } = await as({ version: 2, delimiter: ';' });
    expect(readFileAs).toMatchObject({
      file: {
        ...{ isSure: true, rowCount: 1 },
        reading: { encoding: 'utf-8', delimiter: ';', headers: ['促销代码,所有者邮箱'] },
      },
      errors: [],
    });
    expect((await as({ version: 2, delimiter: ',' })).readFileAs.errors).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    const version = readFileAs.file?.version;
    expect((await as({ version, encoding: 'klingon' })).readFileAs.errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['encoding'] },
    ]);
  });

  it('fill an account up to its bound, whether they come in or go out', async () => {
    const full = await make(client, 'createAccount', {
      ...{ name: 'Full', mode: 'CREATOR_ONLY', timeZone: 'UTC' },
    });
    const exporting = async () =>
      (await mutate(client, 'exportPromoCodes', {}, full)).errors.map(({ code }) => code);
    const fileId = await uploadedId(url, client, CSV, { account: full });
    // Its rows are kept, too, as those of the next one will be.
    const rows = JSON.stringify([[2, ['MEI15', 'mei@test.example']]]).length;
    await server.database.transaction((session) =>
      session.execute('UPDATE file SET size = ? WHERE id = ?', [
        ...[ACCOUNT_FILES_BYTES - CSV.length - 2 * rows, bytesOfOwnId(fileId as FileId)],
      ]),
    );
    expect(await upload(url, client, `${CSV} `, { account: full })).toMatchObject({
      ...{ status: 422, codes: ['FILES_FULL'] },
    });
    expect(await upload(url, client, CSV, { account: full })).toMatchObject({ status: 200 });
    expect(await exporting()).toEqual(['FILES_FULL']);
  });

  it('are gone when their time is over, with all their pieces', async () => {
    const fileId = await uploadedId(url, client, CSV, { account });
    const before = await left();
    const files = expiredFilesIn(server.database);
    expect(await sweepFiles(files, Date.now())).toBe(0);
    expect(await left()).toEqual(before);
    await sweepFiles(files, Date.now() + 8 * 86_400_000);
    expect(await left()).toMatchObject({ file: 0, chunks: 0 });
    const { file } = await client.query<{ file: unknown }>(
      'query ($id: ID!) { file(id: $id) { id } }',
      { id: fileId },
      { account },
    );
    expect(file).toBeNull();
  });
});

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
