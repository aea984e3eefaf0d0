import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { openList, shownTexts } from './support/codes';

describe.skipIf(!hasBrowser)('filters and order of the list of codes', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    page = await openPage(browser, app.url);
  });
  afterEach(async () => {
    await page.context().close();
  });

  it('filters by health, policy, handle and days, all at once', async () => {
    await openList(page);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Health').selectOption('Deal has ended');
    await page.getByRole('button', { name: 'Show codes' }).click();
    await page.getByText('Health: Deal has ended').waitFor();
    await page.waitForURL(/health=DEAL_ENDED/);
    const rows = page.locator('tr[data-index]');
    const others = (text: string) => rows.filter({ hasNotText: text }).count();
    await expect.poll(() => others('Deal has ended')).toBe(0);
    expect(await rows.count()).toBeGreaterThan(0);
    await openList(page, '?handle=%40MEITANAKA&creditPolicy=ALWAYS&startsFrom=2001-01-01');
    await page.getByText('Handle: @MEITANAKA').waitFor();
    expect(await others('Mei Tanaka')).toBe(0);
    // Each chip leaves the focus to its neighbour, and the last one to the button.
    const focused = () =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    await page.getByRole('button', { name: 'Remove the filter Handle' }).press('Enter');
    await expect.poll(focused).toBe('Remove the filter Starts from');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Remove the filter Credit policy');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search === '');
    await expect.poll(focused).toBe('Filter');
  });

  it('sorts in the column heads, by keyboard too, and says which way', async () => {
    await openList(page);
    const head = page.locator('th', { hasText: 'Ends' });
    expect(await head.getAttribute('aria-sort')).toBeNull();
    await head.getByRole('link', { name: 'Ends' }).press('Enter');
    await page.waitForURL(/sort=endsAt/);
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const expected = async (direction: string) => {
      const { promoCodes } = await app.ask<{ promoCodes: { nodes: { text: string }[] } }>(
        `{ promoCodes(first: 50, orderBy: { field: ENDS_AT, direction: ${direction} }) { nodes { text } } }`,
      );
      return promoCodes.nodes.map(({ text }) => text);
    };
    const first = await expected('ASC');
    await expect.poll(async () => (await shownTexts(page))[0]).toBe(first[0]);
    await head.getByRole('link', { name: 'Ends' }).press('Enter');
    await page.waitForURL(/sort=-endsAt/);
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    const last = await expected('DESC');
    await expect.poll(async () => (await shownTexts(page))[0]).toBe(last[0]);
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('Starts latest first');
    await page.waitForURL(/sort=-startsAt/);
  });
});
