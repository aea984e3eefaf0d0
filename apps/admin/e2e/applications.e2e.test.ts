import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { button } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');
const HOSTILE = '<img src=x onerror=alert(1)> 你好';

describe.skipIf(!hasBrowser)('applications', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Test creators' }],
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const applied = async (displayName: string) => {
    const creatorId = await makeCreator(app, accountId, { displayName, joined: false });
    await app.ask(
      'mutation ($input: RecordCreatorAppliedInput!) { recordCreatorApplied(input: $input) { errors { code } } }',
      { input: { creatorId, message: HOSTILE } },
      accountId,
    );
    return creatorId;
  };

  it('are answered many at once, by keyboard alone, and a decision is reversed with a reason', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/creators/applications');
    await main(page).getByText('No application waits for an answer').waitFor();
    await applied('Ada Berg');
    await applied('Ben Cho');
    const third = await applied('Cleo Dahl');
    await page.goto('/creators');
    await main(page).getByRole('link', { name: 'Applications (3)' }).click();
    await main(page).getByText(HOSTILE).first().waitFor();

    await main(page).getByLabel('Select Ada Berg').focus();
    await page.keyboard.press('Space');
    await main(page).getByLabel('Select Ben Cho').focus();
    await page.keyboard.press('Space');
    await main(page).getByRole('status').getByText('2 chosen').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await button(page, 'Accept…').press('Enter');
    await dialog(page).getByLabel('Contract ends', { exact: true }).fill('2099-03-01');
    await dialog(page).getByLabel('end later').check();
    await dialog(page).getByLabel('Codes end', { exact: true }).fill('2099-02-01');
    await dialog(page).getByLabel('Message to each of them').fill('Welcome');
    expect(await violationsOf(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Accept' }).press('Enter');
    await dialog(page)
      .getByText(/would end before the contract does/)
      .waitFor();
    await dialog(page).getByLabel('Codes end', { exact: true }).fill('2099-04-01');
    await dialog(page).getByRole('button', { name: 'Accept' }).press('Enter');
    await page.getByText('2 applications accepted').waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    await main(page).getByText('Ada Berg').waitFor({ state: 'detached' });

    await main(page).getByLabel('Select Cleo Dahl').check();
    await button(page, 'Decline…').click();
    await dialog(page).getByLabel('Reason').fill('Not this season');
    await dialog(page).getByRole('button', { name: 'Decline' }).click();
    await page.getByText('1 application declined').waitFor();
    await main(page).getByText('No application waits for an answer').waitFor();
    await page.getByRole('link', { name: 'Processed', exact: true }).click();
    await main(page).getByText('Not this season').waitFor();
    expect(await main(page).getByText('Welcome').count()).toBe(2);
    expect(await violationsOf(page)).toEqual([]);

    await page.goto(`/creators/${third}`);
    await button(page, 'Reverse decision…').click();
    await dialog(page)
      .getByText(/waits for an answer again/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Reverse decision' }).click();
    await dialog(page).getByText('Fill this in.').waitFor();
    await dialog(page).getByLabel('Reason').fill('Wrong person');
    expect(await violationsOf(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Reverse decision' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Decision reversed').waitFor();
    await history.getByText('Declined → Applied').waitFor();
    await history.getByText('Reason: Wrong person').waitFor();
    await page.context().close();
  });

  it('contracts that end soon stand with what happens to codes, in Chinese too', async () => {
    const creatorId = await makeCreator(app, accountId, { displayName: 'Dee Ek', joined: false });
    const contractEnd = new Date(Date.now() + 9 * 86_400_000).toISOString();
    await app.ask(
      'mutation ($input: RecordCreatorJoinedInput!) { recordCreatorJoined(input: $input) { errors { code } } }',
      { input: { creatorId, contractEnd, atEnd: 'EXPIRE_CODES' } },
      accountId,
    );
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/creators/applications?tab=ending');
    await main(page).getByText('Codes expire with the contract.').waitFor();
    await page.context().close();
    const chinese = await openPage(browser, app.url, { accountId, language: 'zh' });
    await chinese.goto('/creators/applications?tab=ending');
    await main(chinese).getByText('代码随合同失效。').waitFor();
    expect(await violationsOf(chinese)).toEqual([]);
    await chinese.context().close();
  });
});
