import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { countClicks, hasBrowser, launchBrowser, openPage } from './support/browser';
import {
  atResult,
  atStep,
  button,
  chooseCreator,
  creatorCard,
  startDraft,
  TITLES,
} from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const SIX = 'PERFORMANCE_AND_CREATOR';

describe.skipIf(!hasBrowser)('remedies where something is missing', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** From the list of codes to the first step, with the clicks counted. */
  async function begin(accountId: string): Promise<{ page: Page; clicks: () => number }> {
    const page = await openPage(browser, app.url, { accountId });
    const clicks = await countClicks(page);
    await page.goto('/codes');
    await page.getByRole('link', { name: 'New code' }).first().click();
    await atStep(page, TITLES.creator);
    return { page, clicks };
  }

  /** From the code step to the result. */
  async function finish(page: Page): Promise<void> {
    await atStep(page, TITLES.code);
    await button(page, 'Suggest').click();
    await page.getByText('is free in both programs').waitFor();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    await atResult(page);
  }

  it('invites a creator, shows the text to send, records that they joined, and moves on', async () => {
    const accountId = await makeAccount(app, { mode: SIX });
    await makeCreator(app, accountId, {
      displayName: 'Nadia Blue',
      joined: false,
      mediaSource: 'Nadia Blue IG',
    });
    const { page, clicks } = await begin(accountId);
    await creatorCard(page, 'Nadia Blue').click();
    await page.getByText('Nadia Blue has not joined yet').waitFor();
    expect(await button(page, 'Continue').count()).toBe(0);
    await button(page, 'Invite').click();
    await page.getByText('Nadia Blue is invited and has not answered yet').waitFor();
    await page.getByText('Not sent').waitFor();
    await page.getByText('Hi Nadia Blue,').waitFor();
    await creatorCard(page, 'Nadia Blue.*Invited').waitFor();
    await button(page, 'Record as joined').click();
    await finish(page);
    expect(clicks()).toBeLessThanOrEqual(9);
    await page.context().close();
  });

  it('copies the invitation, in the language that the creator reads', async () => {
    const accountId = await makeAccount(app, { mode: SIX });
    await makeCreator(app, accountId, { displayName: 'Nadia Copy', joined: false });
    const { page } = await begin(accountId);
    await creatorCard(page, 'Nadia Copy').click();
    await button(page, 'Invite').click();
    await button(page, 'Copy the invitation').click();
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await read()).toContain('Hi Nadia Copy,');
    await page.getByRole('combobox', { name: 'Language of the invitation' }).click();
    await page.getByRole('option', { name: '中文' }).click();
    await page.getByText('Nadia Copy，您好').waitFor();
    await page.context().close();
  });

  it('records Optimize, then creates the media source from the creator’s profile', async () => {
    const accountId = await makeAccount(app, { mode: SIX, optimize: false });
    await makeCreator(app, accountId, { displayName: 'Mei Grove' });
    const { page } = await begin(accountId);
    await page.getByText('This needs the Optimize add-on.').waitFor();
    await creatorCard(page, 'Mei Grove').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.optimize);
    expect(await button(page, 'Continue').count()).toBe(0);
    await button(page, 'Record Optimize as active').click();
    await atStep(page, TITLES.mediaSource);
    await button(page, 'Create media source').click();
    const drawer = page.getByRole('dialog', { name: 'New media source' });
    expect(await drawer.getByLabel('Name').inputValue()).toBe('Mei Grove Instagram');
    await drawer.getByRole('button', { name: 'Create media source' }).click();
    await finish(page);
    await page.context().close();
  });

  it('takes at most nine clicks with one remedy on the way', async () => {
    const accountId = await makeAccount(app, { mode: SIX });
    await makeCreator(app, accountId, { displayName: 'Ola Nine' });
    const { page, clicks } = await begin(accountId);
    await creatorCard(page, 'Ola Nine').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.mediaSource);
    await button(page, 'Create media source').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create media source' }).click();
    await finish(page);
    expect(clicks()).toBeLessThanOrEqual(9);
    await page.context().close();
  });

  it('turns code tracking on in the program that needs it', async () => {
    const accountId = await makeAccount(app, {
      mode: SIX,
      programs: [
        { kind: 'CREATOR', name: 'Cold creators', codeTracking: false },
        { kind: 'PERFORMANCE', name: 'Cold performance', codeTracking: false },
      ],
    });
    await makeCreator(app, accountId, { displayName: 'Track Off', mediaSource: 'Track Off IG' });
    const { page } = await begin(accountId);
    await creatorCard(page, 'Track Off').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.code);
    await page.getByText('Code tracking is off in Cold performance').first().waitFor();
    await button(page, 'Turn on code tracking').click();
    await page.getByLabel('Code', { exact: true }).fill('TRACKED');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.creatorCode);
    await button(page, 'Turn on code tracking').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    expect(await atResult(page)).toBe('TRACKED');
    await page.context().close();
  });

  it('creates the program that is missing', async () => {
    const accountId = await makeAccount(app, { mode: SIX, programs: [] });
    await makeCreator(app, accountId, { displayName: 'Pro Gram', joined: false });
    const { page } = await begin(accountId);
    await page.getByText('This account has no Creator program yet').first().waitFor();
    await button(page, 'Create the program').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create program' }).click();
    await chooseCreator(page, 'Pro Gram');
    await button(page, 'Invite').click();
    await button(page, 'Record as joined').click();
    await atStep(page, TITLES.mediaSource);
    await page.getByText('This account has no Performance program yet').first().waitFor();
    await button(page, 'Create the program').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create program' }).click();
    await page.getByText('No media source stands for Pro Gram yet').waitFor();
    await page.context().close();
  });

  it('asks which program where there are several', async () => {
    const accountId = await makeAccount(app, {
      mode: SIX,
      programs: [{ kind: 'CREATOR', name: 'Creators' }],
    });
    await makeCreator(app, accountId, { displayName: 'Two Ways' });
    for (const name of ['East', 'West']) {
      await app.ask(
        'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { errors { code } } }',
        { input: { name, kind: 'PERFORMANCE', codeTracking: true } },
        accountId,
      );
    }
    const { page } = await begin(accountId);
    await creatorCard(page, 'Two Ways').click();
    await button(page, 'Continue').click();
    await atStep(page, TITLES.mediaSource);
    await page.getByText('Which Performance program?').waitFor();
    await page.getByRole('combobox', { name: 'Performance program' }).click();
    await page.getByRole('option', { name: 'West' }).click();
    await page.getByText('No media source stands for Two Ways yet').waitFor();
    await button(page, 'Create media source').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create media source' }).click();
    await finish(page);
    await page.context().close();
  });

  it('creates a creator who is not there yet, and goes on with them', async () => {
    const accountId = await makeAccount(app, { mode: SIX });
    const page = await openPage(browser, app.url, { accountId });
    await startDraft(page);
    await page.getByLabel('Find a creator').fill('Quinn Nobody');
    await page.getByText('No creator matches “Quinn Nobody”.').waitFor();
    await button(page, 'Create creator').click();
    const dialog = page.getByRole('dialog', { name: 'New creator' });
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Quinn Nobody');
    await dialog.getByLabel('E-mail').fill('no address');
    await dialog.getByRole('button', { name: 'Create creator' }).click();
    await dialog.getByText('This is not an e-mail address').first().waitFor();
    await dialog.getByLabel('E-mail').fill('quinn@example.com');
    await dialog.getByLabel('Handle').fill('@quinn');
    await dialog.getByRole('button', { name: 'Create creator' }).click();
    await page.getByText('Quinn Nobody has not joined yet').waitFor();
    expect(await creatorCard(page, 'Quinn Nobody').isChecked()).toBe(true);
    await page.context().close();
  });
});
