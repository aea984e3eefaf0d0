import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TemporaryFiles } from './application/ports/temporary-files.js';

/** Folders of this process: several servers may run in it. */
const own = new Set<string>();

/**
 * A folder of this process for files that are being read. What processes have left behind that were killed is swept
 * away first.
 * @param parent of the folders of all processes
 */
export function temporaryFolder(
  parent = join(tmpdir(), 'creator-codes-files'),
): TemporaryFiles & { readonly close: () => Promise<void> } {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  sweep(parent);
  const name = `${process.pid}-${randomUUID()}`;
  const folder = join(parent, name);
  own.add(name);
  return {
    withTemporaryFile: async (work) => {
      // Made when it is needed, and again if somebody has cleaned up.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      try {
        return await work(path);
      } finally {
        await rm(path, { force: true });
      }
    },
    close: async () => {
      own.delete(name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && !own.has(name) && (pid === process.pid || !isAlive(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
