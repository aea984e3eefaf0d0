import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { countClicks, hasBrowser, launchBrowser, openPage } from './support/browser';
import { faultsOf } from './support/faults';
import { atCheck, makeMany, pasteCreators } from './support/bulk';
import { makeAccount } from './support/world';

describe.skipIf(!hasBrowser)('codes for many creators', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeMany(app, accountId, 'Fifty', 50, (index) => index % 5 !== 0);
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

  it('from the list of creators to fifty codes in hand in twelve clicks at most', async () => {
    const clicks = await countClicks(page);
    await page.goto('/creators');
    await page
      .getByRole('checkbox', { name: /^Select Fifty/ })
      .first()
      .click();
    await button('Select all 50 that match').click();
    await button('Give codes…').click();
    await page.getByText('All 50 that match are selected').waitFor();
    await page.locator('tbody tr').first().waitFor();
    expect(await faultsOf(page, 'creators')).toEqual([]);
    await button('Continue').click();
    await page.getByText('For 50 creators.').waitFor();
    await button('Check the codes').click();
    const id = await atCheck(page);
    await chip('Ready 40').waitFor();
    await page.locator('tr[data-index="5"]').waitFor();
    await button(/^Create all media sources/).click();
    await chip('Ready 50').waitFor();
    await button('Create 50 codes').click();
    await page.getByText('50 codes were created').waitFor();
    await button('Copy all 50 codes').click();
    await page.getByText('Codes copied').waitFor();
    expect(clicks()).toBeLessThanOrEqual(12);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { promoCodes } = await app.ask<{ promoCodes: { nodes: { text: string }[] } }>(
      '{ promoCodes(first: 100) { nodes { text } } }',
      {},
      accountId,
    );
    expect(copied.split('\n').sort()).toEqual(promoCodes.nodes.map(({ text }) => text).sort());
    expect(promoCodes.nodes).toHaveLength(50);
    await page.getByRole('link', { name: 'Show in the list of codes' }).click();
    await page.locator('tr[data-index="0"]').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Job: / })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('job')).toBe(id);

    // The tray tells of it on every page, and leads back.
    await button(/^Jobs,/).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: 'Codes for creators' })
      .first()
      .click();
    await page.waitForURL(`**/codes/new/bulk/run/${id}`);
  });

  it('are mended row by row, and what is left out is taken back in', async () => {
    await makeMany(app, accountId, 'Single', 2, () => true);
    await pasteCreators(page, ['singleaa example', '@singleabexample', 'nobody of us']);
    await button('Check the codes').click();
    await atCheck(page);
    await page.getByText('Nobody is known by what was typed', { exact: true }).waitFor();
    expect(await faultsOf(page, 'check')).toEqual([]);
    await button('Leave out nobody of us').click();
    await chip('Nothing to do 1').waitFor();
    await button('Edit text… Singleaa Example').click();
    await page.getByRole('textbox', { name: 'New text for Singleaa Example' }).fill('no code!');
    await button('Use this text').click();
    await page.getByText(/is not allowed\. Use A–Z/).waitFor();
    await page.getByRole('textbox', { name: 'New text for Singleaa Example' }).fill('OURSINGLE');
    await button('Use this text').click();
    await page.getByText('OURSINGLE').waitFor();
    await page.getByRole('radio', { name: 'All rows or none' }).click();
    await button('Create 2 codes').click();
    await page.getByText('2 codes were created').waitFor();
    await page.getByRole('link', { name: 'OURSINGLE' }).waitFor();
    await button(/^Jobs,/).click();
    await page.getByRole('link', { name: 'All jobs' }).waitFor();
    expect(await faultsOf(page, 'run, with the tray')).toEqual([]);
  });

  it('wait for as many days as somebody chooses who lets them wait', async () => {
    await makeMany(app, accountId, 'Later', 1, () => false);
    await pasteCreators(page, ['Lateraa Example']);
    await button('Check the codes').click();
    const id = await atCheck(page);
    await page.getByLabel('Rows wait for at most').selectOption({ label: '7 days' });
    expect(await faultsOf(page, 'days of waiting')).toEqual([]);
    await button(/^Let all wait/).click();
    await chip('Waits 1').waitFor();
    await button('Let 1 row wait').click();
    await page.waitForURL('**/codes/new/bulk/run/*');
    const days = async () => {
      const { node } = await app.ask<{
        node: { rows: { nodes: { waitsUntil: string | null }[] } };
      }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { rows(first: 1) { nodes { waitsUntil } } } } }',
        { id },
        accountId,
      );
      const until = Date.parse(node.rows.nodes[0]?.waitsUntil ?? '');
      return Math.ceil((until - Date.now()) / 86_400_000);
    };
    await expect.poll(days).toBe(7);
  });

  it('that the world has overtaken are planned again with the same answers', async () => {
    await makeMany(app, accountId, 'Stale', 1, () => true);
    await pasteCreators(page, ['Staleaa Example']);
    await page.getByText(/^STALEAA/).waitFor();
    expect(await faultsOf(page, 'codes and terms')).toEqual([]);
    await page.getByRole('textbox', { name: 'Comments to the owner' }).fill('As agreed');
    await button('Check the codes').click();
    const before = await atCheck(page);
    const track = async (codeTracking: boolean) => {
      const { programs } = await app.ask<{
        programs: { nodes: { id: string; kind: string; version: number }[] };
      }>('{ programs(first: 9) { nodes { id kind version } } }', {}, accountId);
      const program = programs.nodes.find(({ kind }) => kind === 'CREATOR');
      await app.ask(
        'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { errors { code } } }',
        { input: { id: program?.id, version: program?.version, codeTracking } },
        accountId,
      );
    };
    await track(false);
    await button('Create 1 code').click();
    await page.getByText('The plan is out of date').waitFor();
    expect(await button('Create 1 code').count()).toBe(0);
    await track(true);
    await button('Plan again').click();
    await page.waitForURL((url) => !url.pathname.endsWith(before));
    await atCheck(page);
    await button('Create 1 code').click();
    await page.getByText('1 code was created').waitFor();
    await page.getByRole('link', { name: /^STALEAA/ }).click();
    await page.getByText('As agreed').first().waitFor();
  });

  it('are stopped and gone on with', async () => {
    const { planPromoCodes } = await app.ask<{ planPromoCodes: { bulkJob: { id: string } } }>(
      'mutation ($input: PlanPromoCodesInput!) { planPromoCodes(input: $input) { bulkJob { id } } }',
      {
        input: {
          target: { typed: Array.from({ length: 4_000 }, (_, index) => `nobody ${index}`) },
          terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC' },
        },
      },
      accountId,
    );
    const { id } = planPromoCodes.bulkJob;
    await app.ask(
      'mutation ($id: ID!) { stopBulkJob(input: { bulkJobId: $id }) { errors { code } } }',
      { id },
      accountId,
    );
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Codes for creators' }).first().waitFor();
    expect(await faultsOf(page, 'jobs')).toEqual([]);
    await page.getByRole('link', { name: 'Codes for creators' }).first().click();
    await page.getByText('The check was stopped').waitFor();
    await button('Go on').click();
    await atCheck(page);
    await chip('Error 4,000').waitFor();
    await button('Cancel…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the job' }).click();
    await page.getByText('The plan was cancelled').waitFor();
  });
});
