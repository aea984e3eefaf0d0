import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { makeAccount, makeCreator } from './support/world';

describe.skipIf(!hasBrowser)('rules that answer applications', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    const programs = [{ kind: 'CREATOR', name: 'Solo creators' }] as const;
    const accountId = await makeAccount(app, { mode: 'CREATOR_ONLY', programs });
    const creatorId = await makeCreator(app, accountId, { displayName: 'Ada Berg', joined: false });
    await app.ask(
      'mutation ($id: ID!) { recordCreatorApplied(input: { creatorId: $id }) { errors { code } } }',
      { id: creatorId },
      accountId,
    );
    page = await openPage(browser, app.url, { accountId });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const rules = () => page.getByRole('list', { name: 'Rules in their order' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');

  it('are made, tried before they decide, put in order, changed and deleted', async () => {
    await page.goto('/creators/applications?tab=rules');
    await page.getByText('No rule answers applications').waitFor();
    await button('New rule').click();
    await dialog().getByLabel('Name').fill('Large');
    await dialog().getByLabel('Condition 1', { exact: true }).selectOption('Followers, at least');
    await dialog().getByLabel('Delay in hours').fill('0');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await dialog().getByLabel('How many').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog().getByLabel('How many').fill('40000');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await rules()
      .getByText('Accept whoever has at least 40,000 followers on some profile, at once.')
      .waitFor();

    const wouldBe = page.getByRole('row').filter({ hasText: 'Ada Berg' });
    await wouldBe.getByText('Left to people').waitFor();
    await page.getByLabel('As if all rules were on').click();
    await wouldBe.getByText('Accepted').waitFor();
    await wouldBe.getByText('Large').waitFor();

    await button('New rule').click();
    await dialog().getByLabel('Name').fill('Nobody else');
    await dialog().getByLabel('Decline').check();
    await dialog().getByRole('button', { name: 'Remove condition 1' }).click();
    await dialog().getByText('Without a condition it fits everybody.').waitFor();
    await dialog().getByRole('button', { name: 'Create' }).click();
    await rules().getByText('Decline everybody, after 1 day.').waitFor();
    await button('Move Nobody else up').press('Enter');
    await rules().getByRole('listitem').first().getByText('Nobody else').waitFor();
    await wouldBe.getByText('Declined').waitFor();
    await button('Move Nobody else down').press('Enter');
    await rules().getByRole('listitem').first().getByText('Large').waitFor();
    await wouldBe.getByText('Accepted').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await button('Edit Large').click();
    await dialog().getByLabel('Where').selectOption('Instagram');
    await dialog().getByLabel('Message to them').fill('Welcome');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rules()
      .getByText(/followers on Instagram/)
      .waitFor();
    await rules().getByText('Tells them: “Welcome”').waitFor();
    await button('Delete Nobody else').click();
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await dialog().waitFor({ state: 'detached' });
    await rules().getByText('Nobody else').waitFor({ state: 'detached' });

    await page.getByLabel('Large is on').focus();
    await page.keyboard.press('Space');
    await rules().getByText('On', { exact: true }).waitFor();
    const decision = page.getByRole('row').filter({ hasText: 'Ada Berg' });
    const isDecided = async () => {
      await page.goto('/creators/applications?tab=processed');
      await page.getByText(/Rule “Large”|No application was answered yet/).waitFor();
      return (await decision.filter({ hasText: 'Rule “Large”' }).count()) === 1;
    };
    await expect.poll(isDecided, { interval: 1_000, timeout: 60_000 }).toBe(true);
    await decision.getByText('Welcome').waitFor();
  });
});
