import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';

/** The API's package. */
export const API = resolve(import.meta.dirname, '../..');

/** How a file of ours is started from its source. */
export const FROM_SOURCE = ['--import', 'tsx', '--conditions=@creator-codes/source'];

const PACKAGES = [
  ...['graphql', '@apollo/server', 'type-graphql', 'typeorm', 'mysql2', 'libsql', 'fastify'],
  ...['mercurius', 'graphql-jit', 'graphql-yoga', 'autocannon'],
];

function versionOf(name: string): string {
  const text = readFileSync(join(API, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: API, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Where and with what a run was made; nothing that names the machine or its folders. */
export function environment() {
  return {
    date: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    /** Whether files differed from the commit. */
    isChanged: git('status', '--porcelain') !== '',
    machine: {
      ...{ node: process.version, system: type(), cpu: cpus()[0]?.model.trim() },
      ...{ cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) },
    },
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}
