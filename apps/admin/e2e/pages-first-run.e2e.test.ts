import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atResult, atStep, button, codeInput, TITLES } from './support/wizard';

const main = (page: Page) => page.getByRole('main');

describe.skipIf(!hasBrowser)('an empty database', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    app = await startApp({ demo: false });
    page = await openPage(browser, app.url, { timeZone: 'Asia/Shanghai' });
  });
  afterEach(async () => {
    await page.context().close();
    await app.close();
  });

  /** The checklist's own button for a task. */
  const task = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

  async function addJoinedCreator(name: string): Promise<void> {
    await task('Create the first creator').getByRole('link').click();
    await page.getByLabel('Display name').fill(name);
    await button(page, 'Create creator').click();
    await atStep(page, name);
    const checks = page.getByRole('list', { name: 'Checks' });
    await checks.getByRole('button', { name: 'Invite' }).click();
    await checks.getByRole('button', { name: 'Record as joined' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record as joined' }).click();
  }

  it('leads from nothing to the first code in an account of the Creator program', async () => {
    await page.goto('/creators');
    await atStep(page, 'Welcome to Creator Codes');
    expect(new URL(page.url()).pathname).toBe('/welcome');
    await button(page, 'Create account').click();
    await main(page).getByRole('alert').getByText('Name of the brand: Fill this in.').waitFor();
    await page.getByLabel('Name of the brand').fill('Solo Skin');
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toContain(
      'Asia/Shanghai',
    );
    await page.getByRole('radio', { name: 'Creator only' }).click();
    expect(await page.getByLabel('Name of the Performance program').count()).toBe(0);
    await button(page, 'Create account').click();

    await atStep(page, 'Getting started');
    await main(page).getByText('1 of 4 done').waitFor();
    await addJoinedCreator('Ada Fern');
    await main(page).getByText('A code can be made for Ada Fern now').waitFor();
    await page.goto('/getting-started');
    await main(page).getByText('3 of 4 done').waitFor();
    await task('Create the first code').getByRole('link').click();
    await atStep(page, TITLES.creator);
    await page.getByRole('radio', { name: /Ada Fern/ }).check();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await codeInput(page).fill('ADA10');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await button(page, 'Create code').click();
    expect(await atResult(page)).toBe('ADA10');
    await page.goto('/getting-started');
    await main(page).getByText('Everything is in place').waitFor();
  });

  it('makes both programs for the six steps, and says what is still missing', async () => {
    await page.goto('/');
    await atStep(page, 'Welcome to Creator Codes');
    await page.getByLabel('Name of the brand').fill('Acme Outdoor');
    await button(page, 'Create account').click();
    await atStep(page, 'Getting started');
    await task('Programs with code tracking')
      .getByText('Creator program · Performance program')
      .waitFor();
    await task('Record Optimize as active').getByRole('link').click();
    await button(page, 'Record as active').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record as active' }).click();
    await main(page).getByText('Recorded as active').waitFor();
    await page.goto('/getting-started');
    await main(page).getByText('2 of 5 done').waitFor();
  });

  it('goes on where it stopped when a program could not be made', async () => {
    await page.goto('/');
    await atStep(page, 'Welcome to Creator Codes');
    await page.getByLabel('Name of the brand').fill('Acme Outdoor');
    await page.getByLabel('Name of the Performance program').fill('Creator program');
    await button(page, 'Create account').click();
    await main(page).getByText('The account exists; its programs do not yet').waitFor();
    await main(page).getByText('This name is taken. Choose another.').first().waitFor();
    await page.getByLabel('Name of the Performance program').fill('Performance');
    await button(page, 'Create the programs').click();
    await atStep(page, 'Getting started');
    const { viewer, programs } = await app.ask<{
      viewer: { accounts: unknown[] };
      programs: { nodes: { name: string }[] };
    }>(
      '{ viewer { accounts { id } } programs(first: 10, orderBy: { field: NAME, direction: ASC }) { nodes { name } } }',
    );
    expect(viewer.accounts).toHaveLength(1);
    expect(programs.nodes.map(({ name }) => name)).toEqual(['Creator program', 'Performance']);
  });

  it('makes another account, and works in it from then on', async () => {
    await page.goto('/');
    for (const [title, name] of [
      ['Welcome to Creator Codes', 'First Brand'],
      ['New account', 'Second Brand'],
    ] as const) {
      await atStep(page, title);
      await page.getByLabel('Name of the brand').fill(name);
      await button(page, 'Create account').click();
      await atStep(page, 'Getting started');
      await main(page).getByText(`${name} is ready.`, { exact: false }).waitFor();
      if (name === 'First Brand') {
        await page.getByRole('button', { name: /^Account: First Brand/ }).click();
        await page.getByRole('menuitem', { name: 'New account' }).click();
      }
    }
    await page.reload();
    await page.getByRole('button', { name: /^Account: Second Brand/ }).waitFor();
    await main(page).getByText('1 of 5 done').waitFor();
  });
});
