import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const PAGE = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const START_WITHIN_MS = 240_000;

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
  for (const built of [MAIN, PAGE]) {
    if (!existsSync(built)) throw new Error(`${built} is missing. Build first: npm run build.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'creator-codes-e2e-'));
  const database = `sqlite:${join(folder, 'test.sqlite')}`;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: database,
      DEMO: demo ? 'on' : 'off',
      LOG_LEVEL: 'error',
      ...(relay === undefined ? {} : { SMTP_URL: relay, MAIL_FROM: 'codes@acme.example' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  const cookie = signedIn ? await signIn(url, demo) : '';
  if (signedIn) sessions.set(url, cookie);
  return {
    url,
    cookie,
    database,
    ask: (query, variables = {}, accountId) => ask({ url, cookie }, query, variables, accountId),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
      sessions.delete(url);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start in time. It said:\n${said}`));
    }, START_WITHIN_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Admin\s+(http:\/\/\S+?)\/?\s/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code ?? 'a signal'}. It said:\n${said}`));
    });
  });
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
