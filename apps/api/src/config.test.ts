import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLoopback, readConfig } from './config.js';

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
    expect(Object.keys(example)).toEqual(['PORT', 'HOST', 'DATABASE_URL', 'DEMO', 'LOG_LEVEL']);
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('takes what is set', () => {
    const outcome = readConfig({
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: 'mysql://root:secret@127.0.0.1:3307/codes',
      DEMO: 'off',
      LOG_LEVEL: 'silent',
    });
    expect(outcome).toEqual({
      ok: true,
      config: {
        port: 0,
        host: '::1',
        databaseUrl: 'mysql://root:secret@127.0.0.1:3307/codes',
        demo: false,
        logLevel: 'silent',
      },
    });
  });

  it('tells every bad value at once', () => {
    const outcome = readConfig({
      PORT: '65536',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://user:s3cret@db/codes',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
    });
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
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
