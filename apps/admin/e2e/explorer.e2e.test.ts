import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';

const MUTATION =
  'mutation Give { createPerformancePartner(input: {name: "Asked"}) { errors { code } } }';

describe.skipIf(!hasBrowser)('GraphiQL', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    page = await openPage(browser, app.url);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(app.url) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('/graphiql');
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  // The editor writes its own kinds of spaces and line ends.
  const answer = async () =>
    (await page.locator('.result-window').innerText()).replaceAll(/\s+/g, ' ');
  const run = () => page.getByRole('button', { name: /Execute query/ }).click();

  it.each([
    ['MyCodes', 'pageInfo'],
    ['LookUpByText', 'promoCodeByText'],
    ['Readiness', 'isReady'],
    ['IssueACode', 'checkPromoCode'],
  ])('has a prepared tab %s that answers at the first click', async (tab, expected) => {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('.graphiql-query-editor').getByText(tab).first().waitFor();
    // GraphiQL reads the operation's name out of the text a moment after it is there.
    await page.waitForTimeout(500);
    const response = page.waitForResponse('**/graphql');
    await run();
    const body = (await (await response).json()) as { data?: unknown; errors?: unknown };
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain(expected);
    await expect.poll(answer).toContain('"data"');
  });

  it('asks once before it runs a mutation', async () => {
    await page.getByRole('tab', { name: 'LookUpByText' }).click();
    await page.locator('.graphiql-query-editor .monaco-editor').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(MUTATION);
    await page.getByRole('tab', { name: 'Give' }).waitFor();
    await run();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(answer).toContain('Not run');
    await run();
    await page.getByRole('button', { name: 'Run it' }).click();
    await expect.poll(answer).toContain('createPerformancePartner');
    const response = page.waitForResponse('**/graphql');
    await run();
    expect(await (await response).text()).toContain('createPerformancePartner');
  });

  it('asks no other host for anything, and breaks no rule of our pages', () => {
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
});
