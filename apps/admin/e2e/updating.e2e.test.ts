import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { contrastNow, violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, THEMES } from './support/browser';
import { openList } from './support/codes';

describe.skipIf(!hasBrowser)('what is about to change', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it.each(THEMES)('can be read while other rows are brought, %s', async (theme) => {
    const page = await openPage(browser, app.url, { theme });
    await openList(page);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link', { name: /^Active/ }).click();
    await page.locator('[data-updating] tr[data-index]').first().waitFor();
    expect(await contrastNow(page)).toEqual([]);
    expect(await page.locator('[data-updating]').count()).toBe(1);
    answer();
    await page.locator('[data-updating]').waitFor({ state: 'detached' });
    await page.unroute('**/graphql');
    await page.context().close();
  });

  const PALE = '<p id="row" style="color:#aaa">A row</p>';
  /** A page of our own, whose row becomes black as told. */
  const shown = async (script: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.setContent(
      `<html lang="en"><title>Rows</title><main style="background:#fff"><h1>Rows</h1>${PALE}</main></html>`,
    );
    await page.evaluate(script);
    return page;
  };

  it('is no fault that axe tells, if it passes while axe looks', async () => {
    // Once axe has looked: the last that the page is asked is what has changed meanwhile.
    const page = await shown(`
      const { takeRecords } = MutationObserver.prototype;
      MutationObserver.prototype.takeRecords = function () {
        document.getElementById('row').style.color = '#000';
        return takeRecords.apply(this);
      };`);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('is waited for until it has changed', async () => {
    const page = await shown(`
      document.querySelector('main').dataset.updating = '';
      setTimeout(() => {
        document.getElementById('row').style.color = '#000';
        delete document.querySelector('main').dataset.updating;
      }, 500);`);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  it('is told if it lasts, also on a page that never rests', async () => {
    const page = await shown(
      `setInterval(() => { document.querySelector('h1').textContent = 'Rows ' + Date.now(); }, 1);`,
    );
    expect(await violationsOf(page)).toEqual([expect.stringMatching(/^color-contrast: .*A row/)]);
    await page.close();
  });
});
