import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const API = resolve(import.meta.dirname, '../..');
const TYPESCRIPT = ['--import', 'tsx', '--conditions=@creator-codes/source'];

/**
 * A command of ours in a process of its own.
 * @param file from apps/api on
 * @returns its exit code and what it printed
 */
export function run(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly [code: number, output: string]> {
  const { AUTH_SECRET: _secret, AUTH_SECRET_FILE: _file, ...own } = process.env;
  const env = { ...own, ...environment };
  return new Promise((done) => {
    const command = [...TYPESCRIPT, file, ...args];
    execFile(process.execPath, command, { cwd: API, env }, (error, out, problems) => {
      done([typeof error?.code === 'number' ? error.code : 0, out + problems]);
    });
  });
}
