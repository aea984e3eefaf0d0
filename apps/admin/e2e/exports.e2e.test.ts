import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { cookieOf } from './support/people';
import { accountOf } from './support/world';

describe.skipIf(!hasBrowser)('files that go out', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    // The second account of the demo: a link that named none would ask in the first.
    accountId = await accountOf(app, 'CREATOR_ONLY');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const fetched = async (page: Page) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /^(Download|下载) / }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), path: await download.path() };
  };

  it('hold the codes that the list shows, in another account than the first', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/codes?status=ACTIVE');
    const { promoCodes } = await app.ask<{ promoCodes: { count: { value: number } } }>(
      '{ promoCodes(first: 1, filter: { status: [ACTIVE] }) { count { value } } }',
      {},
      accountId,
    );
    const { value } = promoCodes.count;
    const open = page.getByRole('button', { name: 'Export…' });
    await open.click();
    const dialog = page.getByRole('dialog', { name: 'Export codes' });
    await dialog.getByText(new RegExp(`^${value} codes?: what the list shows`)).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.getByText(new RegExp(`^The file is ready: ${value} rows?\\.`)).waitFor();
    await dialog.getByText(/It is kept until .*, for you alone/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const { name, path } = await fetched(page);
    expect(name).toMatch(/^promo-codes-.*\.csv$/);
    expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(value + 1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('hold creators, as a workbook, in Chinese on a phone', async () => {
    const page = await openPage(browser, app.url, {
      ...{ accountId, language: 'zh', theme: 'dark', viewport: PHONE },
    });
    await page.goto('/creators');
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出创作者' });
    await dialog.getByText(/位创作者：/).waitFor();
    await dialog.getByRole('radio', { name: 'XLSX' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    const { name, path } = await fetched(page);
    expect(name).toMatch(/^creators-.*\.xlsx$/);
    expect(readFileSync(path, 'latin1').slice(0, 2)).toBe('PK');
    await page.context().close();
  });

  it('are fetched from their job, which has no rows to look at', async () => {
    const page = await openPage(browser, app.url);
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Codes into a file' }).click();
    await page.getByText('18 rows are done').waitFor();
    const { name } = await fetched(page);
    expect(name).toMatch(/^promo-codes-.*\.csv$/);
    expect(await page.getByText('No row stands so').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("hold a creator's own codes, in their view", async () => {
    const cookie = await cookieOf(app, 'mei@creators.example');
    const page = await openPage(browser, app.url, { cookie });
    await page.goto('/mine');
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export your codes' });
    await dialog.getByText(/codes? of yours/).waitFor();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText(/^The file is ready/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const { path } = await fetched(page);
    expect(readFileSync(path, 'utf8')).toContain('"MEI10"');
    await page.context().close();
  });
});
