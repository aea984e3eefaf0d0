import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { isLoopback } from './loopback.js';

const SECRET = 'Xr8vQ2mZt5Lk9WcB3nHs7PdY1gJf6TaE';
const root = resolve(import.meta.dirname, '../../..');

describe('readConfig', () => {
  it('has a value for everything', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 4000,
        host: '127.0.0.1',
        databaseUrl: `sqlite:${root}/data/creator-codes.sqlite`,
        demo: true,
        logLevel: 'info',
        publicUrl: null,
        authSecret: null,
        relay: null,
        trustedProxies: [],
        requestsPerMinute: 3_000,
        requestsAtOnce: 50,
      },
    });
  });

  it('is told whole, with its defaults, by .env.example', () => {
    const lines = readFileSync(resolve(root, '.env.example'), 'utf8').split('\n');
    const example = Object.fromEntries(
      lines
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    expect(Object.keys(example)).toEqual([
      ...['PORT', 'HOST', 'DATABASE_URL', 'DEMO', 'LOG_LEVEL', 'PUBLIC_URL'],
      ...['AUTH_SECRET', 'AUTH_SECRET_FILE', 'SMTP_URL', 'SMTP_URL_FILE', 'MAIL_FROM'],
      ...['TRUSTED_PROXIES', 'REQUESTS_PER_MINUTE', 'REQUESTS_AT_ONCE'],
    ]);
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('takes what is set', () => {
    const outcome = readConfig({
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: 'mysql://root:secret@127.0.0.1:3307/codes',
      DEMO: 'off',
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'https://codes.example.com/',
      AUTH_SECRET: SECRET,
      SMTP_URL: 'smtps://codes:hush@mail.example.com',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      REQUESTS_PER_MINUTE: '60',
      REQUESTS_AT_ONCE: '5',
    });
    expect(outcome).toEqual({
      ok: true,
      config: {
        port: 0,
        host: '::1',
        databaseUrl: 'mysql://root:secret@127.0.0.1:3307/codes',
        demo: false,
        logLevel: 'silent',
        publicUrl: 'https://codes.example.com',
        authSecret: SECRET,
        relay: {
          url: 'smtps://codes:hush@mail.example.com',
          from: 'Creator Codes <no-reply@codes.example.com>',
        },
        trustedProxies: ['10.0.0.0/8', '::1'],
        requestsPerMinute: 60,
        requestsAtOnce: 5,
      },
    });
  });

  it('takes secrets from files', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'creator-codes-')), 'secret');
    writeFileSync(file, `${SECRET}\n`);
    expect(readConfig({ AUTH_SECRET_FILE: file })).toMatchObject({
      config: { authSecret: SECRET },
    });
    expect(readConfig({ AUTH_SECRET_FILE: `${file}.not` })).toEqual({
      ok: false,
      problems: ['AUTH_SECRET_FILE names a file that cannot be read.'],
    });
  });

  it('refuses what others can reach and is not ready for it, all at once', () => {
    const outcome = readConfig({ PUBLIC_URL: 'http://codes.example.com' });
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'AUTH_SECRET',
      'DEMO',
    ]);
  });

  it.each(['https://codes.example.com/x', 'codes.example.com', 'ftp://codes.example.com'])(
    'refuses the public address %j',
    (url) => {
      expect(readConfig({ PUBLIC_URL: url }).ok).toBe(false);
    },
  );

  it('tells every bad value at once', () => {
    const outcome = readConfig({
      PORT: '65536',
      HOST: 'lan',
      DATABASE_URL: 'postgres://user:s3cret@db/codes',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      AUTH_SECRET: 's3cret',
      SMTP_URL: 'http://s3cret@mail',
    });
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
      'AUTH_SECRET',
      'SMTP_URL',
    ]);
    expect(problems.join('\n')).not.toContain('s3cret');
  });

  it.each(['', 'x', '-1', '4000.5', '0x10', '99999'])('refuses the port %j', (port) => {
    expect(readConfig({ PORT: port }).ok).toBe(port === '');
  });

  it.each(['mysql://127.0.0.1', 'mysql://127.0.0.1/', 'mysql://h/a/b', 'sqlite:', 'file.sqlite'])(
    'refuses the database %j',
    (url) => {
      expect(readConfig({ DATABASE_URL: url }).ok).toBe(false);
    },
  );
});

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.10', '::1'])('%s is', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['0.0.0.0', '::', '10.0.0.1', 'example.com', '127.0.0.1.example.com', '127.1', ''])(
    '%j is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
