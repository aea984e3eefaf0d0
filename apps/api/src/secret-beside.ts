import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { ownSecret } from './auth/secret.js';

/**
 * The secret that is kept beside the embedded database; a server's database has no folder of ours.
 * @throws CannotStart where it has to be given
 */
export async function secretBeside(databaseUrl: string): Promise<string> {
  if (!databaseUrl.startsWith('sqlite:')) {
    throw new CannotStart([
      'AUTH_SECRET is missing: give 32 random characters or more, or AUTH_SECRET_FILE. Only the embedded database has a place to keep one of its own.',
    ]);
  }
  const path = databaseUrl.slice('sqlite:'.length);
  if (path === ':memory:') return randomBytes(48).toString('base64url');
  return ownSecret(join(dirname(path), 'auth-secret'));
}
