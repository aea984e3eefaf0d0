// `npm test`: every test of every package, and one honest line of totals at the end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, root, run } from './lib/run.mjs';

const packages = ['packages/domain', 'apps/api', 'apps/admin'];
const wanted = process.argv.slice(2);
const chosen = packages.filter((path) => !wanted.length || wanted.some((w) => path.endsWith(w)));
if (chosen.length === 0) {
  console.error(`No such package: ${wanted.join(', ')}. There are: ${packages.join(', ')}.`);
  process.exit(2);
}
const reports = join(root, '.reports');

/** What one package's run came to; a run that broke off or left no report counts as a failure. */
function testPackage(path) {
  const report = join(reports, `${path.replace('/', '-')}.json`);
  rmSync(report, { force: true });
  const json = ['--reporter=json', `--outputFile.json=${report}`];
  const status = run('./node_modules/.bin/vitest', ['run', '--reporter=default', ...json], path);
  const totals = { passed: 0, failed: 0, skipped: 0, skippedIn: new Map() };
  for (const file of readReport(report)) {
    if (file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed')) {
      totals.failed += 1;
    }
    for (const { status: outcome } of file.assertionResults) {
      if (outcome === 'passed' || outcome === 'failed') totals[outcome] += 1;
      else {
        totals.skipped += 1;
        totals.skippedIn.set(file.name, (totals.skippedIn.get(file.name) ?? 0) + 1);
      }
    }
  }
  if (status !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    return [];
  }
}

mkdirSync(reports, { recursive: true });
// The domain's tests read its sources; all others start what was built.
const built = chosen.every((path) => path === 'packages/domain') || build();
if (!built) console.error('The build failed: tests that need it will fail.');
const results = chosen.map(testPackage);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];

if (skipped > 0) {
  console.log('\nSkipped, because MariaDB (mariadbd) or Chromium is not installed:');
  for (const { skippedIn } of results) {
    for (const [file, count] of skippedIn) console.log(`  ${count} in ${file.replace(root, '')}`);
  }
}
const strict = Boolean(process.env.CI);
if (strict && skipped > 0) console.error('On CI nothing may be skipped.');
const skips = skipped > 0 ? `, ${skipped} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${skips}`);
process.exitCode = !built || failed > 0 || passed === 0 || (strict && skipped > 0) ? 1 : 0;
