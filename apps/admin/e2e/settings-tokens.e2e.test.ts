import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { cookieOf } from './support/people';
import { accountOf } from './support/world';

const main = (page: Page) => page.getByRole('main');

describe.skipIf(!hasBrowser)('tokens of the account', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('are made for what they are to do, shown once, and do just that until they are revoked', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/settings/tokens');
    await page.getByRole('row', { name: /Shop system.*Analyst · Promo codes, Files/ }).waitFor();
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog', { name: 'New token for Acme Outdoor' });
    const scope = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
    expect(await scope('Change creators').isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'Manager' }).check();
    await scope('Change creators').check();
    await scope('Creators').check();
    // What an analyst cannot have is not sent for one, and is there again for a manager.
    await dialog.getByRole('radio', { name: 'Analyst' }).check();
    expect(await scope('Change creators').isChecked()).toBe(false);
    await dialog.getByRole('radio', { name: 'Manager' }).check();
    await scope('Change creators').check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('Say what the token is for.').first().waitFor();
    await dialog.getByLabel('What it is for').fill('Nightly import');
    await dialog.getByRole('button', { name: 'Create' }).click();
    const made = page.getByRole('dialog', { name: 'Nightly import is ready' });
    const token = await made.locator('code').first().innerText();
    expect(await made.locator('pre').first().innerText()).toContain('query WhoAmI');
    await made.getByRole('button', { name: 'I have copied it' }).click();

    const ask = async (query: string) => {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return { status: answer.status, text: await answer.text() };
    };
    const create =
      'mutation { createCreator(input: { displayName: "By a program" }) { creator { displayName } errors { code } } }';
    expect((await ask(create)).text).toContain('"displayName":"By a program"');
    const expire =
      'mutation { expirePromoCodes(input: { target: { ids: [] } }) { errors { code } } }';
    expect((await ask(expire)).text).toContain('needs a token with the scope PROMO_CODES_WRITE');

    await page.goto('/audit');
    await page
      .getByRole('row', { name: /Nightly import.*By a program/ })
      .first()
      .waitFor();
    await page.goto('/settings/tokens');
    await page
      .getByRole('row', {
        name: /Nightly import.*Manager · Promo codes, Creators, Change creators/,
      })
      .waitFor();
    await page.getByRole('button', { name: 'Revoke Nightly import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await main(page).getByText('Revoked', { exact: true }).waitFor();
    await expect.poll(async () => (await ask(create)).status, { timeout: 15_000 }).toBe(401);
    await page.context().close();
  });

  it('are nothing for managers, who are told whom to ask', async () => {
    const cookie = await cookieOf(app, 'manager@acme.example');
    const page = await openPage(browser, app.url, { cookie });
    await page.goto('/settings/tokens');
    await main(page).getByText('Only owners may do this').waitFor();
    expect(await main(page).getByText('Shop system').count()).toBe(0);
    await page.context().close();
  });
});
