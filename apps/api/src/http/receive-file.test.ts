import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UPLOAD_BYTES } from '@creator-codes/domain';
import { afterEach, expect, it } from 'vitest';
import { FileTooLarge, receiveTo } from './receive-file.js';

const path = join(tmpdir(), `receive-${randomUUID()}`);
afterEach(() => {
  rmSync(path, { force: true });
});

const MB = Buffer.alloc(1_048_576, 'x');
const pieces = (first: Buffer, count: number) =>
  Readable.from([first, ...Array.from({ length: count }, () => MB)]);

it('writes what comes in, for nobody else to read, and knows it again', async () => {
  const { size, sha256 } = await receiveTo(
    path,
    Readable.from([Buffer.from('ab'), Buffer.from('c')]),
  );
  expect([size, sha256.toString('hex').slice(0, 8)]).toEqual([3, 'ba7816bf']);
  expect(readFileSync(path, 'utf8')).toBe('abc');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.each([
  ['a text', Buffer.from('Code'), UPLOAD_BYTES.CSV],
  ['a workbook', Buffer.from('PK\u0003\u0004'), UPLOAD_BYTES.XLSX],
])('stops %s at its limit, to the byte', async (_, first, limit) => {
  const whole = limit / MB.length - 1;
  const rest = Buffer.alloc(MB.length - first.length);
  const filled = () => Readable.from([first, ...Array.from({ length: whole }, () => MB), rest]);
  expect((await receiveTo(path, filled())).size).toBe(limit);
  await expect(receiveTo(path, pieces(first, whole + 1))).rejects.toThrow(FileTooLarge);
});

it.runIf(existsSync('/dev/full'))('tells when the disk is full', async () => {
  await expect(receiveTo('/dev/full', pieces(MB, 2))).rejects.toMatchObject({ code: 'ENOSPC' });
});
