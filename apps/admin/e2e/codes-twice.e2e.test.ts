import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { openList, shownTexts } from './support/codes';
import { makeAccount, makeCreator, storedCode } from './support/world';

describe.skipIf(!hasBrowser)('what happens twice to a code', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
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
  const statusOf = async (id: string) => {
    const { node } = await app.ask<{ node: { status: string } }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { status } } }',
      { id },
    );
    return node.status;
  };

  it('the second of two equal times at a clock change is taken, shown and given back', async () => {
    const programs = [{ kind: 'CREATOR', name: 'Clocks' }] as const;
    const accountId = await makeAccount(app, { mode: 'CREATOR_ONLY', programs });
    const creatorId = await makeCreator(app, accountId, { displayName: 'Nora Clock' });
    const { issuePromoCode } = await app.ask<{ issuePromoCode: { promoCode: { id: string } } }>(
      'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { promoCode { id } } }',
      {
        input: {
          ...{ creatorId, text: 'TWICE' },
          terms: {
            ...{ creditPolicy: 'ALWAYS', timeZone: 'America/New_York' },
            endAt: '2037-11-01T05:30:00.000Z',
          },
        },
      },
      accountId,
    );
    const { id } = issuePromoCode.promoCode;
    const endNow = async () => (await storedCode(app, accountId, 'TWICE'))?.assignments[0]?.endAt;
    const own = await openPage(browser, app.url, { accountId });
    const asked = own.getByRole('dialog');
    await own.goto(`/codes/${id}`);
    await own.getByRole('button', { name: 'Change terms…' }).click();
    await asked.getByRole('button', { name: 'Use the second' }).click();
    await asked.getByText('01:30 happens twice; we use the second.').waitFor();
    await asked.getByRole('button', { name: 'Save' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await endNow()).toBe('2037-11-01T06:30:00.000Z');
    await own.getByRole('button', { name: 'Change dates…' }).click();
    await asked.getByText('01:30 happens twice; we use the second.').waitFor();
    await asked.getByRole('button', { name: 'Use the first' }).click();
    await asked.getByRole('button', { name: 'Change dates' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await endNow()).toBe('2037-11-01T05:30:00.000Z');
    await own.context().close();
  });

  it('undo after an expiry leaves alone what a colleague had expired before', async () => {
    await openList(page, '?status=ACTIVE');
    const texts = (await shownTexts(page)).slice(0, 2);
    const box = (index: number) =>
      page.locator(`tr[data-index="${String(index)}"]`).getByRole('checkbox');
    await box(0).click();
    await box(1).click();
    const links = page.locator('tbody a[href^="/codes/pc_"]');
    const [first = '', second = ''] = (
      await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    ).map((href) => href?.replace('/codes/', '') ?? '');
    await page.getByRole('button', { name: 'Expire…' }).click();
    await dialog().getByRole('button', { name: 'Expire 2 codes' }).waitFor();
    await app.ask(
      'mutation ($input: ExpirePromoCodesInput!) { expirePromoCodes(input: $input) { errors { code } } }',
      { input: { target: { ids: [second] } } },
    );
    await dialog().getByRole('button', { name: 'Expire 2 codes' }).click();
    await page.getByText('1 code has expired, 1 had been expired before').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${texts[0] ?? ''} counts again`).waitFor();
    expect([await statusOf(first), await statusOf(second)]).toEqual([...['ACTIVE', 'EXPIRED']]);
  });
});
