import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with a database of demo data, and the secret beside it; apps start from copies. */
    demoFolder: string;
  }
}

/** Demo data takes longer to make than most flows take: a run makes it once. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'creator-codes-demo-'));
  const { stop } = await startServer(folder, { demo: true });
  await stop();
  project.provide('demoFolder', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
