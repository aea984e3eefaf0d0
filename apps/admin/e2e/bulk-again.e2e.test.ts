import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { atCheck, makeMany, pasteCreators } from './support/bulk';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { faultsOf } from './support/faults';
import { makeAccount, makeCode } from './support/world';

describe.skipIf(!hasBrowser)('plans that are made again', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeMany(app, accountId, 'Again', 3, () => true);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    page = await openPage(browser, app.url, { accountId });
  });
  afterEach(async () => {
    await page.context().close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const chip = (name: string) =>
    page.getByRole('group', { name: 'Rows by what is planned' }).getByRole('button', { name });

  it('take the place of the one before, once somebody has agreed to lose what was mended', async () => {
    await pasteCreators(page, ['Againaa Example', 'nobody of us']);
    await button('Check the codes').click();
    const first = await atCheck(page);
    await button('Codes and terms').click();
    await button('Check the codes').click();
    await page.waitForURL((url) => url.pathname.includes('/check/') && !url.href.includes(first));
    const second = await atCheck(page);
    await button('Leave out nobody of us').click();
    await chip('Nothing to do 1').waitFor();
    await button('Codes and terms').click();
    await button('Check the codes').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 row that was mended in the check is planned anew').waitFor();
    expect(await faultsOf(page, 'what is lost')).toEqual([]);
    await dialog.getByRole('button', { name: 'Plan the codes again' }).click();
    await page.waitForURL((url) => url.pathname.includes('/check/') && !url.href.includes(second));
    await atCheck(page);
    await chip('Error 1').waitFor();

    // One that was cancelled gives its rows back, without what was left out.
    await page.goto(`/codes/new/bulk/check/${first}`);
    await page.getByText('The plan was cancelled').waitFor();
    await page.goto(`/codes/new/bulk/check/${second}`);
    await page.getByText('The plan was cancelled').waitFor();
    expect(await faultsOf(page, 'a plan that was cancelled')).toEqual([]);
    await button('Plan again').click();
    await page.waitForURL((url) => !url.href.includes(second));
    await page.getByText('1 row is checked').waitFor();
    await button('Create 1 code').waitFor();
  });

  it('are of the rest where a job cannot go on, which ends with it', async () => {
    const nobody = Array.from({ length: 3_000 }, (_, index) => `nobody ${index}`);
    const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
    const input = { target: { typed: [...nobody, 'Againac Example'] }, terms };
    const { planPromoCodes } = await app.ask<{ planPromoCodes: { bulkJob: { id: string } } }>(
      'mutation ($input: PlanPromoCodesInput!) { planPromoCodes(input: $input) { bulkJob { id } } }',
      { input },
      accountId,
    );
    const { id } = planPromoCodes.bulkJob;
    const tokenOf = async () => {
      const { node } = await app.ask<{ node: { token: string | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { token } } }',
        { id },
        accountId,
      );
      return node.token;
    };
    await expect.poll(tokenOf, { timeout: 60_000 }).not.toBeNull();
    const { programs } = await app.ask<{
      programs: { nodes: { id: string; kind: string; version: number }[] };
    }>('{ programs(first: 9) { nodes { id kind version } } }', {}, accountId);
    const program = programs.nodes.find(({ kind }) => kind === 'CREATOR');
    await app.ask(
      `mutation ($token: String!, $id: ID!, $program: UpdateProgramInput!) {
        applyPromoCodePlan(input: { token: $token }) { errors { code } }
        stopBulkJob(input: { bulkJobId: $id }) { errors { code } }
        updateProgram(input: $program) { errors { code } }
      }`,
      {
        ...{ id, token: await tokenOf() },
        program: { id: program?.id, version: program?.version, codeTracking: false },
      },
      accountId,
    );
    await page.goto(`/codes/new/bulk/run/${id}`);
    await button('Go on').click();
    await button('Plan the rest again').waitFor();
    expect(await button('Go on').count()).toBe(0);
    expect(await faultsOf(page, 'a job that cannot go on')).toEqual([]);
    await button('Plan the rest again').click();
    await page.waitForURL((url) => url.pathname.includes('/check/'));
    await atCheck(page);
    await chip('Error 3,001').waitFor();
    await page.goto(`/codes/new/bulk/run/${id}`);
    await page.getByRole('heading', { name: 'Creating the codes was cancelled' }).waitFor();
  });

  it('say whose each code is', async () => {
    await makeCode(app, accountId, 'OFPARTNER', { partner: 'Deal Hunters' });
    const ask = `mutation ($input: PlanPromoCodeExpiryInput!) {
      planPromoCodeExpiry(input: $input) { bulkJob { id } errors { code path } }
    }`;
    const { planPromoCodeExpiry } = await app.ask<{
      planPromoCodeExpiry: { bulkJob: { id: string } };
    }>(ask, { input: { target: { filter: { expectedCount: 1 } } } }, accountId);
    await page.goto(`/jobs/${planPromoCodeExpiry.bulkJob.id}`);
    await page.getByRole('columnheader', { name: 'Owner' }).waitFor();
    expect(await faultsOf(page, 'owners')).toEqual([]);
    await page.getByRole('cell').getByRole('link', { name: 'Deal Hunters' }).click();
    await page.waitForURL('**/partners/*');
  });

  it('are of all creators that are shown, on a phone too', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/creators');
    const all = page.getByRole('checkbox', { name: 'Select all that are shown' });
    await all.click();
    await page.getByText('3 selected').waitFor();
    expect(await faultsOf(page, 'creators on a phone')).toEqual([]);
    await button('Give codes…').click();
    await page.waitForURL('**/codes/new/bulk/creators');
    await all.waitFor();
    expect(await all.isChecked()).toBe(true);
  });
});
