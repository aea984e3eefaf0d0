import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEnglish as en } from '../src/i18n/en/all';
import { zh } from '../src/i18n/zh';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import {
  hasBrowser,
  launchBrowser,
  openPage,
  PHONE,
  type Language,
  type Theme,
} from './support/browser';
import { looksOfWay } from './support/looks';
import { creatorCard } from './support/wizard';
import { makeAccount, makeCode, makeCreator } from './support/world';

const WORDS = { en, zh };

describe.skipIf(!hasBrowser)('nothing that axe objects to, on every step', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Walks to a state and asks axe; what it found goes under the state's name. */
  function judge(page: Page) {
    const found: Record<string, readonly string[]> = {};
    return {
      found,
      at: async (state: string, arrive: () => Promise<void>) => {
        await arrive();
        const violations = await violationsOf(page);
        if (violations.length > 0) found[state] = violations;
      },
    };
  }

  const next = (page: Page) => page.locator('main form button[type=submit]').click();
  const step = (page: Page, id: string) => page.waitForURL(new RegExp(`/${id}(\\?|$)`));
  const text = (page: Page) => page.locator('[id=field-text] input');

  it.each(looksOfWay(0))('six steps, %s, %s', async (theme: Theme, language: Language) => {
    const { issueCode, words, dates, fields } = WORDS[language];
    const accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR', optimize: false });
    await makeCreator(app, accountId, { displayName: 'Axe Joined' });
    await makeCreator(app, accountId, { displayName: 'Axe Outside', joined: false });
    await makeCode(app, accountId, 'AXE15', { partner: 'Axe Partner' });
    const page = await openPage(browser, app.url, { accountId, theme, language });
    const { at, found } = judge(page);
    const remedy = (kind: keyof typeof words.remedy) =>
      page.getByRole('main').getByRole('button', { name: words.remedy[kind] });

    await at('creator', async () => {
      await page.goto('/codes/new');
      await creatorCard(page, 'Axe Joined').waitFor();
    });
    await at('creator, nothing chosen', async () => {
      await next(page);
      await page.getByRole('main').getByRole('alert').waitFor();
    });
    await at('creator, not joined', async () => {
      await creatorCard(page, 'Axe Outside').click();
      await remedy('INVITE_CREATOR').waitFor();
    });
    await at('creator, invited', async () => {
      await remedy('INVITE_CREATOR').click();
      await page.getByText(issueCode.invitation.notSent, { exact: true }).waitFor();
    });
    await at('new creator', async () => {
      await page.getByRole('main').getByRole('button', { name: issueCode.creator.create }).click();
      await page.getByRole('dialog').waitFor();
    });
    await at('Optimize', async () => {
      await page.keyboard.press('Escape');
      await creatorCard(page, 'Axe Joined').click();
      await next(page);
      await remedy('RECORD_OPTIMIZE').waitFor();
    });
    await at('media source', async () => {
      await remedy('RECORD_OPTIMIZE').click();
      await remedy('CREATE_MEDIA_SOURCE').waitFor();
    });
    await at('new media source', async () => {
      await remedy('CREATE_MEDIA_SOURCE').click();
      await page.getByRole('dialog').waitFor();
    });
    await at('code', async () => {
      await page.getByRole('dialog').locator('button[type=submit]').click();
      await step(page, 'code');
      await text(page).waitFor();
    });
    await at('code, held', async () => {
      await text(page).fill('AXE15');
      await page.getByRole('link', { name: issueCode.conflict.open }).waitFor();
    });
    await at('code, wrong', async () => {
      await text(page).fill('AXE 16');
      await page.getByLabel(fields.startAt, { exact: true }).fill('2026-03-08 02:30');
      await page.getByLabel(fields.endAt, { exact: true }).fill('soon');
      await next(page);
      await page.getByRole('main').getByRole('alert').waitFor();
    });
    await at('calendar', async () => {
      await page.getByLabel(dates.pick.replace('{{label}}', fields.startAt)).click();
      await page.getByRole('dialog').waitFor();
    });
    await at('check', async () => {
      await page.keyboard.press('Escape');
      await text(page).fill(`AXE-${theme}-${language}`);
      await page.getByLabel(fields.endAt, { exact: true }).fill('2026-03-09 00:00');
      await next(page);
      await step(page, 'check');
      await page.getByText(issueCode.check.warnings).waitFor();
    });
    await at('media source, passed', async () => {
      await page.goBack();
      await step(page, 'code');
      await page.goBack();
      await page.locator('nav button', { hasText: words.step['media-source'] }).first().click();
      await step(page, 'media-source');
      await page.getByText(issueCode.passesByItself).waitFor();
    });
    await at('code for the creator', async () => {
      await page.locator('nav button', { hasText: words.step['creator-code'] }).first().click();
      await step(page, 'creator-code');
      await page.locator('[id=field-creatorTerms] label').first().click();
      await page.getByLabel(fields.startAt, { exact: true }).waitFor();
    });
    await at('done', async () => {
      await next(page);
      await step(page, 'check');
      await next(page);
      await step(page, 'done');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    await page.context().close();
    expect(found).toEqual({});
  });

  it.each(looksOfWay(1))(
    'three steps on a phone, %s, %s',
    async (theme: Theme, language: Language) => {
      const { issueCode, words } = WORDS[language];
      const accountId = await makeAccount(app, {
        mode: 'CREATOR_ONLY',
        programs: [{ kind: 'CREATOR', name: 'Phone creators', codeTracking: false }],
      });
      await makeCreator(app, accountId, { displayName: 'Axe Phone' });
      const page = await openPage(browser, app.url, {
        accountId,
        theme,
        language,
        viewport: PHONE,
      });
      const { at, found } = judge(page);

      await at('creator', async () => {
        await page.goto('/codes/new');
        await creatorCard(page, 'Axe Phone').waitFor();
      });
      await at('steps unfolded', async () => {
        await page.locator('details summary').click();
      });
      await at('code, tracking off', async () => {
        await creatorCard(page, 'Axe Phone').click();
        await next(page);
        await step(page, 'code');
        await page.getByRole('button', { name: words.remedy.TURN_ON_CODE_TRACKING }).waitFor();
      });
      await at('code', async () => {
        await page.getByRole('button', { name: words.remedy.TURN_ON_CODE_TRACKING }).click();
        await text(page).waitFor();
      });
      await at('code, suggested', async () => {
        await page.getByRole('button', { name: issueCode.text.suggest }).click();
        await page.locator('[id=field-text] [role=status][data-kind=free]').waitFor();
      });
      await at('check', async () => {
        await next(page);
        await step(page, 'check');
        await page.getByText(issueCode.check.ruleBody).waitFor();
      });
      await at('done', async () => {
        await next(page);
        await step(page, 'done');
        await page.getByRole('heading', { level: 1 }).waitFor();
      });
      await at('no such draft', async () => {
        await page.goto('/codes/new/creator-only/nothing/check');
        await page.getByText(issueCode.draftMissing.title).waitFor();
      });
      await page.context().close();
      expect(found).toEqual({});
    },
  );
});
