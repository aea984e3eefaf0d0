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

/**
 * What axe finds on the page as it is now, one line each; empty when all is well. axe is put into each document once:
 * that takes longer than what it then does. It would not see into frames, of which our pages have none.
 * @param coloursOnly of a page that it has just seen whole in other colours
 */
export async function violationsOf(
  page: Page,
  { coloursOnly = false } = {},
): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames: axe must run in each.`);
  // Rows that are about to change are pale until they have.
  await page.waitForFunction(() => document.querySelector('[data-updating]') === null);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    coloursOnly ? COLOURS : ALL,
  );
}
