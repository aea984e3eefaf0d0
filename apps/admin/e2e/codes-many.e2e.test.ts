import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { countClicks, hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { addCodes, openList } from './support/codes';
import { faultsOf } from './support/faults';

describe.skipIf(!hasBrowser)('all codes that match', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    await addCodes(app, 1_000);
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

  /** More codes than a page has, and fewer than the bound. */
  const SEARCH = '?status=ACTIVE&creditPolicy=IF_WINNER';
  const FILTER = { status: ['ACTIVE'], creditPolicy: 'IF_WINNER' };
  /** Up to 100 codes that a filter finds, and how many there are. */
  const find = async (filter: object) => {
    const { promoCodes } = await app.ask<{
      promoCodes: { nodes: readonly { id: string }[]; count: { value: number } };
    }>(
      'query ($filter: PromoCodeFilter) { promoCodes(first: 100, filter: $filter) { nodes { id } count { value } } }',
      { filter },
    );
    return promoCodes;
  };
  const dialog = () => page.getByRole('dialog');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const tickFirst = () => page.locator('tbody input').first().click();

  it('get another end in five clicks at most, shown or not', async () => {
    const clicks = await countClicks(page);
    await openList(page, SEARCH);
    const total = (await find(FILTER)).count.value;
    expect(total).toBeGreaterThan(100);
    await tickFirst();
    await button(`Select all ${total} that match`).click();
    await page.getByText(`All ${total} that match are selected`).waitFor();
    expect(await page.locator('tbody tr[aria-selected=false]').count()).toBe(0);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Change dates…');
    expect(await faultsOf(page, 'all that match')).toEqual([]);
    await button('Change dates…').click();
    await dialog().getByText(`Change the dates of ${total} codes`).waitFor();
    await dialog().getByRole('textbox', { name: 'Ends' }).fill('2098-06-30');
    await dialog().getByRole('button', { name: 'Change dates' }).click();
    await page.getByText(`The dates of ${total} codes are changed`).waitFor();
    expect(clicks()).toBeLessThanOrEqual(5);
    const moved = await find({ ...FILTER, endsAfter: '2098-06-30T00:00:00Z' });
    expect(moved.count.value).toBe(total);
  });

  it('expire only if they are as many as was said; else it is said again, and asked again', async () => {
    await openList(page, SEARCH);
    const { nodes, count } = await find(FILTER);
    const total = count.value;
    await tickFirst();
    await button(/^Select all/).click();
    await button('Expire…').click();
    await dialog().getByText(`Expire ${total} codes?`).waitFor();
    // Meanwhile somebody else expires one of them.
    await app.ask(
      'mutation ($id: ID!) { expirePromoCodes(input: { target: { ids: [$id] } }) { errors { code } } }',
      { id: nodes.at(-1)?.id },
    );
    await button(`Expire ${total} codes`).click();
    await dialog()
      .getByText(`Not ${total} but ${total - 1} would change by now`)
      .waitFor();
    expect((await find(FILTER)).count.value).toBe(total - 1);
    await button(`Expire ${total - 1} codes`).click();
    await page.getByText(`${total - 1} codes have expired`).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect((await find(FILTER)).count.value).toBe(0);
    await page.getByText('No code matches these filters.').waitFor();
  });

  it('are no longer all once one is taken out or the filter is another one', async () => {
    await openList(page, '?status=EXPIRED');
    await tickFirst();
    await button(/^Select all/).click();
    await page.getByText(/^All [\d,]+ that match/).waitFor();
    expect(await button('Expire…').count()).toBe(0);
    await tickFirst();
    await page.getByText(/^\d+ selected/).waitFor();
    await button(/^Select all/).click();
    await page.getByRole('link', { name: /^Active/ }).click();
    await page.waitForURL(/ACTIVE/);
    await button('Clear').waitFor({ state: 'detached' });
  });

  it('are drawn on a phone as far as they are on its screen', async () => {
    await page.setViewportSize(PHONE);
    await openList(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('tr[data-index]').count()).toBeLessThan(40);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(2 * PHONE.height);
  });

  it('get other texts by a plan alone', async () => {
    await openList(page, '?status=ACTIVE&matchType=EXACT');
    await tickFirst();
    await button('Rotate…').click();
    await dialog().getByText('Rotate 1 code', { exact: true }).waitFor();
    await dialog().getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'Write a template…' }).click();
    await dialog().getByRole('textbox', { name: 'New texts' }).fill('SEASON{####}');
    expect(await faultsOf(page, 'other texts for many')).toEqual([]);
    await dialog().getByRole('button', { name: 'Check the codes' }).click();
    await dialog().getByText('Fill this in.').waitFor();
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('New season');
    await dialog().getByRole('button', { name: 'Check the codes' }).click();
    await page.waitForURL(/\/jobs\/bj_/);
    await page.getByText(/^SEASON\d{4}$/).waitFor();
    await button('Apply to 1 row').click();
    await page.getByText('1 row is done').first().waitFor();
    expect((await find({ search: 'SEASON', status: ['ACTIVE'] })).count.value).toBe(1);
  });

  it('above the bound are planned, and written once somebody has seen the plan', async () => {
    await addCodes(app, 2_500);
    await openList(page);
    await tickFirst();
    await button(/^Select all/).click();
    await button('Expire…').click();
    await dialog().getByText('Nothing is written before you have seen').waitFor();
    expect(await faultsOf(page, 'a plan for all that match')).toEqual([]);
    const live = (await find({ status: ['ACTIVE', 'SCHEDULED'] })).count.value;
    expect(live).toBeGreaterThan(1_000);
    await dialog().getByRole('button', { name: 'Check the codes' }).click();
    await page.waitForURL(/\/jobs\/bj_/);
    await button(/^Apply to [\d,]+ rows/).click();
    await page
      .getByText(/rows are done/)
      .first()
      .waitFor();
    expect((await find({ status: ['ACTIVE', 'SCHEDULED'] })).count.value).toBe(0);
  });
});
