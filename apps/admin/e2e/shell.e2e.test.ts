import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { allEnglish as en } from '../src/i18n/en/all';
import { zh } from '../src/i18n/zh';
import { hasBrowser, LANGUAGES, launchBrowser, openPage, PHONE } from './support/browser';
import { openList } from './support/codes';
import { accountOf } from './support/world';

describe.skipIf(!hasBrowser)('the frame around all pages', () => {
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

  it('works in another account once it is chosen, also after a reload', async () => {
    const solo = await accountOf(app, 'CREATOR_ONLY');
    await openList(page);
    await page.getByRole('button', { name: /Switch account/ }).click();
    const asked = page.waitForRequest(async (request) => {
      return (await request.headerValue('Creator-Codes-Account')) === solo;
    });
    await page.getByRole('menuitem', { name: /Solo Skin/ }).click();
    await asked;
    await page.getByRole('button', { name: /^Account: Solo Skin/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Account: Solo Skin/ }).waitFor();
  });

  it('lets nobody stand outside because an account is gone', async () => {
    const lost = await openPage(browser, app.url, { accountId: 'ac_AAAAAAAAAAAAAAAAAAAAAA' });
    await openList(lost);
    await lost.context().close();
  });

  it('jumps to a code, a creator and a page by typing', async () => {
    await openList(page);
    const menu = page.getByRole('dialog');
    const find = async (typed: string) => {
      await page.keyboard.press('Control+k');
      await menu.getByRole('combobox').fill(typed);
    };
    await find('luca20');
    await menu.getByRole('option', { name: 'LUCA20' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/codes\/pc_/);
    await find('Mei Tan');
    await menu.getByRole('option', { name: 'Mei Tanaka' }).click();
    await page.waitForURL(/\/creators\/cr_/);
    await find('settings');
    await menu.getByRole('option', { name: 'Settings', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/settings/);
    await find('media sou');
    await menu.getByRole('option', { name: 'Settings: Media sources' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/settings\/media-sources$/);
    await find('getting st');
    await menu.getByRole('option', { name: 'Getting started' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/getting-started$/);
  });

  it('leaves the Enter that ends a composition to the input method', async () => {
    await openList(page);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.fill('settings');
    await page.getByRole('option', { name: 'Settings', selected: true }).waitFor();
    // What browsers send while somebody composes; Safari says so by the key code alone.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      await field.dispatchEvent('keydown', { key: 'Enter', ...composing });
    }
    expect(await field.inputValue()).toBe('settings');
    expect(new URL(page.url()).pathname).toBe('/codes');
    await field.dispatchEvent('keydown', { key: 'Enter' });
    await page.waitForURL(/\/settings/);
  });

  it.each(LANGUAGES)(
    'leads to the account that has what an address names, %s',
    async (language) => {
      const solo = await accountOf(app, 'CREATOR_ONLY');
      const { creators, promoCodes } = await app.ask<{
        creators: { nodes: { id: string; displayName: string }[] };
        promoCodes: { nodes: { id: string; text: string }[] };
      }>(
        '{ creators(first: 1) { nodes { id displayName } } promoCodes(first: 1) { nodes { id text } } }',
        {},
        solo,
      );
      const { switchTo, notFound } = { en, zh }[language].common.error;
      const [creator, code] = [creators.nodes[0], promoCodes.nodes[0]];
      for (const [path, title] of [
        [`/creators/${creator?.id}`, creator?.displayName],
        [`/codes/${code?.id}`, code?.text],
      ] as const) {
        const deep = await openPage(browser, app.url, { language });
        await deep.goto(path);
        await deep
          .getByRole('main')
          .getByRole('button', { name: switchTo.replace('{{account}}', 'Solo Skin') })
          .click();
        await deep.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(new URL(deep.url()).pathname).toBe(path);
        await deep
          .getByRole('button', { name: /Solo Skin/ })
          .first()
          .waitFor();
        await deep.reload();
        await deep.getByRole('heading', { level: 1, name: title }).waitFor();
        await deep.context().close();
      }
      // What no account of the reader has is told as before.
      const nowhere = await openPage(browser, app.url, { language });
      const asked = nowhere.waitForResponse(
        async (response) =>
          (await response.request().headerValue('Creator-Codes-Account')) === solo,
      );
      await nowhere.goto('/codes/pc_AAAAAAAAAAAAAAAAAAAAAA');
      await asked;
      await nowhere.getByRole('heading', { name: notFound }).waitFor();
      await nowhere.context().close();
    },
  );

  it('speaks Chinese and English, and remembers which', async () => {
    await openList(page);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '促销代码' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: 'Promo codes' }).waitFor();
  });

  it('remembers its colours', async () => {
    await openList(page);
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await page.reload();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  });

  it('leads through its pages on a phone', async () => {
    await page.setViewportSize(PHONE);
    await openList(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Creators' }).click();
    await page.waitForURL('**/creators');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('tells a bug of the server with its reference', async () => {
    await openList(page);
    const errors = [{ message: 'Internal error', extensions: { requestId: 'req-7' } }];
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: null, errors } }));
    await page.getByRole('link', { name: /^Scheduled/ }).click();
    await page.locator('main').getByText('Ref req-7').waitFor();
  });

  it('stands before the app is there, with the same places', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/assets/app-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/codes', { waitUntil: 'commit' });
    await page.locator('.first-side li svg').first().waitFor();
    const placesOf = (css: string) =>
      page.locator(css).evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().y));
    const before = await placesOf('.first-side li svg');
    go();
    await openList(page);
    const after = await placesOf('nav li svg');
    expect(after.length).toBe(before.length);
    for (const [index, y] of after.entries()) expect(y - (before[index] ?? 0)).toBeCloseTo(0, 0);
    expect(await page.locator('.first-frame').count()).toBe(0);
  });

  it('does not stand before a page for strangers', async () => {
    const stranger = await openPage(browser, app.url, { cookie: '' });
    await stranger.route('**/assets/app-*.js', (route) => route.abort());
    await stranger.goto('/sign-in');
    await stranger.locator('.first-frame').waitFor({ state: 'hidden' });
    await stranger.context().close();
  });

  it('opens a menu by keyboard, and comes back to its button', async () => {
    await openList(page);
    for (const name of [/^Colours/, /Switch account/]) {
      const button = page.getByRole('button', { name });
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      for (let time = 0; time < 2; time += 1) {
        await button.press('Enter');
        await page.getByRole('menuitem').first().waitFor();
        expect(await button.getAttribute('aria-expanded')).toBe('true');
        await page.locator('[role=menu]:focus-within').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
      }
    }
  });
});
