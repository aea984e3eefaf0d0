import { writeFileSync } from 'node:fs';

/**
 * Writes what a run of vitest came to into the file that OUTCOME_FILE names: `passed`, `failed`, `skipped` by file,
 * `failures`, each with where it was and what it said, `seconds` by file (imports, hooks and tests), and `unsteady`:
 * which tests failed first and passed when they were run again. What went
 * wrong outside of every test (a hook, a file that does not load, an error that nobody caught) counts as a failure.
 */
export default class OutcomeReporter {
  onTestRunEnd(modules, unhandled) {
    const outcome = { passed: 0, failed: 0, skipped: {}, failures: [], seconds: {}, unsteady: [] };
    const fail = (where, errors) => {
      outcome.failed += 1;
      const said = errors.map(({ name, message }) => `${name ?? 'Error'}: ${message}`);
      outcome.failures.push({ where, said: said.join('\n') });
    };
    for (const module of modules) {
      const file = module.moduleId;
      const { collectDuration, duration } = module.diagnostic();
      outcome.seconds[file] = (collectDuration + duration) / 1_000;
      if (module.errors().length > 0) fail(file, module.errors());
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) fail(`${file} > ${suite.fullName}`, suite.errors());
      }
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (test.diagnostic()?.flaky) outcome.unsteady.push(`${file} > ${test.fullName}`);
        if (state === 'passed') outcome.passed += 1;
        else if (state === 'failed') fail(`${file} > ${test.fullName}`, errors);
        else outcome.skipped[file] = (outcome.skipped[file] ?? 0) + 1;
      }
    }
    for (const error of unhandled) {
      fail('outside of every test', [{ ...error, message: error.stack ?? error.message }]);
    }
    writeFileSync(process.env.OUTCOME_FILE, JSON.stringify(outcome));
  }
}
