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
  focused,
  heading,
  startDraft,
  TITLES,
} from './support/wizard';
import { accountOf, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('a code in both programs, six steps', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
    await makeCreator(app, accountId, { displayName: 'Rosa Field', mediaSource: 'Rosa Field IG' });
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
    await creatorCard(page, 'Rosa Field').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await button(page, 'Suggest').click();
    await page.getByText('is free in both programs').waitFor();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    const text = await atResult(page);

    expect(clicks()).toBeLessThanOrEqual(6);
    expect(await storedCode(app, accountId, text)).toMatchObject({
      isComplete: true,
      owner: { displayName: 'Rosa Field' },
      assignments: [
        { program: { kind: 'CREATOR' }, holder: { displayName: 'Rosa Field' } },
        { program: { kind: 'PERFORMANCE' }, holder: { name: 'Rosa Field IG' } },
      ],
    });
    await page.context().close();
  });

  it('is done with the keyboard alone', async () => {
    const page = await open();
    await page.goto('/codes');
    await page.getByRole('link', { name: 'New code' }).first().waitFor();
    await page.keyboard.press('c');
    await atStep(page, TITLES.creator);
    expect(await focused(page)).toBe(TITLES.creator);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Find a creator');
    await page.keyboard.type('Rosa');
    await creatorCard(page, 'Rosa Field').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await atStep(page, TITLES.code);
    expect(await focused(page)).toBe(TITLES.code);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Code');
    await page.keyboard.type('rosa-keys');
    await page.keyboard.press('Control+Enter');
    await atStep(page, TITLES.checkSix);
    expect(await focused(page)).toBe(TITLES.checkSix);
    await page.keyboard.press('Control+Enter');
    expect(await atResult(page)).toBe('rosa-keys');
    expect(await focused(page)).toBe('rosa-keys is ready');
    expect(await storedCode(app, accountId, 'ROSA-KEYS')).not.toBeNull();
    await page.context().close();
  });

  it('shows the steps that pass by themselves, and lets them be opened', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Rosa Field');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    expect(await page.title()).toBe('4/6 Code details · Creator Codes');
    const rail = page.getByRole('navigation', { name: 'Steps' }).first();
    await rail.getByRole('button', { name: /Media source.*done/ }).click();
    await atStep(page, TITLES.mediaSource);
    await page
      .getByRole('main')
      .getByText('Rosa Field IG stands for this creator')
      .first()
      .waitFor();
    expect(await rail.locator('[aria-current=step]').innerText()).toContain('Media source');
    await page.goBack();
    await atStep(page, TITLES.code);
    await page.context().close();
  });

  it('gives the creator other terms but never another text', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Rosa Field');
    await button(page, 'Continue').click();
    await codeInput(page).fill('ROSA-TERMS');
    await page.getByLabel('Starts', { exact: true }).fill('2030-12-01 09:00');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Change: Creator program').click();
    await atStep(page, TITLES.creatorCode);
    expect(await codeInput(page).count()).toBe(0);
    await page.getByRole('switch', { name: /Same terms as in step 4/ }).click();
    expect(await page.getByLabel('Starts', { exact: true }).inputValue()).toBe('2030-12-01 09:00');
    await page.getByLabel('Ends', { exact: true }).fill('2031-01-01 00:00');
    await page.getByRole('radio', { name: /Credit if winner/ }).check();
    await page.getByLabel('Comments to the creator').fill('Have fun');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    await atResult(page);
    const stored = await storedCode(app, accountId, 'ROSA-TERMS');
    expect(stored?.comments).toBe('Have fun');
    expect(stored?.assignments.map(({ creditPolicy, endAt }) => [creditPolicy, endAt])).toEqual([
      ['IF_WINNER', '2031-01-01T05:00:00.000Z'],
      ['ALWAYS', null],
    ]);
    await page.context().close();
  });

  it('keeps the result after a reload and at the addresses of its steps, and makes no second code', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Rosa Field');
    await button(page, 'Continue').click();
    await codeInput(page).fill('ROSA-ONCE');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').dblclick();
    await atResult(page);
    await page.reload();
    expect(await atResult(page)).toBe('ROSA-ONCE');
    // A finished draft has no other page than its result.
    await page.goto(page.url().replace(/\/[^/]+$/, '/code'));
    expect(await atResult(page)).toBe('ROSA-ONCE');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ROSA-ONCE');
    await page.context().close();
  });

  it('begins another code for the same creator where work goes on', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Rosa Field');
    await button(page, 'Continue').click();
    await codeInput(page).fill('ROSA-FIRST');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    // Step 5 passed by itself: its deal is offered here, and one that is over is not.
    await page.getByRole('combobox', { name: 'Deal' }).click();
    const offered = page.getByRole('option');
    await offered.first().waitFor();
    expect(await offered.allInnerTexts()).toEqual(['Trail season']);
    await offered.filter({ hasText: 'Trail season' }).click();
    await button(page, 'Create both codes').click();
    await atResult(page);
    expect((await storedCode(app, accountId, 'ROSA-FIRST'))?.deal?.name).toBe('Trail season');
    await page.getByRole('link', { name: 'Create another for the same creator' }).click();
    await atStep(page, TITLES.code);
    expect(await heading(page).count()).toBe(1);
    await page.getByRole('main').getByText('Rosa Field · joined').first().waitFor();
    await page.context().close();
  });
});
