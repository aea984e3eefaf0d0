import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { addCodes, openList, shownTexts } from './support/codes';

describe.skipIf(!hasBrowser)('the list of codes', () => {
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

  it('is the front page, with one row for each code and its owner beside it', async () => {
    await page.goto('/');
    await page.waitForURL('**/codes');
    await page.locator('tr[data-index="0"]').waitFor();
    const { promoCodes } = await app.ask<{ promoCodes: { nodes: { text: string }[] } }>(
      '{ promoCodes(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { text } } }',
    );
    expect(await shownTexts(page)).toEqual(promoCodes.nodes.map(({ text }) => text));
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe(
      String(promoCodes.nodes.length + 1),
    );
  });

  it('keeps tab, search and order in the address, and Back undoes them', async () => {
    await openList(page);
    await page.getByRole('link', { name: /^Active/ }).click();
    await page.waitForURL('**/codes?status=ACTIVE');
    await page.getByRole('searchbox').fill('mei');
    await page.waitForURL('**/codes?status=ACTIVE&q=mei');
    await page.waitForFunction(() => document.querySelectorAll('tr[data-index]').length < 5);
    for (const text of await shownTexts(page)) expect(text).toMatch(/^MEI/);
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('opens old and broken links as if the broken part were not there', async () => {
    await openList(page, '?status=PAUSED&sort=;drop&complete=maybe&createdFrom=2026-99-01&view=3');
    expect((await shownTexts(page)).length).toBeGreaterThan(3);
  });

  it('filters by owner and completeness, each a chip that can be removed', async () => {
    await openList(page);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const owner = page
      .getByRole('combobox', { name: 'Owner' })
      .or(page.getByRole('textbox', { name: 'Owner', exact: true }))
      .first();
    await owner.fill('Mei');
    await page.getByRole('option', { name: 'Mei Tanaka' }).click();
    // Her media source owns no codes: they are hers.
    await page.getByRole('button', { name: 'Show codes' }).click();
    await page.getByText('Owner: Mei Tanaka').waitFor();
    await page.waitForURL(/owner=cr_/);
    await page.getByRole('button', { name: 'Remove the filter Owner' }).click();
    await page.waitForURL((url) => url.search === '');

    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await owner.fill('trail letter');
    await page.getByRole('group', { name: 'Media sources' }).getByRole('option').click();
    await page.getByRole('button', { name: 'Show codes' }).click();
    await page.getByText('Owner: Trail Letter').waitFor();
    await page.waitForURL(/owner=ms_/);
    await expect.poll(() => shownTexts(page)).toEqual(['LETTER10']);

    await openList(page, '?complete=false');
    await page.getByText('Completeness: Half-made').waitFor();
    const rows = page.locator('tr[data-index]');
    expect(await rows.count()).toBe(await rows.filter({ hasText: 'Half-made' }).count());
  });

  it('tells nothing found from nothing yet', async () => {
    for (const q of ['@MEITANAKA', 'mei@Tanaka.example']) {
      await openList(page, `?q=${encodeURIComponent(q)}`);
      const rows = page.locator('tr[data-index]');
      expect(await rows.count()).toBe(await rows.filter({ hasText: 'Mei Tanaka' }).count());
    }
    await page.goto('/codes?q=no-such-code');
    await page.getByText('No code matches “no-such-code”').waitFor();
    await page.getByText('names, handles and e-mail addresses of their owners').waitFor();
    await page.goto('/codes?q=no-such-code&complete=false');
    await page.getByText('No code matches “no-such-code” and the other filters').waitFor();
    await page.goto('/codes?endsBefore=2001-01-01');
    await page.getByText('No code matches these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator('tr[data-index="0"]').waitFor();
  });

  it('works by keyboard: J, K, Y, X, Esc, Enter, and letters can be switched off', async () => {
    await openList(page);
    const [first = '', second = ''] = await shownTexts(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('k');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('y');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    await page.keyboard.press('x');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('1 selected').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/codes\/pc_/);

    await page.keyboard.press('?');
    await page.getByRole('switch').press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.keyboard.press('c');
    expect(page.url()).toMatch(/\/codes\/pc_/);
  });

  it('expires several codes at once, and they leave the list of active ones', async () => {
    await openList(page, '?status=ACTIVE');
    const [first = '', second = '', third = ''] = await shownTexts(page);
    await page.getByRole('checkbox', { name: `Select ${first}` }).click();
    await page.getByRole('checkbox', { name: `Select ${third}` }).click({ modifiers: ['Shift'] });
    await page.getByText('3 selected').waitFor();
    await page.getByRole('button', { name: 'Expire…' }).click();
    await page.getByText('You can undo this for ten seconds').waitFor();
    // Escape leaves the dialog alone, and the focus is where it was.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Expire…');
    expect(await page.getByText('3 selected').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('You can undo this for ten seconds').waitFor();
    await page.getByRole('button', { name: 'Expire 3 codes' }).click();
    await page.getByText('3 codes have expired').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await expect.poll(() => shownTexts(page)).not.toContain(second);
    await page.getByRole('link', { name: /^Expired/ }).click();
    await expect
      .poll(() => shownTexts(page))
      .toEqual(expect.arrayContaining([first, second, third]));
  });

  it('loses no letter that is typed before the command menu is there', async () => {
    await page.route(/command-menu/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await openList(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ccmp');
    await page.keyboard.press('Backspace');
    const menu = page.getByRole('combobox', { name: 'Search' });
    await menu.waitFor();
    await page.keyboard.type('aign');
    await expect.poll(() => menu.inputValue()).toBe('ccmaign');
    expect(page.url()).toMatch(/\/codes$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('says that the server is away, and goes on when it is back', async () => {
    await openList(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: /^Scheduled/ }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('tr[data-index="0"]').waitFor();
  });
});

describe.skipIf(!hasBrowser)('a long list of codes', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    await addCodes(app, 1_000);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('is reached to its last code by Page Down, asks for each page once and rests then', async () => {
    const { promoCodes } = await app.ask<{ promoCodes: { count: { value: number } } }>(
      '{ promoCodes(first: 1) { count { value } } }',
    );
    const total = promoCodes.count.value;
    const page = await openPage(browser, app.url);
    const asked: (string | null)[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (!body.includes('query Codes(')) return;
      const { variables } = JSON.parse(body) as { variables: { after?: string } };
      asked.push(variables.after ?? null);
    });
    await openList(page);
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
    const last = page.locator(`tr[data-index="${total - 1}"]`);
    // As long as it takes: the test's own limit ends a list that is stuck.
    while (!(await last.isVisible())) await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Loading more codes').count()).toBe(0);
    expect(asked).toHaveLength(1 + Math.ceil((total - 50) / 100));
    expect(new Set(asked).size).toBe(asked.length);
    // Read anew, the list begins at its top: the rows that stood there are not there yet.
    await page.reload();
    await page.locator('tr[data-index="0"]').waitFor();
    await page.context().close();
  });
});
