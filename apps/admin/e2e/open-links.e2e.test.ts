import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { makeAccount } from './support/world';

describe.skipIf(!hasBrowser)('open links into a program', () => {
  let app: App;
  let browser: Browser;
  let manager: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    const accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    manager = await openPage(browser, app.url, { accountId });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Makes a link as a manager does. @returns it */
  async function madeByHand(fields: Readonly<Record<string, string>>): Promise<string> {
    await manager.getByRole('button', { name: 'New open link' }).click();
    const dialog = manager.getByRole('dialog');
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByRole('status').getByText('Copy the link now').waitFor();
    expect(await violationsOf(manager)).toEqual([]);
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    const shown = (await dialog.locator('code').textContent()) ?? '';
    expect(await manager.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await manager.content()).not.toContain(shown.split('#')[1]);
    return shown;
  }

  it('are made for so many and so long, shown once, and made void', async () => {
    await manager.goto('/creators/applications?tab=links');
    await manager.getByText('No open link was made yet').waitFor();
    await manager.getByRole('button', { name: 'New open link' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel('How many').fill('0');
    await dialog.getByLabel('Good until', { exact: true }).fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('The end is in the past').first().waitFor();
    expect(await dialog.locator('[aria-invalid=true]').count()).toBe(2);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    const link = await madeByHand({ Name: 'Fair' });
    const row = manager.getByRole('row').filter({ hasText: 'Fair' });
    await row.getByText('0 of 100').waitFor();
    await row.getByRole('button', { name: 'Make void: Fair' }).click();
    await dialog.getByText('This cannot be undone').waitFor();
    await dialog.getByRole('button', { name: 'Make void' }).click();
    await row.getByText('Void', { exact: true }).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    const guest = await openPage(browser, app.url, { cookie: '' });
    await guest.goto(link);
    await guest.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    await guest.context().close();
  });

  it('whoever has one applies on a phone where no mail is sent, in either language', async () => {
    const link = await madeByHand({ Message: 'Come and join', 'How many': '1' });
    const guest = await openPage(browser, app.url, { cookie: '', viewport: PHONE });
    await guest.goto(link);
    await guest.getByText('Come and join').waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Apply' }).click();
    await guest
      .getByRole('textbox', { name: 'Your name' })
      .and(guest.locator('[aria-invalid=true]'))
      .waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    await guest.getByRole('button', { name: /中文/ }).click();
    await guest.getByRole('textbox', { name: '您的姓名' }).fill('Uma Rao');
    await guest.getByRole('textbox', { name: '您的邮箱地址' }).fill('uma@creators.example');
    await guest.getByRole('textbox', { name: '您的账号名或主页网址' }).fill('@umarao');
    const fits = () => document.documentElement.scrollWidth <= window.innerWidth;
    expect(await guest.evaluate(fits)).toBe(true);
    await guest.getByRole('button', { name: '提交申请' }).click();
    await guest.getByRole('status', { name: '您已提交申请' }).waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    expect(await guest.context().cookies()).toEqual([]);

    await manager.goto('/creators/applications?tab=links');
    await manager.getByRole('row').getByText('Used up').waitFor();
    await manager.getByRole('link', { name: 'New', exact: true }).click();
    const applicant = manager.getByRole('row').filter({ hasText: 'Uma Rao' });
    await applicant.getByText('Address not proven').waitFor();

    const late = await openPage(browser, app.url, { cookie: '' });
    await late.goto(link);
    await late.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    await late.goto(`${app.url}/join/confirm#x`);
    await late.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    expect(await violationsOf(late)).toEqual([]);
  });
});
