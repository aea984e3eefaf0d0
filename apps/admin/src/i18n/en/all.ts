import { en } from '.';
import { firstRun } from './first-run';
import { importViolations } from './import-violations';
import { issueCode } from './issue-code';

/** All of English: the language whose keys all others must have. */
export const allEnglish = {
  ...en,
  violations: { ...en.violations, ...importViolations },
  firstRun,
  issueCode,
};
