import i18next from 'i18next';
import { plans as en } from './en/plans';
import { plans as zh } from './zh/plans';
import { addOpenJobWords } from './late/open-jobs';

/** Makes the words of plans on codes known: they come with the dialogs that begin one. */
export function addPlanWords(): void {
  i18next.addResourceBundle('en', 'plans', en);
  i18next.addResourceBundle('zh', 'plans', zh);
  addOpenJobWords();
}
