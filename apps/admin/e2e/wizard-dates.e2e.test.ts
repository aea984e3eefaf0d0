import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atCode, atResult, atStep, button, TITLES } from './support/wizard';
import { makeAccount, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('dates and clocks of a code', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeCreator(app, accountId, { displayName: 'Dara Stone', mediaSource: 'Dara Stone IG' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (): Promise<Page> => openPage(browser, app.url, { accountId });

  it('says that a date is none as soon as its field is left, and has the time in its calendar', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-DATES');
    const starts = page.getByLabel('Starts', { exact: true });
    await starts.fill('2030-02-30 09:00');
    await starts.press('Tab');
    await page.getByText('This is no date and time. Write it like 2026-12-01 09:00.').waitFor();
    await starts.fill('2030-05-01 09:30');
    await page.getByText(/^= 2030-05-01 \d\d:30 UTC$/).waitFor();
    await page.getByLabel('Choose “Starts” from a calendar').click();
    const calendar = page.getByRole('dialog', { name: 'Calendar: Starts' });
    await calendar.getByRole('button', { name: '7 May 2030', exact: true }).click();
    expect(await starts.inputValue()).toBe('2030-05-07 09:30');
    await calendar.getByLabel('Hours').fill('18');
    await calendar.getByLabel('Minutes').fill('45');
    await calendar.getByRole('button', { name: 'Done' }).click();
    await calendar.waitFor({ state: 'hidden' });
    expect(await starts.inputValue()).toBe('2030-05-07 18:45');
    await page.context().close();
  });

  it('says what a change of the clocks does, and takes the second time when told', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-CLOCKS');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('New_York');
    await page.getByRole('option', { name: /America\/New_York/ }).click();
    const starts = page.getByLabel('Starts', { exact: true });
    await starts.fill('2026-03-08 02:30');
    await page.getByText('02:30 does not exist that day there; it becomes 03:30.').waitFor();
    await page.getByText('= 2026-03-08 07:30 UTC').waitFor();
    await starts.fill('2026-11-01 01:30');
    await page.getByText('01:30 happens twice; we use the first.').waitFor();
    await page.getByText('= 2026-11-01 05:30 UTC').waitFor();
    await button(page, 'Use the second').click();
    await page.getByText('01:30 happens twice; we use the second.').waitFor();
    await page.getByText('= 2026-11-01 06:30 UTC').waitFor();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    await atResult(page);
    const stored = await storedCode(app, accountId, 'DARA-CLOCKS');
    expect(stored?.assignments[0]).toMatchObject({
      startAt: '2026-11-01T06:30:00.000Z',
      timeZone: 'America/New_York',
    });
    await page.context().close();
  });

  it('knows the clocks in a browser that has no Temporal', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Temporal');
    });
    await atCode(page, 'Dara Stone', 'DARA-OLD');
    expect(await page.evaluate(() => 'Temporal' in globalThis)).toBe(false);
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Sydney');
    await page.getByRole('option', { name: /Australia\/Sydney/ }).click();
    await page.getByLabel('Starts', { exact: true }).fill('2026-10-04 02:15');
    await page.getByText('02:15 does not exist that day there; it becomes 03:15.').waitFor();
    await page.context().close();
  });
});
