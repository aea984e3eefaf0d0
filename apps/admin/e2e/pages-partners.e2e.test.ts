import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button } from './support/wizard';
import { makeAccount, makeCode, makeCreator, storedCode } from './support/world';

const main = (page: Page) => page.getByRole('main');
const codeInput = (page: Page) => page.getByRole('textbox', { name: 'Code', exact: true });

describe.skipIf(!hasBrowser)('performance partners', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    const creatorId = await makeCreator(app, accountId, {
      displayName: 'Sol Reyes',
      mediaSource: 'Sol IG',
    });
    await makeCode(app, accountId, 'SOL20', { creatorId });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function newPartner(page: Page, name: string): Promise<void> {
    await page.goto('/partners/new');
    await page.getByLabel('Name').fill(name);
    await button(page, 'Create partner').click();
    await atStep(page, name);
  }

  it('adds a partner and gives them a code with dates in a zone', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/partners');
    await main(page).getByRole('link', { name: 'Create the first partner' }).click();
    await button(page, 'Create partner').click();
    await main(page).getByText('Fill this in.').first().waitFor();
    await newPartner(page, 'Ridge Deals');
    await main(page).getByRole('link', { name: 'Give a code' }).first().click();

    await atStep(page, 'Give Ridge Deals a code');
    await codeInput(page).fill('RIDGE10');
    await main(page).getByText('RIDGE10 is free').waitFor();
    await page.getByLabel('Starts', { exact: true }).fill('2026-12-01 09:00');
    await main(page).getByText('= 2026-12-01 01:00 UTC').waitFor();
    await page.getByLabel('Ends', { exact: true }).fill('2026-11-01 09:00');
    await page.getByLabel('Credit if winner').check();
    await button(page, 'Give code').click();
    await main(page).getByText('The end must be after the start.').waitFor();
    await page.getByRole('button', { name: 'Clear “Ends”' }).click();
    await button(page, 'Give code').click();

    await atStep(page, 'RIDGE10 is ready');
    expect(await storedCode(app, accountId, 'RIDGE10')).toMatchObject({
      owner: { name: 'Ridge Deals' },
      assignments: [
        {
          creditPolicy: 'IF_WINNER',
          startAt: '2026-12-01T01:00:00.000Z',
          endAt: null,
          timeZone: 'Asia/Shanghai',
        },
      ],
    });
    await main(page).getByRole('link', { name: 'Back to Ridge Deals' }).click();
    await atStep(page, 'Ridge Deals');
    await main(page).getByRole('link', { name: 'RIDGE10' }).waitFor();
    await page.context().close();
  });

  it('names the creator who has the text, and offers free ones in one click', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await newPartner(page, 'Cliff Media');
    await main(page).getByRole('link', { name: 'Give a code' }).first().click();
    await atStep(page, 'Give Cliff Media a code');
    await codeInput(page).fill('sol20');
    await main(page)
      .getByText(/^Sol Reyes holds SOL20 since /)
      .first()
      .waitFor();
    await button(page, 'Give code').click();
    const refusal = main(page).getByRole('alert').filter({ hasText: 'belongs to Sol Reyes' });
    await refusal.waitFor();
    expect(
      await refusal.getByRole('link', { name: 'Open that code' }).getAttribute('href'),
    ).toMatch(/^\/codes\/pc_/);
    await refusal.getByRole('button', { name: /^Use / }).first().click();
    const text = await codeInput(page).inputValue();
    expect(text.toUpperCase()).not.toBe('SOL20');
    await main(page).getByText(`${text} is free`).waitFor();
    await button(page, 'Give code').click();
    await atStep(page, `${text} is ready`);
    expect(await storedCode(app, accountId, text)).toMatchObject({
      owner: { name: 'Cliff Media' },
    });
    expect(await storedCode(app, accountId, 'SOL20')).toMatchObject({
      owner: { displayName: 'Sol Reyes' },
    });
    await page.context().close();
  });

  it('says what a clock change makes of a time, and takes the one that is asked for', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await newPartner(page, 'Twice Ltd');
    await main(page).getByRole('link', { name: 'Give a code' }).first().click();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('New_York');
    await page.getByRole('option', { name: /America\/New_York/ }).click();
    await codeInput(page).fill('TWICE10');
    await page.getByLabel('Starts', { exact: true }).fill('2026-03-08 02:30');
    await main(page).getByText('02:30 does not exist that day there; it becomes 03:30.').waitFor();
    await page.getByLabel('Starts', { exact: true }).fill('2026-11-01 01:30');
    await main(page).getByText('01:30 happens twice; we use the first.').waitFor();
    await button(page, 'Use the second').click();
    await main(page).getByText('= 2026-11-01 06:30 UTC').waitFor();
    await button(page, 'Give code').click();
    await atStep(page, 'TWICE10 is ready');
    expect(await storedCode(app, accountId, 'TWICE10')).toMatchObject({
      assignments: [{ startAt: '2026-11-01T06:30:00.000Z', timeZone: 'America/New_York' }],
    });
    await page.context().close();
  });

  it('finds a zone by what it is called today, before or in Chinese, and stores today’s name', async () => {
    const page = await openPage(browser, app.url, { accountId });
    await newPartner(page, 'Zone Ltd');
    await main(page).getByRole('link', { name: 'Give a code' }).first().click();
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    for (const [typed, name] of [
      ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
      ['kathmandu', 'Asia/Kathmandu'],
      ['Kyiv', 'Europe/Kyiv'],
      ['上海', 'Asia/Shanghai'],
      ['calcutta', 'Asia/Kolkata'],
      ['加尔各答', 'Asia/Kolkata'],
    ] as const) {
      await zone.fill(typed);
      await page.getByRole('option', { name }).waitFor();
      expect(await page.getByRole('option').count()).toBe(1);
    }
    await page.getByRole('option', { name: 'Asia/Kolkata' }).click();
    expect(await zone.inputValue()).toBe('Asia/Kolkata (GMT+5:30)');
    await codeInput(page).fill('ZONE10');
    await button(page, 'Give code').click();
    await atStep(page, 'ZONE10 is ready');
    expect(await storedCode(app, accountId, 'ZONE10')).toMatchObject({
      assignments: [{ timeZone: 'Asia/Kolkata' }],
    });
    await page.context().close();
  });

  it('explains why an account that runs the Creator program alone cannot', async () => {
    const solo = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Solo creators' }],
    });
    const page = await openPage(browser, app.url, { accountId: solo });
    for (const path of ['/partners', '/partners/new']) {
      await page.goto(path);
      await main(page).getByText('This account runs the Creator program alone').waitFor();
      expect(await main(page).getByRole('button').count()).toBe(0);
      expect(await main(page).getByRole('link', { name: 'New partner' }).count()).toBe(0);
    }
    await main(page).getByRole('link', { name: 'Open the account’s settings' }).click();
    await main(page).getByRole('heading', { name: 'Program mode' }).waitFor();
    await page.context().close();
  });
});
