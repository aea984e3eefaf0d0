import axe from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is many times what fails, and would be described, too.
  resultTypes: ['violations'],
};

/**
 * What axe finds on the page as it is now, one line each; empty when all is well. axe is put into each document once:
 * that takes longer than what it then does. It would not see into frames, of which our pages have none.
 */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames: axe must run in each.`);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, OPTIONS);
}
