import type { Page } from 'playwright-core';
import type { App } from './app';
import { makeCreator } from './world';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Creators with first names of their own, so that each has the first text of a template. */
export async function makeMany(
  app: App,
  accountId: string,
  first: string,
  count: number,
  hasSource: (index: number) => boolean,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += 10) {
    const some = Array.from({ length: Math.min(10, count - from) }, (_, index) => from + index);
    const made = await Promise.all(
      some.map((index) => {
        const letters = `${LETTERS.charAt(Math.floor(index / 26))}${LETTERS.charAt(index % 26)}`;
        const displayName = `${first}${letters.toLowerCase()} Example`;
        return makeCreator(app, accountId, {
          displayName,
          ...(hasSource(index) && { mediaSource: `${displayName} IG` }),
        });
      }),
    );
    ids.push(...made);
  }
  return ids;
}

/** Opens the second step for who is named, as somebody who pastes them. */
export async function pasteCreators(page: Page, names: readonly string[]): Promise<void> {
  await page.goto('/codes/new/bulk/creators');
  await page.getByRole('radio', { name: 'Paste them' }).click();
  await page.getByRole('textbox', { name: /one a line/ }).fill(names.join('\n'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/codes/new/bulk/pattern');
}

/** Waits for the check of a plan, and gives the id of its job. */
export async function atCheck(page: Page): Promise<string> {
  await page.waitForURL('**/codes/new/bulk/check/**');
  await page.getByText(/(?:is|are) checked\. Nothing is made yet\./).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
