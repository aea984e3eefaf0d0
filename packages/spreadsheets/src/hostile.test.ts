import { truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectFile } from './inspect-file.js';
import { CHILD_LIMITS } from './limits.js';
import { inspectHere } from './read.js';
import { files } from './testing/files.js';
import { DANGEROUS, WRONG } from './testing/hostile.js';

const file = files();
const MB = 1_048_576;
const options = { knownHeaders: ['Promo Code'] };

describe('hostile files, in a process of their own', () => {
  const took: Record<string, number> = {};

  it.each(Object.entries(DANGEROUS))('%s', async (name, [code, content]) => {
    const path = file(content(), 'hostile.csv');
    let peak = 0;
    const began = performance.now();
    const inspected = await inspectFile(path, options, {
      memory: (memory) => (peak = Math.max(peak, memory.peak)),
    });
    took[name] = Math.round(performance.now() - began);
    expect(inspected).toMatchObject({ ok: false, fault: { code } });
    expect(peak).toBeLessThan(CHILD_LIMITS.memory);
  });

  it('are refused soon', () => {
    const slowest = Object.entries(took).sort(([, one], [, other]) => other - one);
    console.log('The slowest hostile files, in ms:', Object.fromEntries(slowest.slice(0, 5)));
    expect(slowest).toHaveLength(Object.keys(DANGEROUS).length);
  });
});

describe('files that are something else, or broken', () => {
  it.each(Object.entries(WRONG))('%s', async (_, [code, content]) => {
    const inspected = inspectHere(file(content()), options);
    await expect(inspected).rejects.toMatchObject({ fault: { code } });
  });

  it.each([
    ['a CSV of 200 MB', '', 200, 'TOO_LARGE'],
    ['a workbook of 200 MB', 'PK\u0003\u0004', 200, 'TOO_LARGE'],
    ['60 MB of zeros', '\0', 60, 'NOT_A_TABLE'],
  ] as const)('%s', async (_, beginning, size, code) => {
    const path = file(beginning);
    // Sparse: the disk has nothing of it.
    truncateSync(path, size * MB);
    await expect(inspectHere(path, options)).rejects.toMatchObject({ fault: { code } });
  });

  it('a workbook of before 2007, as Gnumeric writes it', async () => {
    const path = fileURLToPath(new URL('./testing/array-formula.xls', import.meta.url));
    await expect(inspectHere(path, options)).rejects.toMatchObject({
      fault: { code: 'XLS_NOT_READ' },
    });
  });

  it('no file', async () => {
    await expect(inspectHere('/nowhere/at/all', options)).rejects.toMatchObject({
      fault: { code: 'NOT_THERE' },
    });
  });
});
