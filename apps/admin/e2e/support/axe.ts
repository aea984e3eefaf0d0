import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What colours decide; everything else is the same in both themes. */
const COLOURS: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const ALL: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is many times what fails, and would be described, too.
  resultTypes: ['violations'],
};

/** How often a page that changes while axe looks is looked at before what was found last is believed. */
const LOOKS_MAX = 5;

/**
 * What axe finds on the page as it is now, one line each; empty when all is well. axe is put into each document once:
 * that takes longer than what it then does. It would not see into frames, of which our pages have none.
 *
 * A list that is brought anew, or a job that moved on, may change the page at any moment: what is found on a page that
 * changed meanwhile is looked for again, so that only what lasts is told.
 * @param coloursOnly of a page that it has just seen whole in other colours
 */
export async function violationsOf(
  page: Page,
  { coloursOnly = false } = {},
): Promise<readonly string[]> {
  await bringAxe(page);
  for (let looks = 1; ; looks += 1) {
    await page.waitForFunction(() => document.querySelector('[data-updating]') === null);
    const { found, isSettled } = await page.evaluate(look, coloursOnly ? COLOURS : ALL);
    if (isSettled || looks === LOOKS_MAX) return found;
  }
}

/** What can be read badly at this moment, whatever is about to change. */
export async function contrastNow(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  return (await page.evaluate(look, COLOURS)).found;
}

async function bringAxe(page: Page): Promise<void> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames: axe must run in each.`);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
}

/** Runs in the page. `isSettled` says whether looking again could find anything else. */
async function look(options: axe.RunOptions) {
  const wasUpdating = document.querySelector('[data-updating]') !== null;
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
  hasChanged ||= observer.takeRecords().length > 0;
  observer.disconnect();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  return { found, isSettled: !wasUpdating && (found.length === 0 || !hasChanged) };
}
