import { useTranslation } from 'react-i18next';
import { useSentence, type Objection } from '../../../shared/lib/violations';

/** The sentence that stands beside a field, and what the field is called. */
export function useFieldWords() {
  const sentence = useSentence();
  const { t, i18n } = useTranslation(['issueCode', 'fields', 'words']);
  const look = (key: string): string | undefined =>
    // Which fields there are is the procedure's matter; the catalogue is asked, not assumed.
    i18n.exists(key) ? t(key as 'fields:comments') : undefined;
  /** What a field is called everywhere; one without a word is called by its own name. */
  const nameOf = (name: string): string => look(`fields:${name}`) ?? readable(name);
  return {
    /** The first objection in words; undefined when there is none. */
    errorOf: (objections: readonly Objection[], ...path: readonly string[]): string | undefined => {
      const first = objections.find((objection) =>
        path.every((name, index) => objection.path[index] === name),
      );
      return first === undefined ? undefined : sentence(first);
    },
    nameOf,
    /** What the wizard calls it, if that says more. */
    labelOf: (name: string): string => look(`issueCode:${name}.label`) ?? nameOf(name),
    /** What helps to fill it in; undefined when nothing needs to be said. */
    helpOf: (name: string): string | undefined =>
      look(`issueCode:${name}.help`) ?? look(`words:${name}Help`),
    /** What one of a field's choices is called everywhere. */
    choiceOf: (name: string, choice: string): string =>
      look(`words:${name}.${choice}`) ?? readable(choice.toLowerCase()),
  };
}

function readable(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
