import { useTranslation } from 'react-i18next';
import { useSentence, type Objection } from '../../../shared/lib/violations';

/** The sentence that stands beside a field, and its label. */
export function useFieldWords() {
  const sentence = useSentence();
  const { t, i18n } = useTranslation('issueCode');
  return {
    /** The first objection in words; undefined when there is none. */
    errorOf: (objections: readonly Objection[], ...path: readonly string[]): string | undefined => {
      const first = objections.find((objection) =>
        path.every((name, index) => objection.path[index] === name),
      );
      return first === undefined ? undefined : sentence(first);
    },
    /** The label of a field by its name, else of its kind. */
    labelOf: (name: string, kindLabel: string): string => {
      const key = `issueCode:${name}.label`;
      // A field that has no words of its own is called by its kind.
      return i18n.exists(key) ? t(key as 'comments.label') : kindLabel;
    },
  };
}
