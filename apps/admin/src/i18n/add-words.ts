import i18next from 'i18next';

/** Adds English words that come with the pages that need them, also to an app that is about to start. */
export function addWords(namespace: string, words: object): void {
  const add = () => i18next.addResourceBundle('en', namespace, words);
  if (i18next.isInitialized) add();
  else i18next.on('initialized', add);
}
