import i18next from 'i18next';
import { openLinks as en } from './en';
import { openLinks as zh } from './zh';

/** Makes the words of open links into programs known: they come with their page. */
export function addOpenLinkWords(): void {
  i18next.addResourceBundle('en', 'openLinks', en);
  i18next.addResourceBundle('zh', 'openLinks', zh);
}
