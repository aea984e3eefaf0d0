// `npm run fix`: what a machine can mend of what `npm run check` finds.
import { run } from './lib/run.mjs';

const codes = [
  run('node', ['scripts/generated.mjs']),
  run('eslint', ['.', '--fix']),
  run('prettier', ['--write', '--log-level=warn', '.']),
];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
