import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEnglish as en } from '../src/i18n/en/all';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { countClicks, hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button, codeInput, heading, TITLES } from './support/wizard';
import { makeAccount, makeCode, makeCreator } from './support/world';

const DAY = 86_400_000;
/** Forms hold minutes. */
const atMinute = (moment: number) => new Date(moment - (moment % 60_000)).toISOString();
const FIELDS =
  'text comments purpose internalNote deal { id } assignments { startAt endAt creditPolicy }';

describe.skipIf(!hasBrowser)('ways to a new code', () => {
  let app: App;
  let browser: Browser;
  let six: string;
  let mei: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    six = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    mei = await makeCreator(app, six, { displayName: 'Mei Ways', mediaSource: 'Mei Ways IG' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (accountId: string, look = {}): Promise<Page> =>
    openPage(browser, app.url, { accountId, ...look });
  const ask = <Data>(query: string, variables: Record<string, unknown>, accountId = six) =>
    app.ask<Data>(query, variables, accountId);
  const ready = (page: Page) =>
    page.getByRole('heading', { level: 1, name: /is ready$/ }).waitFor();
  const dealIn = async (accountId: string, kind: string, over = false): Promise<string> => {
    const { programs } = await ask<{ programs: { nodes: { id: string; kind: string }[] } }>(
      '{ programs(first: 9) { nodes { id kind } } }',
      {},
      accountId,
    );
    const programId = programs.nodes.find((each) => each.kind === kind)?.id;
    const endAt = new Date(Date.now() - DAY).toISOString();
    const { createDeal } = await ask<{ createDeal: { deal: { id: string } } }>(
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } } }',
      { input: { name: `Deal ${kind}`, programId, type: 'BOGO', ...(over && { endAt }) } },
      accountId,
    );
    return createDeal.deal.id;
  };

  it('duplicates a code in two clicks: same creator, terms, deal and details, another text', async () => {
    const deal = await dealIn(six, 'CREATOR');
    const over = { startAt: new Date(Date.now() - DAY).toISOString(), timeZone: 'Asia/Shanghai' };
    const endAt = atMinute(Date.now() + 30 * DAY);
    const { issuePromoCode } = await ask<{ issuePromoCode: { promoCode: { id: string } } }>(
      'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { promoCode { id } errors { message } } }',
      {
        input: {
          ...{ creatorId: mei, text: 'MEIFIRST', dealId: deal },
          ...{ comments: 'Say hello', purpose: 'PERSONAL', internalNote: 'Pays late' },
          terms: { ...over, endAt, creditPolicy: 'IF_WINNER' },
          creatorTerms: { ...over, endAt, creditPolicy: 'IF_INVOLVED' },
        },
      },
    );
    const page = await open(six);
    const clicks = await countClicks(page);
    await page.goto(`/codes/${issuePromoCode.promoCode.id}`);
    await page.getByRole('link', { name: 'Duplicate' }).click();
    await atStep(page, TITLES.checkSix);
    expect(await violationsOf(page)).toEqual([]);
    await page
      .getByText(/^No partner holds/)
      .first()
      .waitFor();
    await button(page, 'Create both codes').click();
    await ready(page);
    expect(clicks()).toBe(2);
    const text = (await heading(page).innerText()).replace(/ is ready$/, '');
    expect(text).not.toBe('MEIFIRST');
    const read = (of: string) =>
      ask<{ promoCodeByText: { text: string; assignments: { startAt: string | null }[] } }>(
        `{ promoCodeByText(text: "${of}") { ${FIELDS} } }`,
        {},
      );
    const [{ promoCodeByText: first }, { promoCodeByText: second }] = await Promise.all([
      read('MEIFIRST'),
      read(text),
    ]);
    expect(second).toEqual({
      ...first,
      text,
      assignments: first.assignments.map((each) => ({ ...each, startAt: null })),
    });
    await page.context().close();
  });

  it('duplicates a partner’s code in the form that gives one', async () => {
    const id = await makeCode(app, six, 'PARTNERONE', { partner: 'Ways Partner' });
    const { promoCodeByText } = await ask<{ promoCodeByText: { version: number } }>(
      '{ promoCodeByText(text: "PARTNERONE") { version } }',
      {},
    );
    await ask(
      'mutation ($input: UpdatePromoCodeInput!) { updatePromoCode(input: $input) { errors { code } } }',
      { input: { promoCodeId: id, version: promoCodeByText.version, internalNote: 'As before' } },
    );
    const page = await open(six);
    await page.goto(`/codes/${id}`);
    await page.getByRole('link', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { level: 1, name: 'Give Ways Partner a code' }).waitFor();
    await expect.poll(() => page.getByLabel('Internal note').inputValue()).toBe('As before');
    await page.getByRole('textbox', { name: /^Code/ }).fill('PARTNERTWO');
    await button(page, 'Give code').click();
    await page.getByRole('heading', { level: 1, name: 'PARTNERTWO is ready' }).waitFor();
    await page.context().close();
  });

  it('begins from a media source with its creator, and from a deal with the deal', async () => {
    const deal = await dealIn(six, 'CREATOR');
    const page = await open(six);
    await page.goto('/settings/media-sources');
    await page.getByRole('link', { name: 'Assign new promo code: Mei Ways IG' }).click();
    await atStep(page, TITLES.code);
    await page.goto(`/codes/new?deal=${deal}&creator=${mei}`);
    await atStep(page, TITLES.code);
    await codeInput(page).fill('FROMDEAL');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await expect
      .poll(() => page.getByLabel('Deal', { exact: true }).first().inputValue())
      .toBe('Deal CREATOR');
    await page.context().close();
  });

  it.each([
    ['creator', 'cr_nobody', en.issueCode.notTaken.creatorMissing],
    ['deal', 'dl_nothing', en.issueCode.notTaken.dealMissing],
    ['like', 'pc_nothing', en.issueCode.notTaken.codeMissing],
  ] as const)('says what a link names in vain: %s', async (name, id, words) => {
    const page = await open(six);
    await page.goto(`/codes/new?${name}=${id}`);
    await atStep(page, TITLES.creator);
    await page.getByText(words).waitFor();
    await page.context().close();
  });

  it.each([
    ['CREATOR', true, en.issueCode.notTaken.dealOver],
    ['PERFORMANCE', false, en.issueCode.notTaken.dealOfPartners],
  ] as const)(
    'does not take a deal that cannot be had: %s, over: %s',
    async (kind, over, words) => {
      const page = await open(six);
      await page.goto(`/codes/new/quick?deal=${await dealIn(six, kind, over)}`);
      await page.getByText(words).waitFor();
      await page.context().close();
    },
  );
});
