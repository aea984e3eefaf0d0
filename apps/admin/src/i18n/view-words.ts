import i18next from 'i18next';
import { views as en } from './en/views';
import { views as zh } from './zh/views';

/** Makes the words of saved views known: few open them, and the list of codes need not wait for them. */
export function addViewWords(): void {
  i18next.addResourceBundle('en', 'views', en);
  i18next.addResourceBundle('zh', 'views', zh);
}
