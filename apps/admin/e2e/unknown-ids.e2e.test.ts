import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE, type Look } from './support/browser';
import { makeAccount, makeCreator } from './support/world';

const FILE = [
  'Promo Code,Program Id,Campaign Name,Media Id,Assigned Partner Name',
  'MEI20,100,Test creators,7001,Mei Tanaka',
  'MEI20,200,Test performance,7001,Mei Tanaka',
  'ANA20,100,Test creators,7002,Ana',
  'ANA21,100,Test creators,7003,',
  '',
].join('\r\n');

describe.skipIf(!hasBrowser)('ids in a file that nobody knows', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeCreator(app, accountId, { displayName: 'Mei Tanaka', mediaSource: 'Source of Mei' });
    await makeCreator(app, accountId, { displayName: 'Ana Costa', mediaSource: 'Source of Ana' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const opened = (look: Look = {}) => openPage(browser, app.url, { accountId, ...look });
  const card = (page: Page, name = /nobody here knows yet/) => page.getByRole('region', { name });
  const chips = (page: Page, name: string) =>
    page.getByRole('group', { name: 'Rows by what is planned' }).getByRole('button', { name });

  /** Somebody else gives an id to a creator. */
  async function givenElsewhere(name: string, id: string) {
    const { creators } = await app.ask<{ creators: { nodes: { id: string; version: number }[] } }>(
      'query ($filter: CreatorFilter) { creators(first: 1, filter: $filter) { nodes { id version } } }',
      { filter: { search: name } },
      accountId,
    );
    const [creator] = creators.nodes;
    const { updateCreator } = await app.ask<{ updateCreator: { errors: object[] } }>(
      'mutation ($input: UpdateCreatorInput!) { updateCreator(input: $input) { errors { code } } }',
      {
        input: {
          ...{ creatorId: creator?.id, version: creator?.version },
          externalIds: [{ system: 'impact.com', id }],
        },
      },
      accountId,
    );
    expect(updateCreator.errors).toEqual([]);
  }

  it('are asked for once and remembered; what is refused keeps nothing else', async () => {
    const page = await opened();
    await page.goto('/imports/new/file');
    const buffer = Buffer.from(FILE);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'impact.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await chips(page, 'Error 3').waitFor();
    await card(page).getByText('“Test creators” in the file').waitFor();
    await card(page).getByRole('button', { name: 'Same name: Mei Tanaka' }).waitFor();
    await card(page).getByRole('button', { name: 'Same name: Test creators' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // Nothing is chosen by itself.
    const remember = card(page).getByRole('button', { name: /check again$/ });
    expect(await remember.isDisabled()).toBe(true);
    for (const name of ['Test creators', 'Test performance', 'Mei Tanaka']) {
      await card(page)
        .getByRole('button', { name: `Same name: ${name}` })
        .click();
    }
    const third = card(page).getByRole('combobox', { name: 'What 7003 of impact.com is' });
    await third.fill('Ana');
    await page.getByRole('option', { name: 'Ana Costa' }).click();
    const second = card(page).getByRole('combobox', { name: 'What 7002 of impact.com is' });
    await second.fill('Mei');
    await page.getByRole('option', { name: 'Mei Tanaka' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await givenElsewhere('Ana Costa', '7002');
    await card(page).getByRole('button', { name: 'Remember 5 and check again' }).click();
    const alert = page.getByRole('alert').filter({ hasText: '1 id is not remembered' });
    await alert.getByText('7002: The id 7002 of impact.com is taken already').waitFor();
    // All rows are ready: those of the id that was given elsewhere, too.
    await chips(page, 'Ready 3').waitFor();
    await card(page).waitFor({ state: 'detached' });
    // Rows are brought anew.
    await page.locator('[data-updating]').waitFor({ state: 'detached' });
    expect(await violationsOf(page)).toEqual([]);
    const { creators } = await app.ask<{
      creators: { nodes: { displayName: string; externalIds: { id: string }[] }[] };
    }>('{ creators(first: 9) { nodes { displayName externalIds { id } } } }', {}, accountId);
    const idsOf = (name: string) =>
      creators.nodes
        .find(({ displayName }) => displayName === name)
        ?.externalIds.map(({ id }) => id);
    expect(idsOf('Mei Tanaka')).toEqual(['7001']);
    expect(idsOf('Ana Costa')).toEqual(['7002', '7003']);
    await page.context().close();
  });

  it('are read in Chinese, on a phone and in the dark', async () => {
    const page = await opened({ language: 'zh', theme: 'dark', viewport: PHONE });
    await page.goto('/imports/new/file');
    const buffer = Buffer.from(FILE.replaceAll('7001', '8001').replaceAll(',100,', ',999,'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'impact.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '检查各行' }).click();
    const region = card(page, /尚无人认识/);
    await region.getByRole('button', { name: '名称相同：Mei Tanaka' }).click();
    await region.getByText('在 impact.com 中已有 ID 7001，将一并保留。').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
