import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { button } from './support/wizard';
import { makeAccount } from './support/world';

describe.skipIf(!hasBrowser)('reserved words', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    const programs = [{ kind: 'CREATOR', name: 'Solo creators' }] as const;
    accountId = await makeAccount(app, { mode: 'CREATOR_ONLY', programs });
    page = await openPage(browser, app.url, { accountId });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const row = (text: string) => page.getByRole('row').filter({ hasText: text });

  it('are chosen from a list or typed, many at once, and what is refused stays with the reason', async () => {
    await page.goto('/settings/reserved');
    await page.getByText('No word is reserved yet').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Reserve words').click();
    const dialog = page.getByRole('dialog', { name: 'Reserve words' });
    await dialog.getByRole('button', { name: 'Big sale days · 9' }).click();
    const words = dialog.getByLabel('Words', { exact: false }).first();
    expect(await words.inputValue()).toContain('BLACKFRIDAY');
    await words.fill('ADMIN, Staff\nno!way');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Looks like us');
    await dialog.getByRole('button', { name: 'Reserve', exact: true }).click();
    await dialog.getByText('2 reserved, 1 not.').waitFor();
    expect(await words.inputValue()).toBe('no!way');
    expect(await violationsOf(page)).toEqual([]);
    await words.fill('VIP');
    await dialog.getByLabel('All texts that begin so').click();
    await dialog.getByRole('button', { name: 'Reserve', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await row('VIP').getByText('Prefix', { exact: true }).waitFor();
    await row('ADMIN').getByText('Looks like us').waitFor();
  });

  it('get an end and another reason, are searched, and are released', async () => {
    await button(page, 'Edit ADMIN').click();
    const dialog = page.getByRole('dialog', { name: 'Edit ADMIN' });
    await dialog.getByRole('textbox', { name: 'Reserved until' }).fill('2090-01-01');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Until the rebrand');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row('ADMIN').getByText('Until the rebrand').waitFor();
    await row('ADMIN').getByText('Until 1 Jan 2090').waitFor();
    await page.getByRole('searchbox', { name: 'Search reserved words' }).fill('sta');
    await row('ADMIN').waitFor({ state: 'detached' });
    await button(page, 'End the reservation of Staff').click();
    const confirm = page.getByRole('dialog', { name: 'End the reservation of Staff?' });
    await confirm.getByRole('button', { name: 'End reservation', exact: true }).click();
    await page.getByText('No reserved word matches').waitFor();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.getByRole('switch', { name: 'Show those that are over' }).click();
    await row('Staff')
      .getByText(/^Ended /)
      .waitFor();
  });

  it('are read in Chinese, on a phone, in the dark', async () => {
    const look = { accountId, language: 'zh', theme: 'dark', viewport: PHONE } as const;
    const chinese = await openPage(browser, app.url, look);
    await chinese.goto('/settings/reserved');
    await chinese.getByRole('button', { name: '编辑 ADMIN' }).waitFor();
    expect(await violationsOf(chinese)).toEqual([]);
    await chinese.getByRole('button', { name: '添加保留词' }).click();
    await chinese.getByText('起步列表').waitFor();
    expect(await violationsOf(chinese)).toEqual([]);
    await chinese.context().close();
  });
});
