import i18next from 'i18next';
import { join as en } from './en';
import { join as zh } from './zh';

/** Makes the words of the page for the invited known: they come with it. */
export function addJoinWords(): void {
  i18next.addResourceBundle('en', 'join', en);
  i18next.addResourceBundle('zh', 'join', zh);
}
