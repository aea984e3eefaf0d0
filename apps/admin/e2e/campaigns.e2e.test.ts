import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { faultsOf } from './support/faults';
import { button } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');

interface Listed {
  readonly campaignApplicants: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string;
      readonly creator: { readonly displayName: string };
    }[];
  };
}

describe.skipIf(!hasBrowser)('campaigns', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Test creators' }],
    });
    for (const displayName of ['Ada Berg', 'Ben Cho'])
      await makeCreator(app, accountId, { displayName });
    for (const displayName of ['Cleo Dahl', 'Dee Ek'])
      await makeCreator(app, accountId, { displayName, joined: false });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const applicants = async () => {
    const { campaignApplicants } = await app.ask<Listed>(
      '{ campaignApplicants(first: 100) { nodes { id state creator { displayName } } } }',
      {},
      accountId,
    );
    return campaignApplicants.nodes;
  };
  const stateOf = async (name: string) =>
    (await applicants()).find(({ creator }) => creator.displayName === name)?.state;

  it('are made and started, creators come in, are decided many at once, and get codes', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/campaigns');
    await main(page).getByText('No campaigns yet').waitFor();
    await button(page, 'New campaign').click();
    await dialog(page).getByLabel('Name').fill('Winter launch');
    await dialog(page).getByLabel('Budget in').fill('much');
    await dialog(page).getByLabel('Creators to hire').fill('3');
    await dialog(page).getByRole('button', { name: 'Create' }).click();
    await dialog(page).getByText('This value is not allowed here.').waitFor();
    await dialog(page).getByLabel('Budget in').fill('1200.50');
    expect(await violationsOf(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Create' }).click();
    await main(page).getByText('0 of 3').waitFor();
    await button(page, 'Start…').click();
    await dialog(page).getByRole('button', { name: 'Start' }).click();

    await button(page, 'Invite creators…').first().click();
    await dialog(page).getByRole('button', { name: 'Invite' }).click();
    await dialog(page).getByText('Choose at least one creator.').waitFor();
    await dialog(page).getByLabel('Select Ada Berg').check();
    await dialog(page).getByLabel('Select Ben Cho').check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Invite' }).click();
    await page.getByText('2 creators invited').waitFor();

    await button(page, 'Record applications…').first().click();
    await dialog(page).getByRole('combobox', { name: 'Which creators' }).click();
    await page.getByRole('option', { name: 'All creators' }).click();
    await dialog(page).getByLabel('Select Cleo Dahl').check();
    await dialog(page).getByLabel('Select Dee Ek').check();
    await dialog(page).getByLabel('What they wrote').fill('I know snow.');
    await dialog(page).getByRole('button', { name: 'Record' }).click();
    await page.getByText('2 applications recorded').waitFor();

    // Somebody else is quicker with one of the two.
    await main(page).getByRole('link', { name: 'To decide (2)' }).click();
    await main(page).getByText('I know snow.').first().waitFor();
    await main(page).getByRole('checkbox', { name: 'Select all that are shown' }).check();
    await button(page, 'Hire…').click();
    await dialog(page).getByLabel('Message to each of them').fill('Welcome');
    expect(await violationsOf(page)).toEqual([]);
    const dee = (await applicants()).find(({ creator }) => creator.displayName === 'Dee Ek');
    const campaignId = /cc_[\w-]+/.exec(page.url())?.[0];
    await app.ask(
      'mutation ($input: DecideApplicantsInput!) { decideApplicants(input: $input) { errors { code } } }',
      { input: { campaignId, action: 'REJECT', target: { ids: [dee?.id] } } },
      accountId,
    );
    await dialog(page).getByRole('button', { name: 'Hire' }).click();
    const told = page.getByRole('dialog', { name: '1 creator hired' });
    await told.getByText('1 stays as they are:').waitFor();
    await told
      .getByRole('listitem')
      .filter({ hasText: 'Dee Ek' })
      .getByText('does not allow')
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await main(page).getByRole('link', { name: 'Hired (1)' }).click();
    await main(page).getByText('To tell them: Welcome').waitFor();
    await button(page, 'Plan codes for all hired without a code').click();
    await page.waitForURL('**/codes/new/bulk/creators');
    await main(page).getByText('1 selected').waitFor();
    expect(await main(page).getByLabel('Select Cleo Dahl').isChecked()).toBe(true);
    await page.goBack();
    await main(page).getByRole('link', { name: 'Issue a code to Cleo Dahl' }).click();
    await page.waitForURL(/\/codes\/new\/.+/);
    await main(page).getByText('Cleo Dahl').first().waitFor();
    await page.goto(`/campaigns/${campaignId ?? ''}?show=hired`);

    await button(page, 'Decide about Cleo Dahl').click();
    await page.getByRole('menuitem', { name: 'Back to “Applied”…' }).click();
    await dialog(page).getByRole('button', { name: 'Take back' }).click();
    await dialog(page).getByText('Fill this in.').waitFor();
    await dialog(page).getByLabel('Reason').fill('Wrong person');
    await dialog(page).getByRole('button', { name: 'Take back' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await stateOf('Cleo Dahl')).toBe('APPLIED');
    await page.context().close();
  });

  it('show their applicants on a board, which keys alone or a pointer move', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/campaigns');
    await main(page).getByRole('link', { name: 'Winter launch' }).click();
    await main(page).getByRole('link', { name: 'Board' }).click();
    const column = (name: string) => main(page).getByRole('region', { name, exact: true });
    const card = (name: string) => page.getByRole('button', { name: `Move to… ${name}` });
    await card('Cleo Dahl').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await card('Ada Berg').or(card('Ben Cho')).filter({ visible: true }).count()).toBe(2);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/Ada Berg|Ben Cho/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Move to “In review”' }).press('Enter');
    await column('In review').getByText('Cleo Dahl').waitFor();
    // Whoever moved a card by keys stands on it still.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move to… Cleo Dahl');

    await column('Invited').locator('li', { hasText: 'Ben Cho' }).dragTo(column('Alternate'));
    await column('Alternate').getByText('Ben Cho').waitFor();
    expect(await stateOf('Ben Cho')).toBe('ALTERNATE');
    expect(await faultsOf(page, 'board')).toEqual([]);
    await page.context().close();
  });
});
