import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { makeAccount, makeCode, makeCreator } from './support/world';

const CREATORS = {
  mode: 'CREATOR_ONLY',
  programs: [{ kind: 'CREATOR', name: 'Creators', codeTracking: true }],
} as const;

describe.skipIf(!hasBrowser)('mail to owners of codes', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    // Nobody takes mail there: what is written waits.
    const relay = 'smtp://127.0.0.1:9';
    [app, browser] = await Promise.all([startApp({ demo: false, relay }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('is switched on in the settings; the page of a code tells what its owner is told, and where', async () => {
    const accountId = await makeAccount(app, CREATORS);
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/settings');
    await page.getByText('Owners are not told').waitFor();
    expect(await page.getByText('no mail relay').count()).toBe(0);
    await page.getByRole('button', { name: 'Tell owners' }).click();
    await page.getByRole('button', { name: 'Stop telling owners' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    const creatorId = await makeCreator(app, accountId, { displayName: 'Mei' });
    const id = await makeCode(app, accountId, 'TOLD10', { creatorId });
    await page.goto(`/codes/${id}`);
    const main = page.getByRole('main');
    await main.getByText('Told the owner').waitFor();
    await main.getByText(/New code · .* · waits to be sent/).waitFor();
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Notification e-mail').fill('agent at example');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect(await dialog.getByLabel('Notification e-mail').getAttribute('aria-invalid')).toBe(
      'true',
    );
    await dialog.getByLabel('Notification e-mail').fill('agent@example.com');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await main.getByText('agent@example.com').first().waitFor();
    // For staff alone: its owner is not told of it.
    expect(await main.getByText(/waits to be sent/).count()).toBe(1);
    await page.context().close();
  });

  it('says that a server without a relay sends nothing, in Chinese, too', async () => {
    const silent = await startApp({ demo: false });
    const accountId = await makeAccount(silent, CREATORS);
    const page = await openPage(browser, silent.url, {
      ...{ accountId, language: 'zh', theme: 'dark', viewport: PHONE },
    });
    await page.goto('/settings');
    await page.getByText('此服务器没有邮件中继').waitFor();
    await page.getByRole('button', { name: '通知所有者' }).click();
    await page.getByText('所有者会收到通知').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
    await silent.close();
  });
});
