import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * A secret of this database's own, kept beside it for this user only: a local start needs no set-up, and
 * sessions outlive it. Of two processes that start at once both use what the first one wrote.
 */
export async function ownSecret(file: string): Promise<string> {
  try {
    await writeFile(file, `${randomBytes(48).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  }
  // The process that created it may not have written it yet.
  for (let attempt = 0; ; attempt += 1) {
    const secret = (await readFile(file, 'utf8')).trim();
    if (secret.length >= 32) return secret;
    if (attempt === 50) throw new Error('the secret file is empty');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
