/** The languages that we write in. */
export const LANGUAGES = ['EN', 'ZH'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages in which we write to somebody: both where theirs is not known. */
export function languagesFor(language: Language | null): readonly Language[] {
  return language === null ? LANGUAGES : [language];
}
