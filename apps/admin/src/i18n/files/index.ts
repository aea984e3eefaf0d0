import i18next from 'i18next';
import { files as en } from './en';
import { files as zh } from './zh';

/** Makes the words of files that come in known: few pages need them. */
export function addFileWords(): void {
  i18next.addResourceBundle('en', 'files', en);
  i18next.addResourceBundle('zh', 'files', zh);
}
