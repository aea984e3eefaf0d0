import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const PAGE = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const START_WITHIN_MS = 240_000;

/** The product as `npm start` serves it, as a process of its own. */
export interface Server {
  readonly url: string;
  /** Its database, as `DATABASE_URL` names it. */
  readonly database: string;
  readonly stop: () => Promise<void>;
}

interface ServerOptions {
  readonly demo: boolean;
  /** Where mail goes, as `SMTP_URL` names it. */
  readonly relay?: string | undefined;
}

/** Starts what was built on a free port, with the SQLite database of a folder, or a new one there. */
export async function startServer(folder: string, { demo, relay }: ServerOptions): Promise<Server> {
  for (const built of [MAIN, PAGE]) {
    if (!existsSync(built)) throw new Error(`${built} is missing. Build first: npm run build.`);
  }
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
  return {
    url: await addressOf(child),
    database,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
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
