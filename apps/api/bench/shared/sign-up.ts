import { randomBytes } from 'node:crypto';

/** What sessions are signed with, and the password of whoever signs up, for this run alone. */
export const SECRET = randomBytes(32).toString('base64url');

/** How the product is told to run: as shipped, but for limits that a load would run into. */
export function productEnvironment(databaseUrl: string): Record<string, string> {
  return {
    ...{ DATABASE_URL: databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error' },
    ...{ AUTH_SECRET: SECRET, REQUESTS_PER_MINUTE: '100000000' },
  };
}

/** The first person, who owns the account that was filled. @returns the session's cookie */
export async function signUp(url: string): Promise<string> {
  const response = await fetch(new URL('/auth/setup', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ name: 'Bench', email: 'bench@test.example', password: SECRET }),
  });
  if (!response.ok) throw new Error(`nobody can sign up: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
