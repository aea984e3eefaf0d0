import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEnglish as en } from '../src/i18n/en/all';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { countClicks, hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import {
  atStep,
  button,
  codeInput,
  errorSummary,
  focused,
  heading,
  TITLES,
} from './support/wizard';
import { makeAccount, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('a code on one page', () => {
  let app: App;
  let browser: Browser;
  let six: string;
  let three: string;
  let mei: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    [six, three] = await Promise.all([
      makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' }),
      makeAccount(app, { mode: 'CREATOR_ONLY', programs: [{ kind: 'CREATOR', name: 'Solo' }] }),
    ]);
    mei = await makeCreator(app, six, { displayName: 'Mei Ways', mediaSource: 'Mei Ways IG' });
    await makeCreator(app, six, { displayName: 'Outside Ways', joined: false });
    await makeCreator(app, three, { displayName: 'Solo Ways' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (accountId: string, look = {}): Promise<Page> =>
    openPage(browser, app.url, { accountId, ...look });
  const ask = <Data>(query: string, variables: Record<string, unknown>, accountId = six) =>
    app.ask<Data>(query, variables, accountId);
  const search = (page: Page) => page.getByLabel('Find a creator');
  const ready = (page: Page) =>
    page.getByRole('heading', { level: 1, name: /is ready$/ }).waitFor();
  it('makes a code on one page with the keyboard alone: creator, text, Ctrl and Enter', async () => {
    const page = await open(three);
    await page.goto('/codes');
    await heading(page).waitFor();
    await page.keyboard.press('q');
    await page.waitForURL('**/codes/new/quick');
    await expect.poll(() => focused(page)).toBe('Find a creator');
    await page.keyboard.type('solo wa');
    await page.getByText('1 creator found').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Code');
    await page.keyboard.type('quick15');
    await page.keyboard.press('Control+Enter');
    await ready(page);
    expect(await storedCode(app, three, 'QUICK15')).toMatchObject({
      isComplete: true,
      owner: { displayName: 'Solo Ways' },
    });
    await page.getByRole('button', { name: 'Create another', exact: true }).click();
    await expect.poll(() => focused(page)).toBe('Find a creator');
    await page.context().close();
  });

  it('takes three clicks from the list to both codes of six steps', async () => {
    const page = await open(six);
    const clicks = await countClicks(page);
    await page.goto('/codes');
    await page.getByRole('button', { name: 'Ways to a new code' }).click();
    await page.getByRole('menuitem', { name: 'Quick create' }).click();
    await search(page).fill('mei ways');
    await page.getByText('1 creator found').waitFor({ state: 'attached' });
    await search(page).press('Enter');
    await page
      .getByText('Mei Ways IG stands for the creator')
      .or(page.getByText(/Mei Ways IG/))
      .first()
      .waitFor();
    await codeInput(page).fill('QUICK6');
    await page.getByText('QUICK6 is free in both programs').waitFor();
    await button(page, 'Create both codes').click();
    await ready(page);
    expect(clicks()).toBe(3);
    const code = await storedCode(app, six, 'QUICK6');
    expect(code?.assignments.map(({ holder }) => holder.displayName ?? holder.name).sort()).toEqual(
      ['Mei Ways', 'Mei Ways IG'],
    );
    await page.context().close();
  });

  it('says on the same page what is missing and who has not joined, with what helps', async () => {
    const page = await open(six);
    await page.goto('/codes/new/quick');
    await search(page).waitFor();
    await page.keyboard.press('Control+Enter');
    const summary = await errorSummary(page);
    expect(summary).toContain('Choose a creator.');
    await search(page).fill('outside');
    await page.getByText('1 creator found').waitFor({ state: 'attached' });
    await search(page).press('Enter');
    await button(page, en.words.remedy.INVITE_CREATOR).waitFor();
    expect(await button(page, 'Create both codes').count()).toBe(0);
    await button(page, en.words.remedy.INVITE_CREATOR).click();
    await button(page, en.words.remedy.RECORD_CREATOR_JOINED).waitFor();
    await page.context().close();
  });

  it.each([
    ['en', 'light', undefined],
    ['zh', 'dark', PHONE],
  ] as const)(
    'has nothing that axe objects to on one page, %s',
    async (language, theme, viewport) => {
      const page = await open(six, { language, theme, ...(viewport && { viewport }) });
      await page.goto(`/codes/new/quick?creator=${mei}`);
      await page
        .getByText(/Mei Ways IG/)
        .first()
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.locator('main summary').click();
      await page.locator('[id=field-internalNote] textarea').waitFor();
      await page.locator('main form button[type=submit]').click();
      await page.getByRole('main').getByRole('alert').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('keeps purpose and note of a code from the step of its text to the code itself', async () => {
    const page = await open(three);
    await page.goto('/codes/new');
    await atStep(page, TITLES.creator);
    await page.getByRole('radio', { name: /Solo Ways/ }).check();
    await button(page, 'Continue').click();
    await codeInput(page).fill('STAFF1');
    expect(await page.getByLabel('Internal note').count()).toBe(0);
    await page.getByText('Purpose · Internal note').click();
    await page.getByLabel('Internal note').fill('For the team');
    await page
      .getByRole('textbox', { name: 'Purpose' })
      .or(page.getByRole('combobox', { name: 'Purpose' }))
      .first()
      .click();
    await page.getByRole('option', { name: 'Internal', exact: true }).click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await page.getByText('For the team').waitFor();
    await page.getByText('Internal', { exact: true }).waitFor();
    await button(page, 'Create code').click();
    await ready(page);
    const { promoCodeByText } = await ask<{ promoCodeByText: object }>(
      '{ promoCodeByText(text: "STAFF1") { purpose internalNote } }',
      {},
      three,
    );
    expect(promoCodeByText).toEqual({ purpose: 'INTERNAL', internalNote: 'For the team' });
    await page.context().close();
  });

  it('offers those who have joined first, though others were added later', async () => {
    const page = await open(six);
    await page.goto('/codes/new/quick');
    const creators = page.getByRole('radiogroup', { name: 'Creators' });
    await creators.waitFor();
    expect(await creators.innerText()).toMatch(/Mei Ways[^]*Outside Ways/);
    await page.context().close();
  });

  it('asks before Back loses a dialog into which somebody has typed', async () => {
    const page = await open(six);
    await page.goto('/codes');
    await heading(page).waitFor();
    await page.keyboard.press('q');
    await button(page, 'Create creator').click();
    await page.getByRole('dialog').getByLabel('Name').fill('Half Filled');
    await page.goBack();
    await page.getByRole('button', { name: en.common.leave.stay }).click();
    expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('Half Filled');
    await page.goBack();
    await page.getByRole('button', { name: en.common.leave.confirm }).click();
    await page.waitForURL('**/codes');
    await page.context().close();
  });
});
