import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { openList, shownTexts } from './support/codes';
import { faultsOf } from './support/faults';
import { cookieOf } from './support/people';

describe.skipIf(!hasBrowser)('views of the list of codes', () => {
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

  const dialog = () => page.getByRole('dialog');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
  const closed = () => dialog().waitFor({ state: 'detached' });
  const heads = () => page.locator('thead th:visible').allInnerTexts();
  const save = async (name: string) => {
    await button(/^Views/).click();
    await item('Save as a view…').click();
    await dialog().getByLabel('Name').fill(name);
    await dialog().getByRole('button', { name: 'Save' }).click();
  };

  it('keep filters, order and columns under a name, and lead back to them', async () => {
    await openList(page, '?status=ACTIVE&sort=endsAt');
    await button('Columns').click();
    await page.getByRole('checkbox', { name: 'Programs' }).click();
    await page.getByRole('checkbox', { name: 'Credit policy' }).click();
    expect(await faultsOf(page, 'columns')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(heads).not.toContain('Programs');
    const chosen = await heads();
    expect(chosen).toEqual(expect.arrayContaining(['Owner', 'Status']));

    await save('Ending soon');
    await closed();
    await page.waitForURL(/status=ACTIVE&sort=endsAt&view=sv_/);
    await button('Views: Ending soon').waitFor();

    // Another filter is an edited view; chosen again it is what was saved.
    await page.getByRole('link', { name: /^All/ }).click();
    await button('Views: Ending soon (edited)').click();
    await item(/^Ending soon$/).waitFor();
    expect(await faultsOf(page, 'menu of views')).toEqual([]);
    await page.keyboard.press('Escape');
    await button('Columns').click();
    await page.getByRole('checkbox', { name: 'Programs' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(heads).toContain('Programs');
    await button('Views: Ending soon (edited)').click();
    await item(/^Ending soon$/).click();
    await page.waitForURL(/status=ACTIVE&sort=endsAt&view=sv_/);
    await expect.poll(heads).toEqual(chosen);

    // The device keeps the columns, the address the rest.
    await page.goto('/codes');
    await page.locator('tr[data-index="0"]').waitFor();
    expect(await heads()).toEqual(chosen);
  });

  it('have a name of their own, are renamed, shared and deleted', async () => {
    await openList(page, '?status=SCHEDULED');
    await save('Ending soon');
    await dialog().getByText('This name is taken').waitFor();
    expect(await faultsOf(page, 'save a view')).toEqual([]);
    await dialog().getByLabel('Name').fill('To come');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await closed();
    await page.getByRole('link', { name: /^Active/ }).click();
    await button('Views: To come (edited)').click();
    await item('Edit “To come”…').click();
    expect(await dialog().getByLabel('Show what the list shows now').isChecked()).toBe(true);
    await dialog().getByLabel('Name').fill('Now');
    await dialog().getByLabel('Shared with everybody').click({ force: true });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await closed();
    await button('Views: Now').waitFor();

    // Others see it and choose it, and may not change it.
    const cookie = await cookieOf(app, 'analyst@acme.example');
    const theirs = await openPage(browser, app.url, { cookie });
    await openList(theirs);
    await theirs.getByRole('button', { name: 'Views' }).click();
    await theirs.getByRole('menuitem', { name: 'Now' }).click();
    await theirs.waitForURL(/status=ACTIVE/);
    await theirs.getByRole('button', { name: 'Views: Now' }).click();
    await theirs.getByRole('menuitem', { name: 'Save as a view…' }).waitFor();
    expect(await theirs.getByRole('menuitem', { name: /^(Edit|Delete|Ending)/ }).count()).toBe(0);

    await button('Views: Now').click();
    await item('Delete “Now”…').click();
    await dialog().getByRole('button', { name: 'Delete view' }).click();
    await closed();
    await page.waitForURL((url) => url.search === '?status=ACTIVE');
    await theirs.reload();
    // Its link works without it.
    await theirs.locator('tr[data-index="0"]').waitFor();
    await theirs.getByRole('button', { name: 'Views', exact: true }).click();
    await theirs.getByRole('menuitem', { name: 'Ends soonest' }).waitFor();
    expect(await theirs.getByRole('menuitem', { name: 'Now' }).count()).toBe(0);
    await theirs.context().close();
  });

  it('are copied as GraphQL that the API answers with the same codes', async () => {
    await openList(page, '?status=ACTIVE&sort=-endsAt&q=m');
    await button('Views').click();
    await item('Copy as GraphQL…').click();
    await dialog().getByText('YOUR_TOKEN').first().waitFor();
    expect(await faultsOf(page, 'copy as GraphQL')).toEqual([]);
    const copied = async (name: string) => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await dialog()
        .getByRole('button', { name: `Copy ${name}` })
        .click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain('promo');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const command = await copied('Command');
    const body = JSON.parse(/-d '(.*)'$/.exec(command)?.[1] ?? '') as {
      query: string;
      variables: Record<string, unknown>;
    };
    expect(await copied('Query')).toBe(body.query);
    const { promoCodes } = await app.ask<{ promoCodes: { nodes: { text: string }[] } }>(
      body.query,
      body.variables,
    );
    await page.keyboard.press('Escape');
    await closed();
    expect(await shownTexts(page)).toEqual(promoCodes.nodes.map(({ text }) => text));
    expect(promoCodes.nodes.length).toBeGreaterThan(0);
  });

  it('that somebody else has changed meanwhile are said to be so, and nothing is lost', async () => {
    await openList(page, '?status=EXPIRED');
    await save('Over');
    await closed();
    const id = new URL(page.url()).searchParams.get('view');
    await button('Views: Over').click();
    await item('Edit “Over”…').click();
    await dialog().getByLabel('Name').fill('Ended');
    await app.ask(
      'mutation ($id: ID!) { updateSavedView(input: { savedViewId: $id, version: 1, name: "Gone by" }) { errors { code } } }',
      { id },
    );
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Name: Gone by').waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await closed();
    await button('Views: Ended').waitFor();
  });
});
