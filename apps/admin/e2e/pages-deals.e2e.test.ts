import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { button, codeInput } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const main = (page: Page) => page.getByRole('main');
const LATER = '2030-06-30';

interface Answer {
  readonly deal: { readonly id: string };
  readonly errors: readonly object[];
}

describe.skipIf(!hasBrowser)('deals', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let mei: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Creators' }],
    });
    mei = await makeCreator(app, accountId, { displayName: 'Mei Tanaka' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const dealNamed = async (name: string, more: object = {}) => {
    const { programs } = await app.ask<{ programs: { nodes: { id: string }[] } }>(
      '{ programs(first: 1) { nodes { id } } }',
      {},
      accountId,
    );
    const input = { programId: programs.nodes[0]?.id, name, type: 'GENERAL_SALE', ...more };
    const { createDeal } = await app.ask<{ createDeal: Answer }>(
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } errors { code } } }',
      { input },
      accountId,
    );
    return createDeal.deal.id;
  };

  const issue = (
    text: string,
    dealId: string,
    startAt: string | null = null,
    matchType = 'EXACT',
  ) =>
    app.ask(
      'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { errors { code } } }',
      {
        input: {
          ...{ creatorId: mei, text, matchType, dealId },
          terms: { creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai', startAt },
        },
      },
      accountId,
    );

  const codeNamed = async (text: string) => {
    const { promoCodeByText } = await app.ask<{
      promoCodeByText: { status: string; endAt: string | null };
    }>(
      'query ($text: String!) { promoCodeByText(text: $text) { status endAt } }',
      { text },
      accountId,
    );
    return promoCodeByText;
  };

  it('is made with a discount, and has a page from which a code is assigned', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/settings/deals');
    await button(page, 'New deal').click();
    const dialog = page.getByRole('dialog', { name: 'New deal' });
    await dialog.getByLabel('Name').fill('Trail season');
    await dialog.getByRole('combobox', { name: 'Discount' }).click();
    await page.getByRole('option', { name: 'Percent', exact: true }).click();
    await dialog.getByLabel('Percent', { exact: true }).fill('12.5');
    await dialog.getByLabel('Minimum purchase').fill('49');
    await dialog.getByLabel('Codes follow its dates').check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    await main(page).getByText('12.5% off, from US$49.00 on').waitFor();
    // A deal without dates does not begin with its creation: it may be far older than its codes.
    await main(page).getByText('Always').first().waitFor();
    await main(page).getByRole('link', { name: 'Trail season' }).click();
    await main(page).getByText('No codes yet').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await main(page).getByRole('link', { name: 'Assign new promo code' }).first().click();
    await page.waitForURL(/\/codes\/new\//);
    await page.context().close();
  });

  it('shows what becomes of its codes before they follow, and they do just that', async () => {
    const dealId = await dealNamed('Summer');
    await issue('RUNS1', dealId);
    await issue('PLANNED1', dealId, '2030-01-01T00:00:00.000Z');
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/settings/deals/${dealId}`);
    await main(page).getByRole('link', { name: 'RUNS1' }).waitFor();
    await button(page, 'Edit…').click();
    const dialog = page.getByRole('dialog', { name: 'Edit Summer' });
    await dialog.getByLabel('Codes follow its dates').check();
    await dialog.getByLabel('Ends', { exact: true }).fill(LATER);
    await dialog.getByText('2 codes get other dates').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The whole of that day in the account's zone.
    expect(await codeNamed('RUNS1')).toEqual({
      status: 'ACTIVE',
      endAt: '2030-06-30T16:00:00.000Z',
    });
    await main(page).getByText('Codes follow its dates').first().waitFor();

    await button(page, 'End now…').click();
    const ending = page.getByRole('dialog', { name: 'End Summer now?' });
    await ending.getByText('2 codes end now').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await ending.getByRole('button', { name: 'End now' }).click();
    await ending.waitFor({ state: 'detached' });
    await expect.poll(async () => (await codeNamed('RUNS1')).status).toBe('EXPIRED');
    await page.context().close();
  });

  it('says of a code whose text is a pattern that it is one', async () => {
    const dealId = await dealNamed('Autumn');
    await issue('LEAF-[0-9]{3}', dealId, null, 'REGEX');
    await issue('LEAF', dealId);
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/settings/deals/${dealId}`);
    await main(page).getByRole('row', { name: 'LEAF-[0-9]{3}' }).getByText('Pattern').waitFor();
    expect(await main(page).getByText('Pattern', { exact: true }).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('decides the dates of a new code, which its form shows', async () => {
    const [startAt, endAt] = ['2030-01-01T00:00:00.000Z', '2030-02-01T00:00:00.000Z'];
    const dealId = await dealNamed('Winter', { startAt, endAt, syncDates: true });
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/codes/new/quick?creator=${mei}&deal=${dealId}`);
    const ends = page.getByLabel('Ends', { exact: true });
    await expect.poll(() => ends.isDisabled()).toBe(true);
    expect(await ends.inputValue()).toBe('2030-02-01 08:00');
    await codeInput(page).fill('WINTER1');
    await button(page, 'Create code').click();
    await page.getByRole('heading', { level: 1, name: /WINTER1/ }).waitFor();
    // What is sent to the creator has the dates that were decided.
    await main(page).getByText('1 Feb 2030').first().waitFor();
    expect(await codeNamed('WINTER1')).toEqual({ status: 'SCHEDULED', endAt });
    await page.context().close();
  });

  it('names the code that cannot follow, in Chinese, too', async () => {
    const dealId = await dealNamed('冬季', { startAt: '2020-01-01T00:00:00.000Z' });
    await issue('PLANNED2', dealId, '2030-01-01T00:00:00.000Z');
    const page = await openPage(browser, app.url, { accountId, language: 'zh' });
    await page.goto(`/settings/deals/${dealId}`);
    await button(page, '编辑…').click();
    const dialog = page.getByRole('dialog', { name: '编辑 冬季' });
    await dialog.getByLabel('代码跟随其日期').check();
    await dialog.getByLabel('结束', { exact: true }).fill('2021-01-01');
    await dialog.getByText('1 个代码无法跟随').waitFor();
    await dialog.getByText('PLANNED2 会在开始之前结束').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
