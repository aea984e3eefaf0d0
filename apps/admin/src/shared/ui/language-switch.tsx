import { useTranslation } from 'react-i18next';
import { setLanguage, type Language } from '../../i18n';
import classes from './language-switch.module.css';

const CHOICES: readonly {
  readonly language: Language;
  readonly label: string;
  readonly lang: string;
}[] = [
  { language: 'en', label: 'EN', lang: 'en' },
  { language: 'zh', label: '中文', lang: 'zh-CN' },
];

/** English or Chinese. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  return (
    <div role="group" aria-label={t('language')} className={classes['switch']}>
      {CHOICES.map(({ language, label, lang }) => (
        <button
          key={language}
          type="button"
          lang={lang}
          className={classes['choice']}
          aria-pressed={i18n.language === language}
          onClick={() => void setLanguage(language)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
