import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import {
  atCode,
  atResult,
  atStep,
  button,
  chooseCreator,
  codeInput,
  creatorCard,
  focused,
  startDraft,
  TITLES,
} from './support/wizard';
import { makeAccount, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('drafts and addresses', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let creatorId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    creatorId = await makeCreator(app, accountId, {
      displayName: 'Dara Stone',
      mediaSource: 'Dara Stone IG',
    });
    await makeCreator(app, accountId, { displayName: 'Not Yet', joined: false });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (): Promise<Page> => openPage(browser, app.url, { accountId });

  it('survives a reload and the browser’s Back and Forward', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-KEPT');
    await page.getByLabel('Starts', { exact: true }).fill('2030-05-01 09:00');
    await page.getByRole('radio', { name: /Credit if involved/ }).check();
    await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor();
    await page.reload();
    await atStep(page, TITLES.code);
    expect(await codeInput(page).inputValue()).toBe('DARA-KEPT');
    expect(await page.getByLabel('Starts', { exact: true }).inputValue()).toBe('2030-05-01 09:00');
    expect(await page.getByRole('radio', { name: /Credit if involved/ }).isChecked()).toBe(true);
    await page.goBack();
    await atStep(page, TITLES.creator);
    expect(await creatorCard(page, 'Dara Stone').isChecked()).toBe(true);
    await page.goForward();
    await atStep(page, TITLES.code);
    expect(await codeInput(page).inputValue()).toBe('DARA-KEPT');
    await page.context().close();
  });

  it('keeps what was typed a moment before the page is left', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-QUICK');
    await page.reload();
    await atStep(page, TITLES.code);
    expect(await codeInput(page).inputValue()).toBe('DARA-QUICK');
    await page.context().close();
  });

  it('is found again after Save and exit', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-LATER');
    await button(page, 'Save and exit').click();
    await page.waitForURL(/\/codes$/);
    // The list shows what was left, and so does the next form.
    await page.getByRole('link', { name: 'Continue Dara Stone' }).first().waitFor();
    await button(page, 'Discard the draft Dara Stone').first().click();
    const question = page.getByRole('dialog', { name: 'Discard this draft?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'New code' }).first().click();
    await atStep(page, TITLES.creator);
    await page.getByRole('link', { name: 'Continue Dara Stone' }).click();
    // Where it was left, though the check page would open, too.
    await atStep(page, TITLES.code);
    expect(await codeInput(page).inputValue()).toBe('DARA-LATER');
    await page.context().close();
  });

  async function atCheck(page: Page, text: string): Promise<void> {
    await atCode(page, 'Dara Stone', text);
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
  }

  it('leads with one Back from the result to where the form was entered', async () => {
    const page = await open();
    await page.addInitScript(() => {
      const go = history.go.bind(history);
      history.go = (steps) => setTimeout(go, 300, steps); // As in a busy browser.
    });
    await page.goto('/codes?q=DARA');
    await page.getByRole('link', { name: 'New code' }).first().click();
    await chooseCreator(page, 'Dara Stone');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await codeInput(page).fill('DARA-BACK');
    // A reload in between forgets everything but the browser's history.
    await page.reload();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    const places: string[] = [];
    page.on('framenavigated', (frame) => {
      places.push(new URL(frame.url()).pathname.replace(/^.*\//, ''));
    });
    await button(page, 'Create both codes').click();
    expect(await atResult(page)).toBe('DARA-BACK');
    await page.goBack();
    await page.waitForURL(/\/codes\?q=DARA$/);
    // The result was shown where the form had been entered, and never before that.
    expect(places).toEqual(['creator', 'done', 'codes']);
    await page.goForward();
    expect(await atResult(page)).toBe('DARA-BACK');
    await page.context().close();
  });

  it.each(['hears of the other', 'hears nothing'])(
    'makes one code where a draft is open in two tabs and the second %s',
    async (hearing) => {
      const page = await open();
      const isDeaf = hearing === 'hears nothing';
      if (isDeaf) {
        // As where both tabs press Create before either could be told of the other.
        await page.context().addInitScript(() => {
          const stop = (event: Event) => {
            event.stopImmediatePropagation();
          };
          window.addEventListener('storage', stop, { capture: true });
        });
      }
      await atCheck(page, isDeaf ? 'DARA-DEAF' : 'DARA-TWO');
      await page.getByText(/^Draft saved/).waitFor();
      const second = await page.context().newPage();
      await second.goto(page.url());
      await atStep(second, TITLES.checkSix);
      if (isDeaf) {
        await second.getByRole('button', { name: /^Change: Performance/ }).click();
        await codeInput(second).fill('DARA-SECOND');
        await button(second, 'Continue').click();
        await atStep(second, TITLES.checkSix);
      }
      await button(page, 'Create both codes').click();
      const made = await atResult(page);
      // It looks itself from time to time, and may know already.
      if (isDeaf) {
        await Promise.race([button(second, 'Create both codes').click(), atResult(second)]);
      }
      expect(await atResult(second)).toBe(made);
      expect(await storedCode(app, accountId, 'DARA-SECOND')).toBeNull();
      await page.context().close();
    },
  );

  it('leads a deep link to the step that comes first, and says why', async () => {
    const page = await open();
    await startDraft(page);
    const check = page.url().replace(/\/creator$/, '/check');
    await page.goto(check);
    await atStep(page, TITLES.creator);
    await page.getByText('“Creator” comes first').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/creator$/);
    await chooseCreator(page, 'Dara Stone');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await page.goto(check);
    await atStep(page, TITLES.code);
    await page.getByText('“Code details” comes first').waitFor();
    await page.context().close();
  });

  it('has no short way for an account with both programs', async () => {
    const page = await open();
    await startDraft(page);
    await page.goto(page.url().replace('performance-and-creator', 'creator-only'));
    await atStep(page, TITLES.creator);
    expect(page.url()).toContain('/performance-and-creator/');
    await page.getByText('Step 1 of 6 · Creator program').waitFor();
    await page.context().close();
  });

  it('never crashes on a damaged draft', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-BROKEN');
    await page.getByText(/^Draft saved/).waitFor();
    const { pathname } = new URL(page.url());
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('creator-codes.draft.')) localStorage.setItem(key, '{"id":7');
      }
    });
    // Another page first: the form would save itself on leaving.
    await page.goto('about:blank');
    await page.goto(pathname);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('creator-codes.draft.')) localStorage.setItem(key, '{"id":7');
      }
    });
    await page.goto('/codes/new/performance-and-creator/no-such-draft/code');
    await page.getByText('This draft is not here').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'New code' }).click();
    await atStep(page, TITLES.creator);
    await page.context().close();
  });

  it('starts with the creator that an address names', async () => {
    const page = await open();
    await page.goto(`/codes/new?creator=${creatorId}`);
    await atStep(page, TITLES.code);
    await page.goto('/codes/new?creator=cr_nobody');
    await atStep(page, TITLES.creator);
    await page.context().close();
  });

  it('leads back when a creator has not joined any more', async () => {
    const page = await open();
    await startDraft(page);
    await chooseCreator(page, 'Not Yet');
    await page.getByText('Not Yet has not joined yet').waitFor();
    await page.goto(page.url().replace(/\/creator$/, '/code'));
    await atStep(page, TITLES.creator);
    await page.getByText('“Creator” comes first').waitFor();
    await page.context().close();
  });

  it('moves the focus to the heading of each step and folds the steps on a phone', async () => {
    const page = await openPage(browser, app.url, {
      accountId,
      viewport: { width: 390, height: 844 },
    });
    await startDraft(page);
    expect(await focused(page)).toBe(TITLES.creator);
    const folded = page.locator('details', { hasText: 'Step 1 of 6' });
    await folded.locator('summary').click();
    await folded.getByText('Media source').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});
