import type { Page } from 'playwright-core';
import { DESKTOP } from './browser';

/**
 * Opens one page for all tests that ask with the same words, for tests that only look. An address that is opened anew
 * starts from nothing but what is stored, and its scripts need not be fetched and compiled again: that takes longer
 * than looking.
 */
export function sharing<Words extends readonly string[]>(
  open: (...words: Words) => Promise<Page>,
): (...words: Words) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>();
  return async (...words) => {
    const key = words.join(' ');
    const opening = pages.get(key) ?? open(...words);
    pages.set(key, opening);
    const page = await opening;
    // A test that failed on the way may have left it narrow.
    await page.setViewportSize(DESKTOP);
    return page;
  };
}
