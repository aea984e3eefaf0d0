// `npm test`: every test of every package, what failed, and one honest line of totals at the end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, root, run } from './lib/run.mjs';

const packages = [
  'packages/domain',
  'packages/patterns',
  'packages/spreadsheets',
  'apps/api',
  'apps/admin',
];
const wanted = process.argv.slice(2);
const chosen = packages.filter((path) => !wanted.length || wanted.some((w) => path.endsWith(w)));
if (chosen.length === 0) {
  console.error(`No such package: ${wanted.join(', ')}. There are: ${packages.join(', ')}.`);
  process.exit(2);
}
const outcomes = join(root, '.reports');
const reporter = join(root, 'scripts/lib/outcome-reporter.mjs');

/** What one package's run came to; a run that broke off or says nothing of itself counts as a failure. */
function testPackage(path) {
  const file = join(outcomes, `${path.replace('/', '-')}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', `--reporter=${reporter}`];
  const status = run('./node_modules/.bin/vitest', ['run', ...reporters], path, {
    OUTCOME_FILE: file,
    TESTS_RUN: 'BUILT',
  });
  const outcome = readOutcome(file);
  if (status !== 0 && outcome.failed === 0) {
    outcome.failed = 1;
    outcome.failures.push({ where: path, said: `vitest ended with exit code ${status}` });
  }
  return outcome;
}

function readOutcome(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: {}, failures: [], seconds: {}, unsteady: [] };
  }
}

mkdirSync(outcomes, { recursive: true });
// Tests of packages read the sources; all others start what was built.
const built = chosen.every((path) => path.startsWith('packages/')) || build();
if (!built) console.error('The build failed: tests that need it will fail.');
const results = chosen.map(testPackage);
const sum = (count) => results.reduce((total, result) => total + count(result), 0);
const [passed, failed] = [sum((result) => result.passed), sum((result) => result.failed)];
const skips = results.flatMap(({ skipped }) => Object.entries(skipped));
const skipped = skips.reduce((total, [, count]) => total + count, 0);

const slowest = results
  .flatMap(({ seconds }) => Object.entries(seconds))
  .sort(([, one], [, other]) => other - one)
  .slice(0, 10);
console.log('\nThe slowest files, in seconds:');
for (const [file, seconds] of slowest) {
  console.log(`${seconds.toFixed(1).padStart(8)}  ${file.replace(root, '')}`);
}
if (skipped > 0) {
  console.log('\nSkipped, because MariaDB (mariadbd) or Chromium is not installed:');
  for (const [file, count] of skips) console.log(`  ${count} in ${file.replace(root, '')}`);
}
const unsteady = results.flatMap((result) => result.unsteady);
if (unsteady.length > 0) {
  console.log('\nPassed only when run again:');
  for (const where of unsteady) console.log(`  ${where.replace(root, '')}`);
}
if (failed > 0) {
  console.log('\nFailed:');
  for (const { where, said } of results.flatMap(({ failures }) => failures)) {
    console.log(`  ${where.replace(root, '')}\n    ${said.replaceAll('\n', '\n    ')}`);
  }
}
const strict = Boolean(process.env.CI);
if (strict && skipped > 0) console.error('On CI nothing may be skipped.');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = !built || failed > 0 || passed === 0 || (strict && skipped > 0) ? 1 : 0;
