import { access } from './access';
import { people } from './people';
import { security } from './security';
import { session } from './session';
import { codeLife } from './code-life';
import { codes } from './codes';
import { common } from './common';
import { creators } from './creators';
import { dates } from './dates';
import { fields } from './fields';
import { history } from './history';
import { settings } from './settings';
import { shell } from './shell';
import { violations } from './violations';
import { words } from './words';

/** English that is there from the start. Words of few pages come with these (`late`). */
export const en = {
  common,
  shell,
  words,
  violations,
  codeLife,
  codes,
  dates,
  creators,
  settings,
  fields,
  history,
  session,
  security,
  people,
  access,
};
