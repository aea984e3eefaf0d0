import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { countClicks, hasBrowser, launchBrowser, openPage } from './support/browser';
import {
  atResult,
  atStep,
  button,
  chooseCreator,
  codeInput,
  creatorCard,
  errorSummary,
  focused,
  startDraft,
  TITLES,
} from './support/wizard';
import { makeAccount, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('a code in the Creator program, three steps', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Solo creators' }],
    });
    await makeCreator(app, accountId, { displayName: 'Mina Ortiz' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (): Promise<Page> => openPage(browser, app.url, { accountId });

  it('takes at most six clicks from the list to the finished code', async () => {
    const page = await open();
    const clicks = await countClicks(page);
    await page.goto('/codes');
    await page.getByRole('link', { name: 'New code' }).first().click();
    await atStep(page, TITLES.creator);
    expect(new URL(page.url()).pathname).toMatch(/^\/codes\/new\/creator-only\/[^/]+\/creator$/);
    await creatorCard(page, 'Mina Ortiz').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await button(page, 'Suggest').click();
    await page.getByText(/is free$/).waitFor();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await button(page, 'Create code').click();
    const text = await atResult(page);
    expect(clicks()).toBeLessThanOrEqual(6);
    expect(await storedCode(app, accountId, text)).toMatchObject({
      isComplete: true,
      owner: { displayName: 'Mina Ortiz' },
      assignments: [{ program: { kind: 'CREATOR' }, holder: { displayName: 'Mina Ortiz' } }],
    });
    await page.context().close();
  });

  it('is done with the keyboard alone', async () => {
    const page = await open();
    await startDraft(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mina');
    await creatorCard(page, 'Mina Ortiz').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await atStep(page, TITLES.code);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Code');
    await page.keyboard.type('MINA-KEYS');
    await page.keyboard.press('Enter');
    await atStep(page, TITLES.checkThree);
    await page.keyboard.press('Control+Enter');
    expect(await atResult(page)).toBe('MINA-KEYS');
    await page.context().close();
  });

  it('says all that is missing at once, with links to the fields', async () => {
    const page = await open();
    await startDraft(page);
    await button(page, 'Continue').click();
    expect(await errorSummary(page)).toContain('Choose a creator.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await chooseCreator(page, 'Mina Ortiz');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await codeInput(page).fill('AB');
    await page.getByLabel('Starts', { exact: true }).fill('2030-12-02 09:00');
    await page.getByLabel('Ends', { exact: true }).fill('2030-12-01 09:00');
    await button(page, 'Continue').click();
    const summary = await errorSummary(page);
    expect(summary).toContain('Use at least 3 characters.');
    expect(summary).toContain('The end must be after the start.');
    await page
      .getByRole('alert')
      .getByRole('button', { name: /at least 3/ })
      .click();
    expect(await focused(page)).toBe('Code');
    await page
      .getByRole('alert')
      .getByRole('button', { name: /after the start/ })
      .click();
    expect(await focused(page)).toBe('Ends');
    await page.context().close();
  });

  it('goes back to the check page after a change', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Mina Ortiz');
    await button(page, 'Continue').click();
    await codeInput(page).fill('MINA-CHANGE');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await button(page, 'Change: Creator').click();
    await atStep(page, TITLES.creator);
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await page.getByText('Nobody holds MINA-CHANGE').waitFor();
    await page.context().close();
  });

  it('warns on the check page of what is allowed but hardly meant', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Mina Ortiz');
    await button(page, 'Continue').click();
    await codeInput(page).fill('MINA-PAST');
    await page.getByLabel('Ends', { exact: true }).fill('2020-01-01 00:00');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await page.getByText('The end is in the past').waitFor();
    expect(await button(page, 'Create code').isEnabled()).toBe(true);
    await page.context().close();
  });
});
