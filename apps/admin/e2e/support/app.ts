import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startServer } from './server';

/** The product as `npm start` serves it, on a free port, with a database of its own. */
export interface App {
  readonly url: string;
  /** The session of the owner, as the header `cookie`; a page gets it by {@link openPage}. */
  readonly cookie: string;
  /** Its database, as `DATABASE_URL` names it. */
  readonly database: string;
  /** Asks the API; signed in as the owner; throws when the answer has errors. */
  readonly ask: <Data>(
    query: string,
    variables?: Record<string, unknown>,
    accountId?: string,
  ) => Promise<Data>;
  readonly close: () => Promise<void>;
}

interface AppOptions {
  /** False: nobody is signed in, and on an empty database nobody has signed up. */
  readonly signedIn?: boolean;
  /** Demo data, as a new user finds it; else an empty database. */
  readonly demo?: boolean;
  /** Where mail goes, as `SMTP_URL` names it; none when left out. */
  readonly relay?: string;
}

/** Starts the built API and admin on a fresh SQLite database; `close()` ends it and deletes the database. */
export async function startApp({
  demo = true,
  signedIn = true,
  relay,
}: AppOptions = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'creator-codes-e2e-'));
  if (demo) cpSync(inject('demoFolder'), folder, { recursive: true });
  const { url, database, stop } = await startServer(folder, { demo, relay });
  const cookie = signedIn ? await signIn(url, demo) : '';
  if (signedIn) sessions.set(url, cookie);
  return {
    url,
    cookie,
    database,
    ask: (query, variables = {}, accountId) => ask({ url, cookie }, query, variables, accountId),
    close: async () => {
      await stop();
      sessions.delete(url);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sessions by the address of their app, for pages that are opened there. */
export const sessions = new Map<string, string>();

/** Whom an empty app is set up by. */
export const OWNER = {
  name: 'Owner',
  email: 'owner@test.example',
  password: 'a long enough password',
};

/** The owner of the demo accounts, as the start tells it. */
export const DEMO_OWNER = { email: 'owner@acme.example', password: 'creator-codes-demo' };

/** Signs in once for the whole app: every sign-in costs what hashing costs, and there is a limit. */
async function signIn(url: string, demo: boolean): Promise<string> {
  const response = await fetch(`${url}/auth/${demo ? 'sign-in/email' : 'setup'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demo ? DEMO_OWNER : OWNER),
  });
  if (!response.ok) throw new Error(`The app let nobody in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

async function ask<Data>(
  { url, cookie }: Pick<App, 'url' | 'cookie'>,
  query: string,
  variables: Record<string, unknown>,
  accountId: string | undefined,
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie === '' ? {} : { cookie }),
      ...(accountId === undefined ? {} : { 'Creator-Codes-Account': accountId }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (answer.data === undefined || answer.data === null || answer.errors !== undefined) {
    throw new Error(`The API answered ${JSON.stringify(answer.errors)}`);
  }
  return answer.data;
}
