import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { demoCodes, type DemoCodes } from './support/codes';

describe.skipIf(!hasBrowser)('the page of a code', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let codes: DemoCodes;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    codes = await demoCodes(app);
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

  const status = (word: string) => page.locator('main header').getByText(word, { exact: true });

  it('shows both assignments with holder, policy and window, and its history', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('heading', { name: /^Creator program/ }).waitFor();
    await page.getByRole('heading', { name: /^Performance program/ }).waitFor();
    await page.getByText('(media source)').waitFor();
    await page.getByText('Code created').waitFor();
  });

  it('leads back to the list as it was searched and filtered', async () => {
    const filtered = '/codes?status=ACTIVE&sort=text';
    await page.goto(filtered);
    await page.getByRole('table').locator('tbody').getByRole('link').first().click();
    await page.waitForURL(/\/codes\/pc_/);
    await page.reload();
    await page.getByRole('main').getByRole('link', { name: 'Promo codes' }).click();
    await page.waitForURL((url) => url.pathname + url.search === filtered);
    await page.getByRole('table').waitFor();
  });

  it('completes a half-made code, creating the media source on the way', async () => {
    await page.goto(`/codes/${codes.halfMade}`);
    await page.getByText('This code is half-made').waitFor();
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await page.getByRole('button', { name: 'Create media source' }).click();
    await page.getByRole('button', { name: 'Complete code' }).click();
    await page.getByRole('heading', { name: /^Performance program/ }).waitFor();
    await page.getByText('Code completed').waitFor();
    expect(await page.getByText('This code is half-made').count()).toBe(0);
    const { node } = await app.ask<{ node: { isComplete: boolean; assignments: unknown[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { isComplete assignments { id } } } }',
      { id: codes.halfMade },
    );
    expect(node).toMatchObject({ isComplete: true, assignments: [{}, {}] });
  });

  it('changes comments, shows what somebody else has changed meanwhile, and tells the history', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog');
    const comments = dialog.getByLabel('Comments to the owner');
    await comments.fill('x'.repeat(1_001));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('at most 1000').first().waitFor();
    await comments.fill('Say it twice');
    const { node } = await app.ask<{ node: { version: number } }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { version } } }',
      { id: codes.complete },
    );
    await app.ask(
      'mutation ($input: UpdatePromoCodeInput!) { updatePromoCode(input: $input) { errors { code } } }',
      {
        input: {
          promoCodeId: codes.complete,
          version: node.version,
          comments: 'By a colleague',
          internalNote: 'And a note',
        },
      },
    );
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Comments to the owner: By a colleague').waitFor();
    expect(await comments.inputValue()).toBe('Say it twice');
    // What was not touched follows the colleague.
    expect(await dialog.getByLabel('Internal note').inputValue()).toBe('And a note');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Code changed').first().waitFor();
    await page.getByRole('main').getByText('Say it twice').first().waitFor();
    await page.getByRole('main').getByText('And a note').first().waitFor();

    await page.getByRole('button', { name: 'Edit…' }).click();
    await comments.fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Say it twice removed').waitFor();
  });

  it('changes the purpose, and tells it on the page, in the history, in the list and its filter', async () => {
    await page.goto('/codes?purpose=INTERNAL');
    await page.getByText('No code matches these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator(`a[href='/codes/${codes.complete}']`).click();
    await page.getByRole('main').getByText('Commissionable').first().waitFor();
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Purpose' }).click();
    await page.getByRole('option', { name: 'Internal' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Commissionable → Internal').waitFor();

    // The list has been read before the change, and no page is loaded anew.
    await page.getByRole('link', { name: 'Promo codes' }).first().click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Purpose').selectOption('Internal');
    await page.getByRole('button', { name: 'Show codes' }).click();
    await page.waitForURL(/purpose=INTERNAL/);
    await page.getByText('Purpose: Internal').waitFor();
    const rows = page.locator('tr[data-index]');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('Internal');
    await page.getByRole('button', { name: 'Remove the filter Purpose' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    expect(await rows.filter({ hasText: 'Internal' }).count()).toBe(1);
  });

  it('asks before a changed purpose is thrown away, also by Escape', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Edit / });
    await dialog.getByRole('combobox', { name: 'Purpose' }).click();
    await page.getByRole('option', { name: 'Personal' }).click();
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.waitFor();
    await page.waitForTimeout(500);
    expect(await question.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await dialog.getByText('Personal').or(dialog.getByRole('combobox')).first().waitFor();
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Leave and lose it' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('keeps an internal note, which is told on the page and in the history', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Internal note').fill('Ask again in spring');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('Ask again in spring').count()).toBe(2);
  });

  it('expires after saying what ends, and the reason stands in the history', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Expire…' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2);
    await dialog.getByLabel('Reason').fill('Leaked on a forum');
    await dialog.getByRole('button', { name: 'Expire code' }).click();
    await status('Expired').waitFor();
    await page.getByText('Reason: Leaked on a forum').waitFor();
    expect(await page.getByRole('button', { name: 'Expire…' }).count()).toBe(0);
  });

  it('says what needs an eye', async () => {
    await page.goto(`/codes/${codes.dealEnded}`);
    await page.getByText('The deal has ended').waitFor();
  });

  it('says inside of the frame that there is no such code', async () => {
    await page.goto('/codes/pc_AAAAAAAAAAAAAAAAAAAAAA');
    await page.getByText('There is nothing here').first().waitFor();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });
});
