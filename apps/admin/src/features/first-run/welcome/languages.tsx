import { useTranslation } from 'react-i18next';
import { setLanguage } from '../../../i18n';
import classes from './welcome-page.module.css';

const LANGUAGES = [
  { language: 'en', lang: 'en', name: 'English' },
  { language: 'zh', lang: 'zh-CN', name: '中文' },
] as const;

/** The language, before there is a frame with a switch in it. */
export function Languages() {
  const { t, i18n } = useTranslation(['firstRun', 'shell']);
  return (
    <div className={classes['languages']} role="group" aria-label={t('shell:language')}>
      {LANGUAGES.map(({ language, lang, name }) => (
        <button
          key={language}
          type="button"
          lang={lang}
          aria-pressed={i18n.language === language}
          onClick={() => void setLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
