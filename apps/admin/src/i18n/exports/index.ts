import i18next from 'i18next';
import { exports as en } from './en';
import { exports as zh } from './zh';
import { addOpenJobWords } from '../late/open-jobs';

/** Makes the words of files that go out known: they come with the dialog that exports. */
export function addExportWords(): void {
  i18next.addResourceBundle('en', 'exports', en);
  i18next.addResourceBundle('zh', 'exports', zh);
  addOpenJobWords();
}
