import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { button } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

/** One more than follow in one call. */
const MANY = 1_001;
const AT_ONCE = 10;
const LATER = '2030-06-30';
const main = (page: Page) => page.getByRole('main');

describe.skipIf(!hasBrowser)('a deal that more codes follow than one call changes', () => {
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
    const { createDeal } = await app.ask<{ createDeal: { deal: { id: string } } }>(
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } errors { code } } }',
      { input },
      accountId,
    );
    return createDeal.deal.id;
  };

  /** Codes of a deal, many in one request. */
  const issue = async (texts: readonly string[], dealId: string, startAt: string | null = null) => {
    const terms = { creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai', startAt };
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const some = texts.slice(from, from + AT_ONCE);
      const calls = some.map(
        (_, at) => `c${at}: issuePromoCode(input: $i${at}) { errors { code } }`,
      );
      const variables = some.map(
        (text, at) => [`i${at}`, { creatorId: mei, text, dealId, terms }] as const,
      );
      const answer = await app.ask<Record<string, { errors: readonly object[] }>>(
        `mutation (${some.map((_, at) => `$i${at}: IssuePromoCodeInput!`).join()}) { ${calls.join(' ')} }`,
        Object.fromEntries(variables),
        accountId,
      );
      expect(Object.values(answer).flatMap(({ errors }) => errors)).toEqual([]);
    }
  };

  const endOf = async (text: string) => {
    const { promoCodeByText } = await app.ask<{ promoCodeByText: { endAt: string | null } }>(
      'query ($text: String!) { promoCodeByText(text: $text) { endAt } }',
      { text },
      accountId,
    );
    return promoCodeByText.endAt;
  };

  it('shows each of them first, changes the deal, and they follow in the background', async () => {
    const dealId = await dealNamed('Crowd', { syncDates: true });
    const texts = Array.from({ length: MANY }, (_, at) => `CROWD${at}`);
    await issue(texts, dealId);
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/settings/deals/${dealId}`);
    await button(page, 'Edit…').click();
    const dialog = page.getByRole('dialog', { name: 'Edit Crowd' });
    await dialog.getByLabel('Ends', { exact: true }).fill(LATER);
    await dialog.getByText('1,001 codes follow its dates').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Show what happens' }).click();
    await page.waitForURL('**/jobs/bj_*');
    await main(page).getByRole('heading', { name: 'Codes follow a deal' }).waitFor();
    await button(page, 'Change the deal, 1,001 codes follow').waitFor();
    await main(page).getByText('CROWD0', { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await endOf('CROWD0')).toBeNull();

    // Applied and stopped in one breath: some have not followed.
    const bulkJobId = page.url().split('/').at(-1) ?? '';
    const { node } = await app.ask<{ node: { token: string } }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { token } } }',
      { id: bulkJobId },
      accountId,
    );
    await app.ask(
      `mutation ($apply: ApplyPromoCodePlanInput!, $stop: StopBulkJobInput!) {
        applyPromoCodePlan(input: $apply) { errors { code } } stopBulkJob(input: $stop) { errors { code } }
      }`,
      { apply: { token: node.token }, stop: { bulkJobId } },
      accountId,
    );
    await page.goto(`/settings/deals/${dealId}`);
    await main(page).getByText('Not all codes have followed its dates').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await main(page).getByRole('link', { name: 'Open the job' }).click();
    await button(page, 'Go on').click();
    await main(page).getByText('1,001 rows are done').waitFor();
    expect(await endOf(`CROWD${MANY - 1}`)).toBe('2030-06-30T16:00:00.000Z');
    await page.goto(`/settings/deals/${dealId}`);
    await main(page).getByRole('link', { name: 'CROWD1000' }).waitFor();
    expect(await main(page).getByText('followed its dates').count()).toBe(0);

    await button(page, 'End now…').click();
    const ending = page.getByRole('dialog', { name: 'End Crowd now?' });
    await ending.getByText('1,001 codes follow its dates').waitFor();
    expect(await ending.getByRole('button', { name: 'End now' }).count()).toBe(0);
    await page.context().close();
  });

  it('says how many have followed where one had changed, until it is planned again', async () => {
    const dealId = await dealNamed('Left', { syncDates: true });
    await issue(['LEFT1', 'LEFT2'], dealId);
    const { planDealChange } = await app.ask<{ planDealChange: { bulkJob: { id: string } } }>(
      'mutation ($input: PlanDealChangeInput!) { planDealChange(input: $input) { bulkJob { id } } }',
      { input: { dealId, version: 1, endAt: '2031-01-01T00:00:00.000Z' } },
      accountId,
    );
    const bulkJobId = planDealChange.bulkJob.id;
    const jobOf = async () => {
      const { node } = await app.ask<{ node: { token: string | null; state: string } }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { token state } } }',
        { id: bulkJobId },
        accountId,
      );
      return node;
    };
    await expect.poll(async () => (await jobOf()).state).toBe('PLANNED');
    const { token } = await jobOf();
    const { promoCodeByText } = await app.ask<{ promoCodeByText: { id: string } }>(
      '{ promoCodeByText(text: "LEFT2") { id } }',
      {},
      accountId,
    );
    // It has ended before the job comes to it.
    await app.ask(
      `mutation ($apply: ApplyPromoCodePlanInput!, $stop: StopBulkJobInput!, $expire: ExpirePromoCodesInput!, $resume: ResumeBulkJobInput!) {
        applyPromoCodePlan(input: $apply) { errors { code } } stopBulkJob(input: $stop) { errors { code } }
        expirePromoCodes(input: $expire) { errors { code } } resumeBulkJob(input: $resume) { errors { code } }
      }`,
      {
        ...{ apply: { token }, stop: { bulkJobId }, resume: { bulkJobId } },
        expire: { target: { ids: [promoCodeByText.id] } },
      },
      accountId,
    );
    await expect.poll(async () => (await jobOf()).state).toBe('COMPLETED');
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/settings/deals/${dealId}`);
    await main(page).getByText('1 of 2 have followed. The others had changed by then').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await main(page).getByRole('link', { name: 'Open the job' }).click();
    await button(page, 'Plan these again').click();
    await button(page, 'Cancel…').waitFor();
    await page.context().close();
  });

  it('begins nothing while one code cannot follow', async () => {
    const dealId = await dealNamed('Few');
    await issue(['FEW1'], dealId, '2030-01-01T00:00:00.000Z');
    await issue(['FEW2'], dealId);
    const plan = async (endAt: string) => {
      const { planDealChange } = await app.ask<{ planDealChange: { bulkJob: { id: string } } }>(
        'mutation ($input: PlanDealChangeInput!) { planDealChange(input: $input) { bulkJob { id } errors { code } } }',
        { input: { dealId, version: 1, endAt, syncDates: true } },
        accountId,
      );
      return planDealChange.bulkJob.id;
    };
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/jobs/${await plan('2020-01-01T00:00:00.000Z')}`);
    await main(page).getByText('Nothing begins while one code cannot follow').waitFor();
    expect(await main(page).getByRole('button', { name: /Leave/ }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.goto(`/jobs/${await plan('2031-01-01T00:00:00.000Z')}`);
    await button(page, 'Change the deal, 2 codes follow').click();
    await main(page).getByText('2 rows are done').waitFor();
    expect(await endOf('FEW2')).toBe('2031-01-01T00:00:00.000Z');
    await page.context().close();
  });
});
