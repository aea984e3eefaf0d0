import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { faultsOf } from './support/faults';
import { button, codeInput, errorSummary, focused, heading } from './support/wizard';
import { makeAccount, makeCode, makeCreator } from './support/world';

describe.skipIf(!hasBrowser)('codes that are patterns', () => {
  let app: App;
  let browser: Browser;
  let account: string;
  let mei: string;
  let held: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    account = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    mei = await makeCreator(app, account, { displayName: 'Mei Skies', mediaSource: 'Mei IG' });
    held = await makeCode(app, account, 'SUN15', { partner: 'Sunny Deals' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (look = {}): Promise<Page> =>
    openPage(browser, app.url, { accountId: account, ...look });
  const patternInput = (page: Page) => page.getByRole('textbox', { name: 'Pattern', exact: true });
  const samples = (page: Page) => page.getByLabel('Texts to try');
  const results = (page: Page) =>
    page.getByRole('status', { name: 'What the pattern says of them' });
  const stored = async (text: string) => {
    const { promoCodes } = await app.ask<{ promoCodes: { nodes: readonly { id: string }[] } }>(
      '{ promoCodes(first: 20, filter: { matchType: REGEX }) { nodes { id text isComplete owner { __typename } } } }',
      {},
      account,
    );
    return promoCodes.nodes.find((code) => 'text' in code && code.text === text) ?? null;
  };
  const made = async (text: string, terms: object = {}) => {
    const { issuePromoCode } = await app.ask<{ issuePromoCode: { promoCode: { id: string } } }>(
      'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { promoCode { id } errors { code } } }',
      {
        input: {
          ...{ creatorId: mei, text, matchType: 'REGEX' },
          terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC', ...terms },
        },
      },
      account,
    );
    return issuePromoCode.promoCode.id;
  };

  it('is built, tried and kept out of another’s way before it is created, by keyboard alone', async () => {
    const page = await open();
    await page.goto(`/codes/new/quick?creator=${mei}`);
    await page.getByLabel('Starts').first().waitFor();
    await page.locator('summary').filter({ hasText: 'Match type' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Exact text' }).focus();
    await page.keyboard.press('ArrowRight');
    await patternInput(page).waitFor();
    await page.getByLabel('Starts with').focus();
    await page.keyboard.type('SUN, SEA');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Ends with');
    await page.keyboard.type('15');
    expect(await patternInput(page).inputValue()).toBe('(?i)(?:SUN|SEA).*15');

    const overlap = page.getByRole('group', {
      name: 'SUN15 would also match SUN15 of Sunny Deals.',
    });
    await overlap.waitFor();
    const link = overlap.getByRole('link', { name: 'Open that code' });
    expect(await link.getAttribute('href')).toBe(`/codes/${held}`);

    // The same refusal when somebody goes on: a sentence at the field, which has the focus after it is chosen.
    await page.keyboard.press('Control+Enter');
    expect(await errorSummary(page)).toContain('SUN15 would also match SUN15 of Sunny Deals.');

    await page.getByRole('checkbox', { name: 'Ignore case' }).uncheck();
    await patternInput(page).fill('SUN[0-9]{3}');
    await samples(page).fill('SUN155\nsun155\nSUN15\n太阳');
    await expect
      .poll(() => results(page).getByRole('listitem').allInnerTexts())
      .toEqual([
        'SUN155\nmatches',
        'sun155\ndiffers only by case',
        'SUN15\ndoes not match',
        expect.stringMatching(/^太阳\ncan be no code\nCharacter 1 /),
      ]);
    await overlap.waitFor({ state: 'detached' });
    expect(await faultsOf(page, 'pattern')).toEqual([]);
    await page.getByRole('button', { name: 'Ignore case, then it matches' }).click();
    await expect.poll(() => results(page).getByText('differs').count()).toBe(0);
    expect(await patternInput(page).inputValue()).toBe('(?i)SUN[0-9]{3}');

    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /is ready$/ }).waitFor();
    expect(await page.getByText('Text for the creator').count()).toBe(0);
    expect(await stored('(?i)SUN[0-9]{3}')).toMatchObject({
      isComplete: true,
      owner: { __typename: 'Creator' },
    });
    await page.context().close();
  });

  it('tells what is wrong with a pattern where it is wrong', async () => {
    const page = await open();
    await page.goto(`/codes/new/quick?creator=${mei}`);
    await page.locator('summary').filter({ hasText: 'Match type' }).click();
    await page.getByRole('radio', { name: 'Pattern' }).check();
    const status = page.getByRole('status');
    await patternInput(page).fill('SAVE[0-9');
    await status.getByText('A bracket [ is not closed').waitFor({ state: 'attached' });
    await patternInput(page).fill('.*');
    await status.getByText('The pattern matches nearly every code.').waitFor({ state: 'attached' });
    expect(await patternInput(page).getAttribute('aria-invalid')).toBe('true');
    await page.context().close();
  });

  it('an exact text that a pattern of somebody else matches names it and leads there', async () => {
    const id = await made('RAIN[0-9]');
    await makeCreator(app, account, { displayName: 'Jo Exact', mediaSource: 'Jo IG' });
    const page = await open();
    await page.goto('/codes/new/quick');
    await page.getByLabel('Find a creator').fill('jo exact');
    await page.getByRole('radio', { name: /Jo Exact/ }).check();
    await codeInput(page).fill('rain1');
    const panel = page.getByRole('status', { name: /^RAIN1 would also match RAIN\[0-9\]/ });
    await panel.waitFor();
    expect(await panel.getByRole('link').getAttribute('href')).toBe(`/codes/${id}`);
    await page.context().close();
  });

  it('is shown as a pattern, and edited with the same field while it has not begun', async () => {
    const id = await made('SNOW[0-9]', { startAt: '2090-01-01T00:00:00.000Z' });
    const page = await open();
    await page.goto('/codes');
    await page
      .getByRole('row', { name: /SNOW\[0-9\]/ })
      .getByText('Pattern')
      .waitFor();
    await page.goto(`/codes/${id}`);
    await heading(page).getByText('Pattern').waitFor();
    await button(page, 'Edit…').click();
    await patternInput(page).fill('SNOW[0-9]{2}');
    await samples(page).fill('SNOW1');
    await results(page).getByText('does not match').waitFor();
    // It is not in its own way.
    expect(await page.getByText(/would also match/).count()).toBe(0);
    expect(await faultsOf(page, 'edit')).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await heading(page).getByText('SNOW[0-9]{2}').waitFor();
    await page.context().close();
  });

  it('is rotated into another pattern, which begins as it is', async () => {
    const id = await made('HAIL[0-9]');
    const page = await open();
    await page.goto(`/codes/${id}`);
    await button(page, 'Rotate…').click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => patternInput(page).inputValue()).toBe('HAIL[0-9]');
    await patternInput(page).fill('HAIL[A-Z]');
    await dialog.getByLabel('Reason').fill('Digits leaked');
    await dialog.getByRole('button', { name: 'Rotate code' }).click();
    await heading(page).getByText('HAIL[A-Z]').waitFor();
    expect(await stored('HAIL[A-Z]')).not.toBeNull();
    await page.context().close();
  });

  it('is given to a partner', async () => {
    const { performancePartners } = await app.ask<{
      performancePartners: { nodes: readonly { id: string }[] };
    }>('{ performancePartners(first: 1) { nodes { id } } }', {}, account);
    const page = await open();
    await page.goto(`/partners/${performancePartners.nodes[0]?.id ?? ''}/give-code`);
    await page.getByRole('radio', { name: 'Pattern' }).check();
    await patternInput(page).fill('SUN1[0-9]');
    // The partner's own: allowed, and said.
    await page.getByText('Both codes are of the same owner.').waitFor();
    await button(page, 'Give code').click();
    await page.getByRole('heading', { level: 1, name: 'SUN1[0-9] is ready' }).waitFor();
    await page.getByText('SUN15 would also match SUN15 of Sunny Deals.').waitFor();
    expect(await stored('(?i)SUN1[0-9]')).toMatchObject({
      owner: { __typename: 'PerformancePartner' },
    });
    await page.context().close();
  });

  it.each(['en', 'zh'] as const)('the code of an order text is found: %s', async (language) => {
    const page = await open({ language, ...(language === 'zh' && { viewport: PHONE }) });
    await page.goto('/codes');
    await heading(page).waitFor();
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(language === 'en' ? 'order text' : '订单文字');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/match');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type(' sun15 ');
    await page.keyboard.press('Enter');
    const outcome = page.getByRole('status').filter({ hasText: 'SUN15' });
    await outcome.waitFor();
    expect(
      await page
        .getByRole('main')
        .getByRole('listitem')
        .locator('[translate=no]')
        .allTextContents(),
    ).toEqual([' sun15 ', 'sun15', 'SUN15']);
    expect(await faultsOf(page, 'found')).toEqual([]);
    await page.getByRole('textbox').first().fill('SUN51');
    await page.keyboard.press('Enter');
    const near = page.getByRole('row', { name: /SUN15/ });
    await near.waitFor();
    expect(await near.getByRole('link').first().getAttribute('href')).toBe(`/codes/${held}`);
    expect(new URL(page.url()).searchParams.get('text')).toBe('SUN51');
    expect(await faultsOf(page, 'near')).toEqual([]);
    await page.goBack();
    await outcome.waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe(' sun15 ');
    await page.context().close();
  });
});
