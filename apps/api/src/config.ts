import { BlockList, isIP } from 'node:net';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the operator decides; everything else is decided by the code. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** `sqlite:` with an absolute path (or `:memory:`), or `mysql://…`. */
  readonly databaseUrl: string;
  /** Whether a new database is filled with demo data. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** One sentence for each bad value, all at once. */
  | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** The repository's root, both from `src` and from `dist`. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Reads the environment; nobody else does. An empty value counts as not set. */
export function readConfig(environment: Environment = process.env): ConfigOutcome {
  const problems: string[] = [];
  const read = <T>(
    name: string,
    fallback: string,
    parse: (value: string) => T | Problem,
  ): T | null => {
    const value = environment[name]?.trim();
    const parsed = parse(value === undefined || value === '' ? fallback : value);
    if (!(parsed instanceof Problem)) return parsed;
    problems.push(`${name} ${parsed.sentence}`);
    return null;
  };
  const port = read('PORT', '4000', parsePort);
  const host = read('HOST', '127.0.0.1', parseHost);
  const databaseUrl = read('DATABASE_URL', 'sqlite:./data/creator-codes.sqlite', parseDatabaseUrl);
  const demo = read('DEMO', 'on', parseSwitch);
  const logLevel = read('LOG_LEVEL', 'info', parseLogLevel);
  if (
    port === null ||
    host === null ||
    databaseUrl === null ||
    demo === null ||
    logLevel === null
  ) {
    return { ok: false, problems };
  }
  return { ok: true, config: { port, host, databaseUrl, demo, logLevel } };
}

class Problem {
  constructor(readonly sentence: string) {}
}

function parsePort(value: string): number | Problem {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  return port >= 0 && port <= 65_535
    ? port
    : new Problem(`must be a number from 0 to 65535, not "${value}".`);
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host name or address means this machine, whatever a name server says. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const version = isIP(host);
  return version !== 0 && loopback.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

function parseHost(value: string): string | Problem {
  return isLoopback(value)
    ? value
    : new Problem(
        `must be a loopback address such as 127.0.0.1, not "${value}": there is no sign-in yet, so whoever can reach the server may do everything.`,
      );
}

function parseDatabaseUrl(value: string): string | Problem {
  if (value.startsWith('sqlite:')) {
    const path = value.slice('sqlite:'.length);
    if (path === ':memory:') return value;
    if (path === '') return new Problem('names no file: use sqlite:./data/creator-codes.sqlite.');
    return `sqlite:${isAbsolute(path) ? path : resolve(ROOT, path)}`;
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'mysql:' && url?.protocol !== 'mariadb:') {
    // The value may carry a password: it is not repeated.
    return new Problem(
      'must begin with sqlite: or be an address such as mysql://user:password@host:3306/database.',
    );
  }
  return /^\/[^/]+$/.test(url.pathname)
    ? value
    : new Problem('names no database: use mysql://user:password@host:3306/database.');
}

function parseSwitch(value: string): boolean | Problem {
  if (value === 'on') return true;
  return value === 'off' ? false : new Problem(`must be on or off, not "${value}".`);
}

function parseLogLevel(value: string): LogLevel | Problem {
  return (
    LOG_LEVELS.find((level) => level === value) ??
    new Problem(`must be one of ${LOG_LEVELS.join(', ')}, not "${value}".`)
  );
}
