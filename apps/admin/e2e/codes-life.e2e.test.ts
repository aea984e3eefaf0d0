import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { demoCodes, openList, shownTexts, type DemoCodes } from './support/codes';

describe.skipIf(!hasBrowser)('the life of a code', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let codes: DemoCodes;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    codes = await demoCodes(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    page = await openPage(browser, app.url);
  });
  afterEach(async () => {
    await page.context().close();
  });

  const dialog = () => page.getByRole('dialog');
  const saved = () => dialog().waitFor({ state: 'detached' });
  const read = async (id: string) => {
    const { node } = await app.ask<{
      node: {
        status: string;
        endAt: string | null;
        assignments: { creditPolicy: string; endAt: string | null }[];
        earlierAssignments: { creditPolicy: string }[];
      };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode { status endAt
        assignments { creditPolicy endAt } earlierAssignments { creditPolicy } } } }`,
      { id },
    );
    return node;
  };

  it('a new credit policy counts from now on; the earlier one stays on the page', async () => {
    await page.goto(`/codes/${codes.complete}`);
    const card = page.getByRole('region', { name: /^Creator program/ });
    await card.getByRole('button', { name: 'Change terms…' }).click();
    await dialog().getByRole('textbox', { name: 'Starts' }).waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Starts' }).isDisabled()).toBe(true);
    await dialog().getByText('It has begun to count').waitFor();
    await dialog().getByText('A new policy counts from now on').waitFor();
    await dialog()
      .getByRole('radio', { name: /Credit if winner/ })
      .check();
    await dialog().getByRole('textbox', { name: 'Ends' }).fill('2099-12-31');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await page.getByRole('heading', { name: 'Earlier terms' }).waitFor();
    const code = await read(codes.complete);
    expect(code.assignments[0]?.creditPolicy).toBe('IF_WINNER');
    expect(code.earlierAssignments).toHaveLength(1);
    await page.getByText('2099', { exact: false }).first().waitFor();
  });

  it('an end in the past is refused beside its field, and nothing is lost', async () => {
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Change dates…' }).click();
    await dialog().getByRole('textbox', { name: 'Ends' }).fill('2020-01-01');
    await dialog().getByRole('button', { name: 'Change dates' }).click();
    await dialog().getByText('The end is in the past', { exact: false }).first().waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Ends' }).inputValue()).toBe('2020-01-01');
    await dialog().getByRole('textbox', { name: 'Ends' }).fill('2098-06-30');
    await dialog().getByRole('button', { name: 'Change dates' }).click();
    await saved();
    expect((await read(codes.complete)).endAt).toMatch(/^2098-0[67]/);
    await page.getByText('Dates changed').first().waitFor();
  });

  it('expiring can be undone, and a code can be reactivated later', async () => {
    const main = page.getByRole('main');
    await page.goto(`/codes/${codes.complete}`);
    await page.getByRole('button', { name: 'Expire…' }).click();
    await dialog().getByRole('button', { name: 'Expire code' }).click();
    await main.getByRole('button', { name: 'Reactivate…' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await main.getByRole('button', { name: 'Expire…' }).waitFor();
    expect((await read(codes.complete)).status).toBe('ACTIVE');

    await page.goto(`/codes/${codes.expired}`);
    await page.getByRole('button', { name: 'Reactivate…' }).click();
    await dialog().getByRole('button', { name: 'Reactivate code' }).click();
    await saved();
    await main.getByRole('button', { name: 'Expire…' }).waitFor();
    await page.getByText('Code reactivated').first().waitFor();
    expect((await read(codes.expired)).status).toBe('ACTIVE');
  });

  it('an expiry of many is undone a few at a time, and what stays expired is counted', async () => {
    await openList(page, '?status=ACTIVE');
    const texts = (await shownTexts(page)).slice(0, 12);
    const links = page.locator('tbody a[href^="/codes/pc_"]');
    const ids = (await links.evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
      .slice(0, texts.length)
      .map((href) => href?.replace('/codes/', '') ?? '');
    const box = (index: number) =>
      page.locator(`tr[data-index="${String(index)}"]`).getByRole('checkbox');
    await box(0).click();
    await box(texts.length - 1).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Expire…' }).click();
    await dialog()
      .getByRole('button', { name: `Expire ${String(texts.length)} codes` })
      .click();
    await saved();
    // One is changed by a colleague before it is undone.
    const { promoCodeByText: found } = await app.ask<{
      promoCodeByText: { id: string; version: number };
    }>('query ($text: String!) { promoCodeByText(text: $text) { id version } }', {
      text: texts[3],
    });
    const input = { promoCodeId: found.id, version: found.version, internalNote: 'Meanwhile' };
    await app.ask(
      'mutation ($input: UpdatePromoCodeInput!) { updatePromoCode(input: $input) { errors { code } } }',
      { input },
    );
    let [underWay, most, lists] = [0, 0, 0];
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('query Codes(')) lists += 1;
      if (!body.includes('mutation ReactivatePromoCode')) return route.continue();
      underWay += 1;
      most = Math.max(most, underWay);
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 150));
      underWay -= 1;
      return route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(new RegExp(`^Undoing: \\d+ of ${String(texts.length)}$`)).waitFor();
    // It stays, and so does whose owner has left or whose program is not tracked any more.
    await page.getByText(/^\d+ codes? stays? expired: .*changed/i).waitFor();
    const statuses = await Promise.all(ids.map(async (id) => (await read(id)).status));
    const again = statuses.filter((status) => status === 'ACTIVE').length;
    expect(again).toBeGreaterThan(5);
    await page.getByText(`${String(again)} codes count again`).waitFor();
    await page.getByText(new RegExp(`^${String(texts.length - again)} codes? stay`)).waitFor();
    await expect.poll(() => lists).toBeGreaterThan(0);
    expect(most).toBe(5);
    // Once for all of them.
    expect(lists).toBeLessThan(3);
    expect((await read(found.id)).status).toBe('EXPIRED');
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('moves the end of 20 codes in five clicks', async () => {
    await openList(page, '?status=ACTIVE');
    const texts = await shownTexts(page);
    const last = Math.min(20, texts.length) - 1;
    const row = (index: number) =>
      page.locator(`tr[data-index="${String(index)}"]`).getByRole('checkbox');
    await row(0).click();
    await row(last).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Change dates…' }).click();
    const count = String(last + 1);
    await dialog().getByText(`${count} of ${count} codes can change`).waitFor();
    await dialog().getByRole('textbox', { name: 'Starts' }).fill('2096-03-01');
    // Those of them that have begun.
    await dialog().getByText('It has begun to count').first().waitFor();
    await dialog().getByRole('textbox', { name: 'Starts' }).fill('');
    await dialog().getByRole('textbox', { name: 'Ends' }).fill('2097-03-01');
    await dialog().getByRole('button', { name: 'Change dates' }).click();
    await dialog().getByText(`The dates of ${count} codes are changed`).waitFor();
    // Some belong to deals that end before that.
    await dialog()
      .getByText(/counts longer than its deal “/)
      .first()
      .waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await saved();
    await expect.poll(() => page.locator('tr[data-index="0"]').textContent()).toContain('2097');
  });

  it('rotates a code in four clicks from the list, and each code leads to the other', async () => {
    await openList(page, '?status=ACTIVE');
    const link = page.locator(`tbody a[href='/codes/${codes.complete}']`);
    const text = await link.innerText();
    await link.click();
    await page.getByRole('button', { name: 'Rotate…' }).click();
    const field = dialog().getByRole('textbox', { name: 'New text' });
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await expect.poll(() => field.inputValue()).not.toBe('');
    const offered = await field.inputValue();
    await field.fill(text);
    await dialog().getByText(`has ${text} already`).waitFor();
    await field.fill(offered);
    await dialog()
      .getByText(/ is free$/)
      .waitFor();
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Leaked');
    await dialog().getByRole('button', { name: 'Rotate code' }).click();
    await saved();
    const main = page.getByRole('main');
    await main.getByText('Replaces', { exact: true }).first().waitFor();
    await main.getByRole('link', { name: text, exact: true }).click();
    await main.getByText('Replaced by', { exact: true }).first().waitFor();
    await main.locator('header').getByText('Expired', { exact: true }).waitFor();
  });

  it('an owner of the account releases a text in quarantine, with a reason', async () => {
    await page.goto(`/codes/${codes.expired}`);
    await page.getByRole('button', { name: 'Expire…' }).click();
    await dialog().getByRole('button', { name: 'Expire code' }).click();
    await saved();
    await page.getByRole('button', { name: 'Release text…' }).click();
    await dialog().getByText('It is in quarantine until').waitFor();
    await dialog().getByRole('button', { name: 'Release text' }).click();
    await dialog().getByText('Fill this in').first().waitFor();
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('Somebody else needs it');
    await dialog().getByRole('button', { name: 'Release text' }).click();
    await saved();
    await page.getByRole('main').getByText('Text released').first().waitFor();
    expect(await page.getByRole('button', { name: 'Reactivate…' }).count()).toBe(0);
  });
});
