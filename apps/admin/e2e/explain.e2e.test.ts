import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GLOSSARY } from '../src/i18n/glossary';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { accountOf, makeAccount } from './support/world';

const { OPTIMIZE, STANDS_FOR, CREDIT_POLICY, MEDIA_SOURCE } = GLOSSARY;

describe.skipIf(!hasBrowser)('words that are explained where they stand', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const ask = (page: Page, name: string) =>
    page.getByRole('button', { name: `What “${name}” means` }).first();
  /** What is read out to those who do not see it. */
  const told = (page: Page, meaning: string) =>
    page.getByRole('status').filter({ hasText: meaning });
  /** What is seen. */
  const shown = (page: Page, meaning: string) =>
    page.locator('.mantine-Popover-dropdown').filter({ hasText: meaning });

  it('by the keyboard, and read out', async () => {
    const page = await openPage(browser, app.url, {
      accountId: await accountOf(app, 'PERFORMANCE_AND_CREATOR'),
    });
    await page.goto('/settings/account');
    const button = ask(page, 'Optimize');
    await button.focus();
    await page.keyboard.press('Enter');
    await told(page, OPTIMIZE.en).waitFor({ state: 'attached' });
    await shown(page, OPTIMIZE.en).waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await shown(page, OPTIMIZE.en).waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await shown(page, OPTIMIZE.en).waitFor();
    await page.keyboard.press('Tab');
    await shown(page, OPTIMIZE.en).waitFor({ state: 'detached' });

    await page.goto('/codes');
    await page.locator('tbody a[href^="/codes/"]').first().click();
    await ask(page, 'Credit policy').click();
    await shown(page, CREDIT_POLICY.en).waitFor();
    await ask(page, 'Credit policy').click();
    await shown(page, CREDIT_POLICY.en).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('in a dialog, which stays', async () => {
    const page = await openPage(browser, app.url, {
      accountId: await accountOf(app, 'PERFORMANCE_AND_CREATOR'),
    });
    await page.goto('/settings/media-sources');
    await page.getByRole('button', { name: 'New media source' }).click();
    const dialog = page.getByRole('dialog', { name: 'New media source' });
    await ask(page, 'Stands for').click();
    await shown(page, STANDS_FOR.en).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await shown(page, STANDS_FOR.en).waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('on a phone, in Chinese', async () => {
    const accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    const page = await openPage(browser, app.url, {
      ...{ accountId, language: 'zh', viewport: PHONE },
    });
    await page.goto('/settings/media-sources');
    await page.getByRole('button', { name: '“媒体来源”是什么意思' }).click();
    const bubble = shown(page, MEDIA_SOURCE.zh);
    await bubble.waitFor();
    const box = await bubble.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    await page.mouse.click(5, 5);
    await bubble.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
