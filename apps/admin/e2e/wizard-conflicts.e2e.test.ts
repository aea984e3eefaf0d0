import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import {
  atResult,
  atStep,
  button,
  chooseCreator,
  codeInput,
  errorSummary,
  focused,
  startDraft,
  TITLES,
} from './support/wizard';
import { makeAccount, makeCode, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)(
  'a text that cannot be had, and a server that cannot be reached',
  () => {
    let app: App;
    let browser: Browser;
    let accountId: string;
    let tarnId: string;

    beforeAll(async () => {
      [app, browser] = await Promise.all([startApp(), launchBrowser()]);
      accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
      tarnId = await makeCreator(app, accountId, {
        displayName: 'Tarn Lake',
        mediaSource: 'Tarn IG',
      });
      const other = await makeCreator(app, accountId, {
        displayName: 'Other One',
        mediaSource: 'Other IG',
      });
      await makeCode(app, accountId, 'PARTNER15', { partner: 'Northtrail Media' });
      await makeCode(app, accountId, 'OTHER15', { creatorId: other });
      await makeCode(app, accountId, 'TARN15', { creatorId: tarnId });
    });
    afterAll(async () => {
      await browser.close();
      await app.close();
    });

    async function atCode(): Promise<Page> {
      const page = await openPage(browser, app.url, { accountId });
      await startDraft(page);
      await chooseCreator(page, 'Tarn Lake');
      await button(page, 'Continue').click();
      await atStep(page, TITLES.code);
      return page;
    }

    async function atCheck(text: string): Promise<Page> {
      const page = await atCode();
      await codeInput(page).fill(text);
      await button(page, 'Continue').click();
      await atStep(page, TITLES.checkSix);
      return page;
    }

    it('names the partner who holds it, since when, and offers free texts in one click', async () => {
      const page = await atCode();
      await codeInput(page).fill('partner15');
      await page.getByText(/^Northtrail Media has held PARTNER15 since /).waitFor();
      await page.getByText('A partner holds partner15').waitFor();
      await button(page, 'Continue').click();
      expect(await errorSummary(page)).toContain('held by Northtrail Media');
      const link = page.getByRole('main').getByRole('link', { name: 'Open that code' });
      expect(await link.getAttribute('href')).toMatch(/^\/codes\/pc_/);
      await button(page, /^Use PARTNER15X instead$/).click();
      await page.getByText('PARTNER15X is free in both programs').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await button(page, 'Continue').click();
      await atStep(page, TITLES.checkSix);
      await page.getByText('No partner holds PARTNER15X.').waitFor();
      await page.context().close();
    });

    it('tells another creator and the same creator apart', async () => {
      const page = await atCode();
      await codeInput(page).fill('OTHER15');
      await page.getByText(/^Other One has held OTHER15 since /).waitFor();
      await page.getByText('A code has one owner.').first().waitFor();
      await codeInput(page).fill('TARN15');
      await page.getByText(/^Tarn Lake has held TARN15 since /).waitFor();
      await page.getByText('This creator has TARN15 already').waitFor();
      // Nor is a legal form offered that somebody holds.
      await codeInput(page).fill('ＴＡＲＮ15');
      await page.getByText('Character 1 (Ｔ) is not allowed').first().waitFor();
      await page.getByText(/^Tarn Lake has held TARN15 since /).waitFor();
      expect(await button(page, 'Use TARN15').count()).toBe(0);
      await page.context().close();
    });

    it.each([
      ['ｓａｖｅ10', 'Character 1 (ｓ) is not allowed', 'save10'],
      ['SAVE 10', 'Character 5 (space) is not allowed', 'SAVE10'],
      ['SAVE\u200b10', 'Character 5 (zero-width character) is not allowed', 'SAVE10'],
      ['ſave10', 'Character 1 (ſ) is not allowed', 'save10'],
      ['SAVE😀', 'Character 5 (😀) is not allowed', null],
    ])('refuses %j while it is typed and says what would be legal', async (typed, says, legal) => {
      const page = await atCode();
      await codeInput(page).fill(typed);
      await page.getByText(says).first().waitFor();
      if (legal === null) {
        expect(await button(page, /^Use /).count()).toBe(0);
      } else {
        await button(page, `Use ${legal}`).click();
        expect(await codeInput(page).inputValue()).toBe(legal);
        await page.getByText(`${legal} is free in both programs`).waitFor();
      }
      await page.context().close();
    });

    it('brings a lost race back to the field, with the holder and all entries', async () => {
      const page = await atCheck('RACE20');
      await page.getByText('No partner holds RACE20.').waitFor();
      await makeCode(app, accountId, 'RACE20', { partner: 'Quick Partner' });
      await button(page, 'Create both codes').click();
      await atStep(page, TITLES.code);
      expect(await focused(page)).toBe('Code');
      expect(await codeInput(page).inputValue()).toBe('RACE20');
      await page.getByText(/^Quick Partner has held RACE20 since /).waitFor();
      await button(page, /^Use RACE20X instead$/).click();
      await page.getByText('RACE20X is free in both programs').waitFor();
      await button(page, 'Continue').click();
      await atStep(page, TITLES.checkSix);
      await button(page, 'Create both codes').click();
      expect(await atResult(page)).toBe('RACE20X');
      await page.context().close();
    });

    it('sees on the check page what became untrue meanwhile', async () => {
      const page = await atCheck('LATE20');
      await makeCode(app, accountId, 'LATE20', { partner: 'Late Partner' });
      await page.reload();
      await atStep(page, TITLES.checkSix);
      expect(await errorSummary(page)).toContain('held by Late Partner');
      await page.getByRole('alert').getByRole('button').click();
      await atStep(page, TITLES.code);
      expect(await focused(page)).toBe('Code');
      await page.context().close();
    });

    it('tries again with the same key when an answer is lost, and makes one code', async () => {
      const page = await atCheck('LOST-ANSWER');
      const keys: unknown[] = [];
      let isFirst = true;
      await page.route('**/graphql', async (route) => {
        const body = route.request().postDataJSON() as {
          operationName?: string;
          variables?: { input?: { idempotencyKey?: string } };
        };
        if (body.operationName !== 'IssuePromoCode') {
          await route.continue();
          return;
        }
        keys.push(body.variables?.input?.idempotencyKey);
        if (!isFirst) {
          await route.continue();
          return;
        }
        isFirst = false;
        // The server does it; its answer never arrives.
        await route.fetch();
        await route.abort('connectionreset');
      });
      await button(page, 'Create both codes').click();
      const panel = page.getByRole('main').getByRole('alert');
      await panel.waitFor();
      expect(await panel.innerText()).toContain('Your entries are safe.');
      expect(await storedCode(app, accountId, 'LOST-ANSWER')).not.toBeNull();
      await panel.getByRole('button', { name: 'Try again' }).click();
      expect(await atResult(page)).toBe('LOST-ANSWER');
      expect(keys).toHaveLength(2);
      expect(keys[0]).toBe(keys[1]);
      await page.context().close();
    });

    it('makes a second code only knowingly after a lost answer and other entries', async () => {
      const page = await atCheck('LOST-FIRST');
      let isFirst = true;
      await page.route('**/graphql', async (route) => {
        const { operationName } = route.request().postDataJSON() as { operationName?: string };
        if (operationName !== 'IssuePromoCode' || !isFirst) {
          await route.continue();
          return;
        }
        isFirst = false;
        await route.fetch();
        await route.abort('connectionreset');
      });
      await button(page, 'Create both codes').click();
      await page.getByRole('main').getByRole('alert').waitFor();
      await page.getByRole('button', { name: /^Change: Performance/ }).click();
      await codeInput(page).fill('LOST-OTHER');
      await button(page, 'Continue').click();
      await atStep(page, TITLES.checkSix);
      await button(page, 'Create both codes').click();
      await page.getByText('An earlier try made a code already').waitFor();
      expect(await storedCode(app, accountId, 'LOST-OTHER')).toBeNull();
      await button(page, 'Create both codes').click();
      expect(await atResult(page)).toBe('LOST-OTHER');
      await page.context().close();
    });

    it('lets people go on when availability cannot be asked, and asks again on create', async () => {
      const page = await atCode();
      await page.route('**/graphql', async (route) => {
        const { operationName } = route.request().postDataJSON() as { operationName?: string };
        if (operationName === 'WizardCheck') await route.abort('connectionrefused');
        else await route.continue();
      });
      await codeInput(page).fill('PARTNER15');
      await page.getByText('Could not check; we check again on create.').waitFor();
      await button(page, 'Continue').click();
      await atStep(page, TITLES.checkSix);
      await button(page, 'Create both codes').click();
      await atStep(page, TITLES.code);
      await page.getByText(/^Northtrail Media has held PARTNER15 since /).waitFor();
      await page.context().close();
    });
  },
);
