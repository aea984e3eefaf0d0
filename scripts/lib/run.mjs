import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const env = {
  ...process.env,
  // The packages' own tools: pnpm puts them here, whichever way this script was started.
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};

/**
 * Runs a tool in a folder of the repository with its output shown; returns its exit code.
 * @param more variables of its environment, beside ours
 */
export function run(command, args = [], folder = '.', more = {}) {
  const result = spawnSync(command, args, {
    cwd: join(root, folder),
    env: { ...env, ...more },
    stdio: 'inherit',
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Builds all packages, or takes what turbo kept of the last build; true when that went well. */
export function build() {
  return run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none']) === 0;
}
