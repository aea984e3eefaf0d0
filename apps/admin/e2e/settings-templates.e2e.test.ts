import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button, chooseCreator, codeInput, startDraft, TITLES } from './support/wizard';
import { makeAccount } from './support/world';

describe.skipIf(!hasBrowser)('templates', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    const programs = [{ kind: 'CREATOR', name: 'Solo creators' }] as const;
    accountId = await makeAccount(app, { mode: 'CREATOR_ONLY', programs });
    await made('Łukasz Żółć');
    await made('王晓彤');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** A creator who has joined, without a handle. */
  async function made(displayName: string): Promise<void> {
    const ask = (name: string, input: object, more = '') =>
      app.ask<Record<string, { errors: unknown[]; creator?: { id: string } }>>(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${more} errors { code } } }`,
        { input },
        accountId,
      );
    const { createCreator } = await ask('createCreator', { displayName }, 'creator { id }');
    const creatorId = createCreator?.creator?.id;
    for (const step of ['inviteCreator', 'recordCreatorJoined']) {
      expect((await ask(step, { creatorId }))[step]?.errors).toEqual([]);
    }
  }

  beforeEach(async () => {
    page = await openPage(browser, app.url, { accountId });
    return () => page.context().close();
  });

  it('show what they give while they are typed, and make what the wizard suggests', async () => {
    await page.goto('/settings/templates');
    await page.getByText('{NAME}{10|15|20}').waitFor();
    await button(page, 'New template').click();
    const dialog = page.getByRole('dialog', { name: 'New template' });
    await dialog.getByLabel('Name').fill('Full names');
    const template = dialog.getByLabel('Template');
    await template.fill('{FIRTS}-{##}');
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await preview.getByText('This template makes no code: “{FIRTS}” cannot be read.').waitFor();
    await template.fill('{FIRST}{LAST}-{##}');
    // The newest creator stands there already.
    await preview
      .getByText(/^XIAOTONGWANG-[2-9]{2}$/)
      .first()
      .waitFor();
    await preview.getByText(/^64 texts, 6\d free now\.$/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await preview.getByRole('combobox').fill('ukasz');
    await page.getByRole('option', { name: 'Łukasz Żółć' }).click();
    await preview
      .getByText(/^LUKASZZOLC-[2-9]{2}$/)
      .first()
      .waitFor();
    await template.fill('{LAST}{DISCOUNT}');
    await preview.getByLabel('Discount').fill('35');
    await preview.getByText('ZOLC35', { exact: true }).waitFor();
    await preview.getByText('1 texts, 1 free now. Too few for three suggestions').waitFor();
    await template.fill('{LAST}-{XX}');
    await dialog.getByRole('switch').click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'Full names' }).getByText('Default').waitFor();

    await startDraft(page);
    await chooseCreator(page, 'Łukasz Żółć');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await button(page, 'Suggest').click();
    await page.getByText(/is free$/).waitFor();
    expect(await codeInput(page).inputValue()).toMatch(/^ZOLC-[CDFGHJKMNPQRTVWXY2-9]{2}$/);
  });

  it('can be changed, and a wizard to which one says nothing is told what is missing', async () => {
    await page.goto('/settings/templates');
    await button(page, 'Edit Full names').click();
    const dialog = page.getByRole('dialog', { name: 'Edit Full names' });
    await dialog.getByLabel('Template').fill('{LAST}{DISCOUNT}');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row').getByText('{LAST}{DISCOUNT}').waitFor();

    await startDraft(page);
    await chooseCreator(page, '王晓彤');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await button(page, 'Suggest').click();
    await page.getByText('Nothing is known for DISCOUNT.').waitFor();
    expect(await codeInput(page).inputValue()).toBe('');
    await codeInput(page).fill('F-U-C-K');
    await page.getByText('Nothing is known for DISCOUNT.').waitFor({ state: 'detached' });
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkThree);
    await page.getByText('F-U-C-K may be read as an offensive word.').waitFor();
  });

  it('are read in Chinese', async () => {
    const chinese = await openPage(browser, app.url, { accountId, language: 'zh' });
    await chinese.goto('/settings/templates');
    await chinese.getByRole('button', { name: '编辑 Full names' }).click();
    await chinese.getByText('随机字母和数字').waitFor();
    expect(await violationsOf(chinese)).toEqual([]);
    await chinese.context().close();
  });
});
