import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button, TITLES } from './support/wizard';
import { makeAccount, makeCreator, storedCode } from './support/world';

const main = (page: Page) => page.getByRole('main');

interface AccountAnswer {
  viewer: { account: { name: string; mode: string; version: number; optimizeActive: boolean } };
}

describe.skipIf(!hasBrowser)('settings and the audit log', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR', optimize: false });
    page = await openPage(browser, app.url, { accountId });
    return () => page.context().close();
  });

  const account = async () =>
    (
      await app.ask<AccountAnswer>(
        '{ viewer { account { name mode version optimizeActive } } }',
        {},
        accountId,
      )
    ).viewer.account;

  /** A colleague changes something meanwhile. */
  const elsewhere = (mutation: string, input: Record<string, unknown>) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    return app.ask(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { errors { code } } }`,
      { input },
      accountId,
    );
  };

  it('saves the account, and keeps what is typed when somebody was faster', async () => {
    await page.goto('/settings');
    await page.getByLabel('Name', { exact: false }).first().fill('Acme Trails');
    await button(page, 'Save').click();
    await page.getByText('Saved').waitFor();
    expect(await account()).toMatchObject({ name: 'Acme Trails' });

    const { version } = await account();
    await elsewhere('updateAccount', { version, name: 'Acme Peaks' });
    await page.getByLabel('Name').first().fill('Acme Valleys');
    await button(page, 'Save').click();
    const panel = main(page)
      .getByRole('alert')
      .filter({ hasText: 'Somebody changed this meanwhile' });
    await panel.getByText('Name: Acme Peaks').waitFor();
    expect(await page.getByLabel('Name').first().inputValue()).toBe('Acme Valleys');
    expect(await account()).toMatchObject({ name: 'Acme Peaks' });
    await button(page, 'Save').click();
    await panel.waitFor({ state: 'detached' });
    expect(await account()).toMatchObject({ name: 'Acme Valleys' });
  });

  it('says what a change of the mode changes, before it does it', async () => {
    await page.goto('/settings/account');
    await page.getByRole('radio', { name: 'Creator only' }).click();
    await button(page, 'Change mode…').click();
    const dialog = page.getByRole('dialog', { name: 'Change the mode to Creator only?' });
    await dialog.getByText('Nobody can give codes to performance partners any more.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await account()).toMatchObject({ mode: 'PERFORMANCE_AND_CREATOR' });
    await button(page, 'Change mode…').click();
    await dialog.getByRole('button', { name: 'Change mode' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await account()).toMatchObject({ mode: 'CREATOR_ONLY' });
  });

  it('records Optimize with who and when, and takes it back', async () => {
    await page.goto('/settings/account');
    await button(page, 'Record as active').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record as active' }).click();
    await main(page)
      .getByText(/^By Owner, /)
      .waitFor();
    expect(await account()).toMatchObject({ optimizeActive: true });
    await button(page, 'Record as not active…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record as not active' }).click();
    await main(page).getByText('Not recorded').waitFor();
    expect(await account()).toMatchObject({ optimizeActive: false });
  });

  it('makes and edits programs, and asks before code tracking goes off', async () => {
    await page.goto('/settings/programs');
    await button(page, 'New program').click();
    const create = page.getByRole('dialog', { name: 'New program' });
    await create.getByLabel('Name').fill('Test creators');
    await create.getByRole('button', { name: 'Create' }).click();
    await create.getByText('This name is taken. Choose another.').waitFor();
    await create.getByLabel('Name').fill('Second creators');
    await create.getByRole('button', { name: 'Create' }).click();
    await create.waitFor({ state: 'detached' });
    const tracking = page.getByRole('switch', { name: 'Code tracking in Second creators' });
    expect(await tracking.isChecked()).toBe(true);
    await tracking.click();
    const off = page.getByRole('dialog', { name: 'Turn code tracking off in Second creators?' });
    await off.getByRole('button', { name: 'Turn off' }).click();
    await off.waitFor({ state: 'detached' });
    await page.getByText('Code tracking is off in Second creators').waitFor();
    expect(await tracking.isChecked()).toBe(false);
    await tracking.click();
    await page.getByText('Code tracking is on in Second creators').waitFor();

    await button(page, 'Edit Second creators').click();
    const rename = page.getByRole('dialog', { name: 'Edit Second creators' });
    const { programs } = await app.ask<{
      programs: { nodes: { id: string; name: string; version: number }[] };
    }>('{ programs(first: 10) { nodes { id name version } } }', {}, accountId);
    const second = programs.nodes.find(({ name }) => name === 'Second creators');
    await elsewhere('updateProgram', {
      id: second?.id,
      version: second?.version,
      name: 'Named by a colleague',
    });
    await rename.getByLabel('Name').fill('Named by me');
    await rename.getByRole('button', { name: 'Save' }).click();
    await rename.getByText('Name: Named by a colleague').waitFor();
    expect(await rename.getByLabel('Name').inputValue()).toBe('Named by me');
    await rename.getByRole('button', { name: 'Save' }).click();
    await rename.waitFor({ state: 'detached' });
    await main(page).getByText('Named by me').waitFor();
  });

  it('makes a media source for a creator, once Optimize is active', async () => {
    await makeCreator(app, accountId, { displayName: 'Uma Lind' });
    await page.goto('/settings/media-sources');
    await button(page, 'New media source').click();
    const dialog = page.getByRole('dialog', { name: 'New media source' });
    await dialog.getByLabel('Name').fill('Uma on Instagram');
    await dialog.getByRole('combobox', { name: 'Stands for' }).fill('uma');
    await page.getByRole('option', { name: 'Uma Lind' }).click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByRole('alert').getByText('This needs the Optimize add-on.').waitFor();
    await elsewhere('updateAccount', { version: (await account()).version, optimizeActive: true });
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    await main(page).getByRole('link', { name: 'Uma Lind' }).click();
    await atStep(page, 'Uma Lind');
    await main(page).getByText('Uma on Instagram').first().waitFor();
  });

  it('assigns a code from the row of a media source: to its creator, or to itself', async () => {
    await elsewhere('updateAccount', { version: (await account()).version, optimizeActive: true });
    await makeCreator(app, accountId, { displayName: 'Uma Lind', mediaSource: 'Uma on Instagram' });
    await page.goto('/settings/media-sources');
    await button(page, 'New media source').click();
    const dialog = page.getByRole('dialog', { name: 'New media source' });
    await dialog.getByLabel('Name').fill('Trail Letter');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    const assign = (name: string) =>
      main(page).getByRole('link', { name: `Assign new promo code: ${name}` });
    await assign('Trail Letter').click();
    await atStep(page, 'Give Trail Letter a code');
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('letter10');
    await button(page, 'Give code').click();
    await atStep(page, 'letter10 is ready');
    expect(await storedCode(app, accountId, 'LETTER10')).toMatchObject({
      isComplete: true,
      owner: { name: 'Trail Letter' },
      assignments: [{ program: { kind: 'PERFORMANCE' }, holder: { name: 'Trail Letter' } }],
    });
    await main(page).getByRole('link', { name: 'Back to media sources' }).click();
    await main(page).getByRole('link', { name: 'Codes of Trail Letter' }).click();
    const row = main(page).getByRole('row').filter({ hasText: 'letter10' });
    await row.getByText('Media source').waitFor();
    await row.getByRole('link', { name: 'letter10' }).click();
    await atStep(page, 'letter10');
    await main(page).getByRole('link', { name: 'Trail Letter' }).click();
    await page.waitForURL(/media-sources\?q=Trail/);
    await page.goto('/settings/media-sources');
    await assign('Uma on Instagram').click();
    await page.waitForURL(/\/codes\/new/);
    await atStep(page, TITLES.code);
    await page.getByText('Uma Lind').first().waitFor();
  });

  it('makes a deal, and tells everything in the audit log', async () => {
    await page.goto('/settings/deals');
    await button(page, 'New deal').click();
    const dialog = page.getByRole('dialog', { name: 'New deal' });
    await dialog.getByLabel('Name').fill('Winter 20');
    await dialog.getByLabel('Landing page').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Create' }).click();
    const objection = dialog.getByText('This is not a web address.');
    await objection.waitFor();
    await dialog.getByLabel('Landing page').fill('https://shop.example/winter');
    // The dialog closes up where the objection stood, and its buttons move.
    await objection.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    await main(page).getByText('Winter 20').first().waitFor();

    await page.goto('/audit');
    const log = page.getByRole('table', { name: 'Audit log' });
    await log.getByText('Deal created').waitFor();
    await log.getByText('Program created').first().waitFor();
    await page.getByRole('combobox', { name: 'Action' }).fill('Deal');
    await page.getByRole('option', { name: 'Deal created' }).click();
    await log.getByText('Program created').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?action=createDeal');
    await log.getByRole('link', { name: 'Winter 20' }).click();
    await main(page).getByText('Winter 20').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/settings\/deals\/dl_/);
  });

  it('keeps the currency while a deal has an amount in it', async () => {
    const { programs } = await app.ask<{ programs: { nodes: { id: string }[] } }>(
      '{ programs(first: 1) { nodes { id } } }',
      {},
      accountId,
    );
    const programId = programs.nodes[0]?.id;
    const deal = { programId, name: 'From 49 on', type: 'GENERAL_SALE', minimumPurchase: 4_900 };
    await elsewhere('createDeal', deal);
    await page.goto('/settings');
    const currency = page.getByRole('combobox', { name: 'Currency' });
    await currency.fill('JPY');
    await page.getByRole('option', { name: /JPY/ }).click();
    await button(page, 'Save').click();
    await main(page).getByText('have amounts in this currency').first().waitFor();
    expect(await currency.getAttribute('aria-invalid')).toBe('true');
  });
});
