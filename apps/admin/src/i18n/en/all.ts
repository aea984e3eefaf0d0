import { en } from '.';
import { audit } from './audit';
import { explorer } from './explorer';
import { firstRun } from './first-run';
import { importViolations } from './import-violations';
import { issueCode } from './issue-code';
import { mine } from './mine';

/** All of English: the language whose keys all others must have. */
export const allEnglish = {
  ...en,
  violations: { ...en.violations, ...importViolations },
  firstRun,
  issueCode,
  audit,
  explorer,
  mine,
};
