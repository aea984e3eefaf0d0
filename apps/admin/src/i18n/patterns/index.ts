import i18next from 'i18next';
import { patterns as en } from './en';
import { patterns as zh } from './zh';

/** Makes the words of patterns known. Called by the files that are fetched for them, before they show anything. */
export function addPatternWords(): void {
  i18next.addResourceBundle('en', 'patterns', en);
  i18next.addResourceBundle('zh', 'patterns', zh);
}
