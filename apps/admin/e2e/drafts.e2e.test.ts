import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage, type Look } from './support/browser';
import { faultsOf } from './support/faults';
import { cookieOf } from './support/people';
import { atCode, atResult, atStep, button, codeInput, TITLES } from './support/wizard';
import { accountOf, makeCreator } from './support/world';

interface Kept {
  readonly id: string;
  readonly ownerName: string;
  readonly values: { readonly fields: { readonly text?: string } };
}

describe.skipIf(!hasBrowser)('drafts that the server keeps', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  let manager: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
    manager = await cookieOf(app, 'manager@acme.example');
    await makeCreator(app, accountId, { displayName: 'Dara Stone', mediaSource: 'Dara Stone IG' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = (look: Look = {}): Promise<Page> =>
    openPage(browser, app.url, { accountId, ...look });
  const main = (page: Page) => page.getByRole('main');
  const row = (page: Page, text: string | RegExp) =>
    main(page).locator('tbody tr').filter({ hasText: text });
  const kept = async () => {
    const { drafts } = await app.ask<{ drafts: { nodes: Kept[] } }>(
      '{ drafts(first: 100) { nodes { id ownerName values } } }',
      {},
      accountId,
    );
    return drafts.nodes;
  };
  const textOf = ({ values }: Kept) => values.fields.text;
  const isKept = (text: string) =>
    expect.poll(async () => (await kept()).map(textOf), { timeout: 60_000 }).toContain(text);

  it('are listed with whose they are and what they wait for, read, and taken over', async () => {
    const page = await open();
    await page.goto('/drafts');
    await row(page, 'Waits for Kofi Okafor to join').getByText('You').waitFor();
    expect(await faultsOf(page, 'drafts')).toEqual([]);
    await page.getByRole('link', { name: '李娜' }).click();
    await main(page).getByText('This is a draft of Priya Nair').waitFor();
    await main(page).getByText('LINA-TRAIL').waitFor();
    await main(page).getByText('Creator', { exact: true }).waitFor();
    expect(await main(page).getByRole('textbox').count()).toBe(0);
    expect(await faultsOf(page, 'a draft of a colleague')).toEqual([]);
    await button(page, 'Take over').click();
    await atStep(page, TITLES.code);
    expect(await codeInput(page).inputValue()).toBe('LINA-TRAIL');
    await page.context().close();
  });

  it('say that they can go on once their creator has joined', async () => {
    const { creators } = await app.ask<{ creators: { nodes: { id: string }[] } }>(
      '{ creators(first: 1, filter: { search: "Kofi" }) { nodes { id } } }',
      {},
      accountId,
    );
    await app.ask(
      'mutation ($input: RecordCreatorJoinedInput!) { recordCreatorJoined(input: $input) { errors { code } } }',
      { input: { creatorId: creators.nodes[0]?.id } },
      accountId,
    );
    const page = await open();
    await page.goto('/drafts');
    await row(page, 'Ready: Kofi Okafor has joined')
      .getByRole('button', { name: 'Resume Kofi Okafor' })
      .click();
    await page.waitForURL(/\/codes\/new\//);
    await page.getByText('Kofi Okafor').first().waitFor();
    await page.context().close();
  });

  it('are gone on with in another browser, which tells the first one', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-ONE');
    await isKept('DARA-ONE');
    const second = await open();
    await second.goto('/drafts?whose=mine');
    await row(second, 'Dara Stone').getByRole('button', { name: 'Resume Dara Stone' }).click();
    await atStep(second, TITLES.code);
    expect(await codeInput(second).inputValue()).toBe('DARA-ONE');
    await codeInput(second).fill('DARA-TWO');
    await isKept('DARA-TWO');
    await codeInput(page).fill('DARA-THREE');
    await page.getByText('This draft was changed elsewhere').waitFor();
    expect(await faultsOf(page, 'a draft changed elsewhere')).toEqual([]);
    await button(page, 'Use the other one').click();
    await expect.poll(() => codeInput(page).inputValue()).toBe('DARA-TWO');
    await codeInput(page).fill('DARA-FOUR');
    await isKept('DARA-FOUR');
    await codeInput(second).fill('DARA-FIVE');
    await button(second, 'Keep mine').click();
    await isKept('DARA-FIVE');
    await second.context().close();
    await page.context().close();
  });

  it('say who has taken one over, and keep what was entered', async () => {
    const page = await open({ cookie: manager });
    await atCode(page, 'Dara Stone', 'PRIYA-ONE');
    await isKept('PRIYA-ONE');
    const mine = (await kept()).find((each) => textOf(each) === 'PRIYA-ONE');
    await app.ask(
      'mutation ($input: TakeOverDraftInput!) { takeOverDraft(input: $input) { errors { code } } }',
      { input: { draftId: mine?.id } },
      accountId,
    );
    await codeInput(page).fill('PRIYA-TWO');
    await page.getByText('Dana Brooks has taken this draft over').waitFor();
    await page.reload();
    await page.getByText('Dana Brooks has taken this draft over').waitFor();
    expect(await codeInput(page).inputValue()).toBe('PRIYA-TWO');
    await button(page, 'Keep mine as another draft').click();
    await isKept('PRIYA-TWO');
    const both = (await kept()).filter((each) => textOf(each)?.startsWith('PRIYA'));
    expect(both.map((each) => [textOf(each), each.ownerName]).sort()).toEqual([
      ['PRIYA-ONE', 'Dana Brooks'],
      ['PRIYA-TWO', 'Priya Nair'],
    ]);
    await page.context().close();
  });

  it('stay in the browser while the server is away, and are sent when it is back', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-AWAY');
    await isKept('DARA-AWAY');
    const refuse = (text: string | null) => text?.includes('mutation SaveDraft') ?? false;
    await page.route('**/graphql', (route) =>
      refuse(route.request().postData()) ? route.abort() : route.continue(),
    );
    await codeInput(page).fill('DARA-LATER');
    await page.getByRole('status').getByText('The server cannot be reached').waitFor();
    await button(page, 'Continue').click();
    await page.waitForURL(/creator-code|check/);
    await page.unroute('**/graphql');
    await isKept('DARA-LATER');
    await page
      .getByRole('status')
      .getByText('The server cannot be reached')
      .waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('are deleted with the code that is made of them, or by hand, which can be undone', async () => {
    const page = await open();
    await atCode(page, 'Dara Stone', 'DARA-MADE');
    await isKept('DARA-MADE');
    await button(page, 'Continue').click();
    await atStep(page, TITLES.checkSix);
    await button(page, 'Create both codes').click();
    await atResult(page);
    await expect.poll(async () => (await kept()).map(textOf)).not.toContain('DARA-MADE');
    await page.goto('/drafts?whose=mine');
    const left = (await kept()).length;
    await main(page).getByRole('button', { name: 'Delete Dara Stone' }).first().click();
    await page.getByText('Draft deleted.').waitFor();
    await expect.poll(async () => (await kept()).length).toBe(left - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The draft is back.').waitFor();
    expect((await kept()).length).toBe(left);
    await page.context().close();
  });

  it('of before are carried over from the browser, once', async () => {
    const page = await open();
    await page.goto('/codes');
    await page.evaluate((account) => {
      for (const n of [1, 2]) {
        const draft = {
          ...{ id: `old-${n}`, accountId: account, timeZone: 'Europe/Berlin' },
          ...{ values: { text: `OLD-${n}` }, idempotencyKey: `old-${n}`, result: null },
          ...{ createdAt: Date.now() - 1e9, changedAt: Date.now() - 1e9 },
        };
        localStorage.setItem(`creator-codes.draft.old-${n}`, JSON.stringify(draft));
      }
    }, accountId);
    await page.goto('/drafts');
    await page.getByText('2 drafts of this browser are kept by the server now.').waitFor();
    await isKept('OLD-1');
    await isKept('OLD-2');
    const before = (await kept()).length;
    await page.reload();
    await row(page, 'Nobody yet').first().waitFor();
    expect((await kept()).length).toBe(before);
    expect(await page.evaluate(() => localStorage.getItem('creator-codes.draft.old-1'))).toContain(
      '"server"',
    );
    await page.context().close();
  });
});
