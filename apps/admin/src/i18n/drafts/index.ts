import i18next from 'i18next';
import '../late/page-violations';
import { drafts as en } from './en';
import { drafts as zh } from './zh';

/** Makes the words known for drafts that the server keeps. */
export function addDraftWords(): void {
  i18next.addResourceBundle('en', 'drafts', en);
  i18next.addResourceBundle('zh', 'drafts', zh);
}
