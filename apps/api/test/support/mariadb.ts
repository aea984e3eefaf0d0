import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants, rmSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

/** A MariaDB server that a test run started for itself. */
export interface Mariadb {
  /** `mysql://root@127.0.0.1:<port>`, without a database: see `createDatabase`. */
  readonly url: string;
  readonly port: number;
  /** Of the server's process, as it runs now. */
  readonly pid: () => number;
  /** Orderly shutdown; the data folder is deleted. */
  stop(): Promise<void>;
  /** As a power cut would: SIGKILL, the data folder stays for `restart`. */
  kill(): Promise<void>;
  /** Starts the server again on the same data folder and port. */
  restart(): Promise<void>;
}

// Debian keeps the server in /usr/sbin, which an ordinary user has not on the PATH.
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

function program(...names: string[]): string | undefined {
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

/** Whether a MariaDB server can be started here; where not, suites skip and are counted as skipped. */
export function mariadbAvailable(): boolean {
  return (
    program('mariadbd') !== undefined &&
    program('mariadb-install-db', 'mysql_install_db') !== undefined
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  try {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

const MEMORY = '/dev/shm';
const DATABASES_TAKE = 8 * 1_024 ** 3;

/** Neither InnoDB nor the server's own files are flushed. */
const UNFLUSHED = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=OFF',
  '--innodb-flush-method=nosync',
  '--debug-no-sync',
];

async function launch(
  data: string,
  port: number,
  options: readonly string[],
): Promise<ChildProcess> {
  const child = spawn(
    program('mariadbd') ?? 'mariadbd',
    [
      '--no-defaults',
      `--user=${userInfo().username}`,
      `--datadir=${data}`,
      `--socket=${join(data, 'm.sock')}`,
      `--pid-file=${join(data, 'm.pid')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-log-bin',
      '--skip-name-resolve',
      '--performance-schema=OFF',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb-buffer-pool-size=128M',
      // Several API processes and their pools on one server.
      '--max-connections=400',
      ...options,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`mariadbd did not start:\n${log}`);
    }
    await sleep(50);
  }
  return child;
}

/** Where files are kept in memory, if there is room for all databases of a run: a slow disk stops every writer. */
async function fastFolder(): Promise<string> {
  const room = await statfs(MEMORY).catch(() => null);
  return room !== null && room.bavail * room.bsize > DATABASES_TAKE ? MEMORY : tmpdir();
}

/**
 * Starts a MariaDB server as an ordinary process on a temporary folder and a free port.
 * @param isDurable true: it commits as durably as a fresh installation does (every commit is flushed), so that what it
 * says about a killed server holds for a real one. False: nobody will kill it, and it never waits for the disk.
 */
export async function startMariadb(isDurable = true): Promise<Mariadb> {
  const parent = isDurable ? tmpdir() : await fastFolder();
  const data = await mkdtemp(join(parent, 'creator-codes-mariadb-'));
  const install = spawnSync(
    program('mariadb-install-db', 'mysql_install_db') ?? 'mariadb-install-db',
    [
      '--no-defaults',
      `--user=${userInfo().username}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { encoding: 'utf8' },
  );
  if (install.status !== 0) throw new Error(`mariadb-install-db failed:\n${install.stderr}`);
  const port = await freePort();
  const options = isDurable ? [] : UNFLUSHED;
  let child = await launch(data, port, options);
  // An interrupted run must not leave a server behind.
  const abandon = (): void => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', abandon);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited(child);
  };
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    port,
    pid: () => child.pid ?? 0,
    stop: async () => {
      process.off('exit', abandon);
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
    restart: async () => {
      await exited(child);
      child = await launch(data, port, options);
    },
  };
}

/** Creates an empty database, named after `label`, on the server of `url`; returns its address. */
export async function createDatabase(url: string, label: string): Promise<string> {
  const name = `${label}_${randomBytes(4).toString('hex')}`;
  const connection = await createConnection(url);
  try {
    await connection.query(`CREATE DATABASE \`${name}\``);
  } finally {
    await connection.end();
  }
  return `${url}/${name}`;
}
