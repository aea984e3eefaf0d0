import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import { paramsOf, useSentence, type Objection } from '../../../shared/lib/violations';

addFileWords();

/** Sentences about cells: that of a closed list says what it has. */
export function useCellSentence(): (objection: Objection) => string {
  const { t } = useTranslation('files');
  const sentence = useSentence();
  return useCallback(
    (objection) => {
      const { allowed: values, orEmpty } = paramsOf(objection);
      if (objection.code !== 'INVALID_VALUE' || values === undefined) return sentence(objection);
      return t(orEmpty === undefined ? 'allowed' : 'allowedOrEmpty', { values });
    },
    [t, sentence],
  );
}
