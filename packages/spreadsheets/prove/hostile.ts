import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectFile } from '../dist/index.js';
import { DANGEROUS, WRONG } from '../src/testing/hostile.js';

/** What came of the hostile files: which were not refused as they should be, the slowest, the most memory. */
export async function hostile(): Promise<{
  readonly files: number;
  readonly wrong: readonly string[];
  readonly slowestMs: Readonly<Record<string, number>>;
  readonly mostMemoryMb: Readonly<Record<string, number>>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
  const wrong: string[] = [];
  const took: [string, number][] = [];
  const memory: [string, number][] = [];
  try {
    for (const [name, [code, content]] of Object.entries({ ...DANGEROUS, ...WRONG })) {
      const path = join(folder, 'hostile');
      writeFileSync(path, content());
      let peak = 0;
      const began = performance.now();
      const inspected = await inspectFile(
        path,
        { knownHeaders: ['Promo Code'] },
        { memory: (now) => (peak = Math.max(peak, now.peak)) },
      );
      took.push([name, Math.round(performance.now() - began)]);
      memory.push([name, Math.round(peak / 1_048_576)]);
      if (inspected.ok || inspected.fault.code !== code) wrong.push(name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { files: took.length, wrong, slowestMs: largest(took), mostMemoryMb: largest(memory) };
}

function largest(named: [string, number][]): Record<string, number> {
  return Object.fromEntries(named.sort(([, one], [, other]) => other - one).slice(0, 5));
}
