import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

const parent = mkdtempSync(join(tmpdir(), 'folders-'));
afterEach(() => {
  for (const name of readdirSync(parent)) rmSync(join(parent, name), { recursive: true });
});

it('gives files that are gone when the work has ended, however it ended', async () => {
  const folder = temporaryFolder(parent);
  const left: string[] = [];
  const work = (path: string) => {
    writeFileSync(path, 'x');
    left.push(path);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    return Promise.resolve(path);
  };
  await folder.withTemporaryFile(work);
  await folder
    .withTemporaryFile(async (path) => {
      await work(path);
      throw new Error('no');
    })
    .catch(() => undefined);
  expect(left.map((path) => existsSync(path))).toEqual([false, false]);
  await folder.close();
  expect(readdirSync(parent)).toEqual([]);
});

it('sweeps what processes have left that are gone, and leaves those that run', async () => {
  const running = temporaryFolder(parent);
  await running.withTemporaryFile(async (path) => {
    // No process has this number; 1 runs always.
    for (const name of ['4194999-a', `${process.pid}-of-before`, '1-b', 'other']) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'file'), 'x');
    }
    writeFileSync(path, 'x');
    const second = temporaryFolder(parent);
    expect(readdirSync(parent).sort()).toEqual(
      ['1-b', 'other', dirname(path).slice(parent.length + 1)].sort(),
    );
    expect(existsSync(path)).toBe(true);
    await second.close();
  });
  await running.close();
});
