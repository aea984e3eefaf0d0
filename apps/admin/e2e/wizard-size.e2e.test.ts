import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button, chooseCreator, startDraft, TITLES } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const BUDGET = 55_000;

describe.skipIf(!hasBrowser)('what the wizard costs', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeCreator(app, accountId, { displayName: 'Sizes Up', mediaSource: 'Sizes Up IG' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Scripts that a page fetches, by address, with their size after gzip. */
  async function scriptsOf(walk: (page: Page) => Promise<void>): Promise<Map<string, number>> {
    const page = await openPage(browser, app.url, { accountId });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    await walk(page);
    await page.waitForLoadState('networkidle');
    await page.context().close();
    const sizes = new Map<string, number>();
    for (const url of new Set(asked)) {
      const body = await (await fetch(url)).arrayBuffer();
      sizes.set(url, gzipSync(new Uint8Array(body)).length);
    }
    return sizes;
  }

  it('adds at most 55 kB of script to the list of codes', async () => {
    const list = await scriptsOf(async (page) => {
      await page.goto('/codes');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    const wizard = await scriptsOf(async (page) => {
      await startDraft(page);
      await chooseCreator(page, 'Sizes Up');
      await button(page, 'Continue').click();
      await atStep(page, TITLES.code);
    });
    const added = [...wizard].filter(([url]) => !list.has(url));
    expect(added.length).toBeGreaterThan(0);
    expect(added.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
  });
});
