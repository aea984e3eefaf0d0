import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback } from './loopback.js';

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
  /** The origin under which people reach the server; null: the loopback address that it listens on. */
  readonly publicUrl: string | null;
  /** What sessions are signed with; null: one that is made and kept beside the database. */
  readonly authSecret: string | null;
  /** The mail relay; null: messages are kept and shown. */
  readonly relay: { readonly url: string; readonly from: string } | null;
  /** Requests that one caller may make within a minute, over all processes. */
  readonly requestsPerMinute: number;
  /** GraphQL requests that this process works on at once; more wait, and are refused. */
  readonly requestsAtOnce: number;
  /** Addresses of proxies whose word on where a request came from is taken. */
  readonly trustedProxies: readonly string[];
}

/** Whether others than those who sit at this machine can reach the server. */
export function isExposed({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return !isLoopback(host) || (publicUrl !== null && !isLoopback(hostNameOf(publicUrl)));
}

function hostNameOf(origin: string): string {
  return new URL(origin).hostname.replace(/^\[|\]$/g, '');
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fifty a second: more than a page or a partner's program asks for, less than hurts. */
export const DEFAULT_REQUESTS_PER_MINUTE = 3_000;
/** So that whoever is let in is answered within seconds; see docs/guide/operating.md. */
export const DEFAULT_REQUESTS_AT_ONCE = 50;

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** One sentence for each bad value, all at once. */
  | { readonly ok: false; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The repository's root, both from `src` and from `dist`. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Reads the environment, or what a command line says instead; nobody else does. An empty value counts as not set. */
export function readConfig(own: Environment = process.env, said: Environment = {}): ConfigOutcome {
  const environment = { ...own, ...said };
  const problems: string[] = [];
  /** The content of the file that `<name>_FILE` names, for secrets; a bad file is told. */
  const secretIn = (name: string): string => {
    const path = environment[`${name}_FILE`]?.trim();
    if (path === undefined || path === '') return '';
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read.`);
      return '';
    }
  };
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
  const publicUrl = read('PUBLIC_URL', '', optional(parsePublicUrl));
  const authSecret = read('AUTH_SECRET', secretIn('AUTH_SECRET'), optional(parseSecret));
  const relayUrl = read('SMTP_URL', secretIn('SMTP_URL'), optional(parseRelay));
  const mailFrom = read('MAIL_FROM', '', optional(parseSender));
  const requestsPerMinute = read(
    'REQUESTS_PER_MINUTE',
    String(DEFAULT_REQUESTS_PER_MINUTE),
    parseLimit,
  );
  const requestsAtOnce = read('REQUESTS_AT_ONCE', String(DEFAULT_REQUESTS_AT_ONCE), parseLimit);
  const trustedProxies = read('TRUSTED_PROXIES', '', parseProxies);
  if (
    port === null ||
    host === null ||
    databaseUrl === null ||
    demo === null ||
    logLevel === null ||
    trustedProxies === null ||
    requestsPerMinute === null ||
    requestsAtOnce === null ||
    problems.length > 0
  ) {
    return { ok: false, problems };
  }
  const from = mailFrom ?? senderOf(publicUrl);
  const relay = relayUrl === null ? null : { url: relayUrl, from };
  const base = { port, host, databaseUrl, demo, logLevel, publicUrl, authSecret, relay };
  const config = { ...base, trustedProxies, requestsPerMinute, requestsAtOnce };
  const exposed = isExposed(config) ? problemsOfExposed(config) : [];
  return exposed.length === 0 ? { ok: true, config } : { ok: false, problems: exposed };
}

/** What a server that others can reach needs; all that is missing at once. */
function problemsOfExposed({ publicUrl, authSecret, demo }: Config): readonly string[] {
  return [
    ...(publicUrl === null
      ? [
          'PUBLIC_URL is missing: a HOST that is not loopback needs the https address under which people reach it.',
        ]
      : []),
    ...(publicUrl !== null && !publicUrl.startsWith('https:')
      ? ['PUBLIC_URL must begin with https:// where others can reach the server.']
      : []),
    ...(authSecret === null
      ? ['AUTH_SECRET is missing: give 32 random characters or more, or AUTH_SECRET_FILE.']
      : []),
    ...(demo
      ? [
          'DEMO must be off where others can reach the server: the passwords of demo people are known.',
        ]
      : []),
  ];
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

function parseLimit(value: string): number | Problem {
  return /^[1-9]\d{0,8}$/.test(value)
    ? Number(value)
    : new Problem(`must be a number from 1 on, not "${value}".`);
}

function parseHost(value: string): string | Problem {
  return isLoopback(value) || isIP(value) !== 0
    ? value
    : new Problem(
        `must be an address of this machine such as 127.0.0.1 or 0.0.0.0, not "${value}".`,
      );
}

/** For what may be left out. */
function optional<T>(parse: (value: string) => T | Problem): (value: string) => T | Problem | null {
  return (value) => (value === '' ? null : parse(value));
}

function parsePublicUrl(value: string): string | Problem {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isOrigin = url !== null && url.href === `${url.origin}/`;
  if (!isOrigin || !/^https?:$/.test(url.protocol)) {
    return new Problem(`must be an address without a path, such as https://codes.example.com.`);
  }
  return url.origin;
}

const SECRET_MIN = 32;

/** Never repeats the value. */
function parseSecret(value: string): string | Problem {
  if (value.length < SECRET_MIN) return new Problem(`must have ${SECRET_MIN} characters or more.`);
  return new Set(value).size < 10 || /change.?me|example|secret.*secret/i.test(value)
    ? new Problem('is one that can be guessed: make one, for instance by openssl rand -base64 32.')
    : value;
}

function parseRelay(value: string): string | Problem {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
    ? value
    : new Problem('must be an address such as smtps://user:password@mail.example.com:465.');
}

function parseSender(value: string): string | Problem {
  return /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(value)
    ? value
    : new Problem('must be an e-mail address, such as Creator Codes <codes@example.com>.');
}

/** Mail of ours comes from the host that people know. */
function senderOf(publicUrl: string | null): string {
  return `Creator Codes <no-reply@${publicUrl === null ? 'localhost' : hostNameOf(publicUrl)}>`;
}

function parseProxies(value: string): readonly string[] | Problem {
  const proxies = value.split(',').map((proxy) => proxy.trim());
  const given = proxies.filter((proxy) => proxy !== '');
  const bad = given.find((proxy) => isIP(proxy.replace(/\/\d{1,3}$/, '')) === 0);
  return bad === undefined
    ? given
    : new Problem(`must be addresses or networks such as 10.0.0.0/8, not "${bad}".`);
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
