import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE, type Look } from './support/browser';
import { cookieOf } from './support/people';
import { accountOf, makeCode, makeCreator } from './support/world';

describe.skipIf(!hasBrowser)('reserving words that ended codes hold', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let manager: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
    manager = await cookieOf(app, 'manager@acme.example');
    const creatorId = await makeCreator(app, accountId, {
      ...{ displayName: 'Ada Long', mediaSource: 'Ada Long' },
    });
    for (const text of ['LIVE2026', 'ENDED2026', 'SECOND2026']) {
      await makeCode(app, accountId, text, { creatorId });
    }
    await makeCode(app, accountId, 'PARTNER2026', { partner: 'Deal Hunters' });
    await ended('ENDED2026', 'SECOND2026', 'PARTNER2026');
    // It never counts: there is no quarantine.
    const startAt = new Date(Date.now() + 86_400_000).toISOString();
    const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC', startAt };
    await asked('issuePromoCode', { creatorId, text: 'NEVER2026', terms });
    await ended('NEVER2026');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const asked = async (mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await app.ask<Record<string, { errors: object[] }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code message } } }`,
      { input },
      accountId,
    );
    expect(data[mutation]?.errors).toEqual([]);
  };
  const holderOf = async (text: string) => {
    const { promoCodeByText } = await app.ask<{ promoCodeByText: { id: string } | null }>(
      'query ($text: String!) { promoCodeByText(text: $text) { id } }',
      { text },
      accountId,
    );
    return promoCodeByText?.id ?? null;
  };
  /** Which of these texts codes hold. */
  const held = async (...texts: readonly string[]) => {
    const holders = await Promise.all(texts.map(holderOf));
    return texts.filter((_, at) => holders[at] !== null);
  };
  const ended = async (...texts: readonly string[]) => {
    await asked('expirePromoCodes', { target: { ids: await Promise.all(texts.map(holderOf)) } });
  };

  const dialogOf = async (look: Look) => {
    const page = await openPage(browser, app.url, { accountId, ...look });
    await page.goto('/settings/reserved');
    const isChinese = look.language === 'zh';
    await page.getByRole('button', { name: isChinese ? '添加保留词' : 'Reserve words' }).click();
    const dialog = page.getByRole('dialog');
    const words = dialog.getByLabel(isChinese ? '词' : 'Words', { exact: false }).first();
    const reserve = dialog.locator('button[type="submit"]');
    return { page, dialog, words, reserve };
  };
  const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

  it('an owner releases them in the same step, with a reason; a live one stays with its holder', async () => {
    const { page, dialog, words, reserve } = await dialogOf({});
    await words.fill('LIVE2026\nENDED2026\nPARTNER2026');
    await reserve.click();
    await dialog.getByText('0 reserved, 3 not.').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(2);
    const ada = dialog.getByRole('checkbox', {
      name: /^Release it from Ada Long, whose code ended/,
    });
    await dialog.getByText('It is in quarantine until').first().waitFor();
    await ada.check();
    await dialog.getByRole('checkbox', { name: /^Release it from Deal Hunters/ }).check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel('All texts that begin so').click();
    expect(await dialog.getByRole('checkbox').count()).toBe(0);
    await dialog.getByLabel('These words').click();
    await dialog.getByRole('button', { name: 'Release and reserve' }).click();
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    await dialog.getByText('Why the word is taken from its holder', { exact: false }).waitFor();
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect(await held('ENDED2026')).toEqual(['ENDED2026']);
    await reason.fill('A name of ours');
    await dialog.getByRole('button', { name: 'Release and reserve' }).click();
    await dialog.getByText('2 reserved, 1 not.').waitFor();
    expect(await words.inputValue()).toBe('LIVE2026');
    await words.fill('');
    await page.goto('/settings/reserved');
    await row(page, 'ENDED2026').getByText('A name of ours').waitFor();
    await row(page, 'PARTNER2026').waitFor();
    expect(await held('ENDED2026', 'PARTNER2026', 'LIVE2026')).toEqual(['LIVE2026']);
    await page.context().close();
  });

  it('a manager is told who can while the quarantine lasts, and releases what has none', async () => {
    const { page, dialog, words, reserve } = await dialogOf({ cookie: manager });
    await words.fill('SECOND2026, NEVER2026');
    await reserve.click();
    await dialog.getByText('Before that only owners of the account release it').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(1);
    await dialog.getByRole('checkbox', { name: /^Release it from Ada Long/ }).check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A year of ours');
    await reserve.click();
    await dialog.getByText('1 reserved, 1 not.').waitFor();
    expect(await words.inputValue()).toBe('SECOND2026');
    expect(await held('NEVER2026', 'SECOND2026')).toEqual(['SECOND2026']);
    await page.context().close();
  });

  it('is read in Chinese, on a phone, in the dark', async () => {
    const look = { language: 'zh', theme: 'dark', viewport: PHONE } as const;
    const { page, dialog, words, reserve } = await dialogOf(look);
    await words.fill('SECOND2026');
    await reserve.click();
    await dialog.getByRole('checkbox', { name: /^从 Ada Long 处释放/ }).check();
    await dialog.getByRole('button', { name: '释放并保留' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
