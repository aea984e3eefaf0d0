// `npm run check`: everything that can be said about the code without running it. All steps run,
// so that one look shows all there is to mend.
import { run } from './lib/run.mjs';

/** ESLint keeps the types of all that it has seen: one process for everything fills its heap. */
const linted = [
  ['apps/api'],
  ['apps/admin'],
  ['.', '--ignore-pattern=apps/api/', '--ignore-pattern=apps/admin/'],
];
const steps = [
  ['types', 'turbo', ['run', 'types', '--output-logs=errors-only', '--log-prefix=none']],
  ['lint', 'eslint', ...linted.map((part) => [...part, '--max-warnings=0'])],
  ['import rules', 'depcruise', ['packages', 'apps', '--config', 'dependency-rules.mjs']],
  ['format', 'prettier', ['--check', '--cache', '--log-level=warn', '.']],
  ['generated files', 'node', ['scripts/generated.mjs', '--check']],
  ['unused code', 'knip', []],
];

const wanted = process.argv.slice(2);
const outcomes = [];
for (const [name, command, ...runs] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  const ok = runs.map((args) => run(command, args)).every((code) => code === 0);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  outcomes.push({ name, ok });
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`);
}
const bad = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.name);
console.log(bad.length ? `\nTo mend: ${bad.join(', ')}. Much of it: npm run fix` : '\nAll good.');
process.exitCode = bad.length > 0 ? 1 : 0;
