import { en } from '.';
import { audit } from './audit';
import { capacityHelp } from './capacity-help';
import { codeFieldHelp } from './code-field-help';
import { entities } from './entities';
import { explorer } from './explorer';
import { firstRun } from './first-run';
import { historyActions } from './history-actions';
import { importViolations } from './import-violations';
import { issueCode } from './issue-code';
import { mine } from './mine';
import { newWays } from './new-ways';
import { partners } from './partners';
import { pageViolations } from './page-violations';
import { ownWork } from './own-work';
import { shortcuts } from './shortcuts';

/** All of English: the language whose keys all others must have. */
export const allEnglish = {
  ...en,
  words: { ...en.words, ...entities, ...capacityHelp, ...codeFieldHelp, ...ownWork },
  shell: { ...en.shell, ...newWays, ...shortcuts },
  violations: { ...en.violations, ...importViolations, ...pageViolations },
  history: { ...en.history, ...historyActions },
  firstRun,
  issueCode,
  audit,
  explorer,
  mine,
  partners,
};
