import type { Deep } from '../deep';
import type { allEnglish as en } from '../en/all';
import { access } from './access';
import { mine } from './mine';
import { people } from './people';
import { security } from './security';
import { session } from './session';
import { audit } from './audit';
import { codeLife } from './code-life';
import { codes } from './codes';
import { common } from './common';
import { creators } from './creators';
import { dates } from './dates';
import { explorer } from './explorer';
import { fields } from './fields';
import { firstRun } from './first-run';
import { history } from './history';
import { issueCode } from './issue-code';
import { partners } from './partners';
import { settings } from './settings';
import { shell } from './shell';
import { violations } from './violations';
import { words } from './words';

/** Simplified Chinese; a key that English has and this one has not fails the type check. */
export const zh: Deep<typeof en> = {
  common,
  shell,
  words,
  violations,
  codeLife,
  codes,
  dates,
  explorer,
  creators,
  partners,
  settings,
  audit,
  fields,
  firstRun,
  history,
  issueCode,
  session,
  security,
  people,
  mine,
  access,
};
