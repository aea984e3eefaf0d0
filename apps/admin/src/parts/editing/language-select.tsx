import { LANGUAGES, type Language } from '@creator-codes/domain';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/ui';

/** In which language our mail to somebody is written, as a form holds it. */
export type MailLanguage = Language | 'BOTH';

/** A form's values as the server takes them: null is both languages. */
export function languageOf<Values extends { readonly language?: MailLanguage | undefined }>({
  language,
  ...others
}: Values) {
  if (language === undefined) return others;
  return { ...others, language: language === 'BOTH' ? null : language };
}

/** What the language of somebody's mail is called. */
export function useLanguageWord() {
  const { t } = useTranslation('words');
  return (language: Language | null) =>
    language === null ? t('languages') : t(`language.${language}`);
}

interface LanguageSelectProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
}

/** In which language our mail to somebody is written. */
export function LanguageSelect<Values extends FieldValues>(props: LanguageSelectProps<Values>) {
  const { t } = useTranslation(['words', 'fields']);
  const languageWord = useLanguageWord();
  return (
    <Controller
      {...props}
      render={({ field, fieldState }) => (
        <Select
          label={t('fields:language')}
          data={[
            { value: 'BOTH', label: languageWord(null) },
            ...LANGUAGES.map((value) => ({ value, label: languageWord(value) })),
          ]}
          allowDeselect={false}
          error={fieldState.error?.message}
          {...field}
        />
      )}
    />
  );
}
