import { useTranslation } from 'react-i18next';
import { RESERVED_WORDS } from '../../../i18n/reserved';

/** The words of the page in the reader's language. */
export function useReservedWords() {
  const { i18n } = useTranslation();
  return RESERVED_WORDS[i18n.language === 'zh' ? 'zh' : 'en'];
}
