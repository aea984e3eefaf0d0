import i18next from 'i18next';
import { bulk as en } from './en';
import { bulk as zh } from './zh';
import { addOpenJobWords } from '../late/open-jobs';

/** Makes the words of jobs known. Called by the files that show them, before they show anything. */
export function addBulkWords(): void {
  i18next.addResourceBundle('en', 'bulk', en);
  i18next.addResourceBundle('zh', 'bulk', zh);
  addOpenJobWords();
}
