import { useTranslation } from 'react-i18next';
import { UNKNOWN_ID_WORDS } from '../../../i18n/unknown-ids';

/** The words of ids that nobody knows, in the language of the page. */
export function useUnknownIdWords() {
  const { i18n } = useTranslation();
  return UNKNOWN_ID_WORDS[i18n.language === 'zh' ? 'zh' : 'en'];
}
