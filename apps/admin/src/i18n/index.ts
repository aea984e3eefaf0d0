import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

/** The languages of the app. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'creator-codes.language';
const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The language that the reader chose, else the browser's. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(STORAGE_KEY);
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Starts with the reader's language; Chinese is fetched only by those who read it. */
export async function startI18n(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(en),
    resources: { en },
    interpolation: { escapeValue: false },
    returnNull: false,
    // Values of closed lists are keys, and have underscores.
    contextSeparator: '~',
  });
  if (language !== 'en') await load(language);
}

/** Shows the app in another language and remembers it. */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  await load(language);
}

async function load(language: Language): Promise<void> {
  if (language === 'zh' && !i18next.hasResourceBundle('zh', 'common')) {
    const { zh } = await import('./zh');
    for (const [namespace, words] of Object.entries(zh)) {
      i18next.addResourceBundle('zh', namespace, words);
    }
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = HTML_LANG[language];
}
