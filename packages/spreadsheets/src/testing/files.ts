import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of a test file, and what writes one into it. */
export function files(): (content: string | Uint8Array, name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let count = 0;
  return (content, name = 'file') => {
    count += 1;
    const path = join(folder, `${count}-${name}`);
    writeFileSync(path, content);
    return path;
  };
}
