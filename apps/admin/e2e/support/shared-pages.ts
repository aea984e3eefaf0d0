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

/**
 * Goes to an address as a link within the app does, where something of the app is shown already: in a new document
 * axe takes three times as long. It goes by way of an address that leads nowhere, so that what is waited for next
 * belongs to where it went.
 */
export async function visit(page: Page, path: string): Promise<void> {
  const isInApp = await page.evaluate(() => document.querySelector('main h1') !== null);
  const isCovered =
    (await page.locator('[role=menu], [role=dialog], .graphiql-container').count()) > 0;
  if (!isInApp || isCovered || path === '/graphiql') {
    await page.goto(path);
    return;
  }
  await page.evaluate(() => {
    document.querySelector('main h1')?.setAttribute('data-left', '');
    history.pushState({}, '', '/leads-nowhere');
  });
  await page.locator('h1:not([data-left])').first().waitFor({ state: 'attached' });
  await page.locator('[data-left]').waitFor({ state: 'detached' });
  await page.evaluate((address) => {
    history.pushState({}, '', address);
  }, path);
}
