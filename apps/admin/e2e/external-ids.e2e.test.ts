import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { button } from './support/wizard';
import { accountOf } from './support/world';

interface Found {
  readonly nodes: readonly { readonly id: string }[];
}

describe.skipIf(!hasBrowser)('ids of other systems', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let accountId: string;
  let found: Readonly<Record<'creator' | 'partner' | 'source' | 'deal', string>>;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
    const lists = await app.ask<Record<'creator' | 'partner' | 'source' | 'deal', Found>>(
      `{ creator: creators(first: 1, filter: { externalId: { id: "4410391" } }) { nodes { id } }
        partner: performancePartners(first: 1, filter: { search: "Summit" }) { nodes { id } }
        source: mediaSources(first: 1, filter: { search: "Trail Letter" }) { nodes { id } }
        deal: deals(first: 1, filter: { search: "Trail season" }) { nodes { id } } }`,
      {},
      accountId,
    );
    const [creator, partner, source, deal] = [
      ...[lists.creator, lists.partner, lists.source, lists.deal].map(
        ({ nodes }) => nodes[0]?.id ?? '',
      ),
    ] as [string, string, string, string];
    found = { creator, partner, source, deal };
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    page = await openPage(browser, app.url, { accountId });
  });
  afterEach(async () => {
    await page.context().close();
  });

  const main = () => page.getByRole('main');
  const dialog = () => page.getByRole('dialog');
  const row = (number: number) => dialog().getByRole('group', { name: `Id ${number}` });
  const save = () => dialog().getByRole('button', { name: 'Save' }).click();
  const add = async (id: string, number: number) => {
    await dialog().getByRole('button', { name: 'Add an id' }).click();
    await row(number).getByLabel('Id there').fill(id);
  };

  it('of a creator are shown, added and taken away; one that is taken says whose it is', async () => {
    await page.goto(`/creators/${found.creator}`);
    await main().getByText('impact.com: 4410391').first().waitFor();
    await button(page, 'Edit…').click();
    // Mei's, of the same system.
    await add('4410027', 2);
    await save();
    await dialog()
      .getByText('The id 4410027 of impact.com is taken already (Mei Tanaka).')
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await row(2).getByLabel('System').fill('Shop');
    await row(1).getByRole('button', { name: 'Remove id 1' }).click();
    await save();
    await dialog().waitFor({ state: 'detached' });
    await main().getByText('shop: 4410027', { exact: true }).first().waitFor();
    const history = main().getByRole('region', { name: 'History' }).getByRole('listitem').first();
    await history.getByText('shop: 4410027').waitFor();
  });

  it('of partners, media sources, deals and programs are edited on their pages', async () => {
    const pages = [
      [`/partners/${found.partner}`, 'Edit…'],
      [`/settings/media-sources/${found.source}`, 'Edit…'],
      [`/settings/deals/${found.deal}`, 'Edit…'],
      ['/settings/programs', 'Edit Acme creators'],
    ] as const;
    for (const [address, open] of pages) {
      await page.goto(address);
      await button(page, open).first().click();
      await dialog().getByRole('button', { name: 'Add an id' }).waitFor();
      const count = await dialog()
        .getByRole('group', { name: /^Id \d/ })
        .count();
      await add('from-the-form', count + 1);
      await save();
      await dialog().waitFor({ state: 'detached' });
      await main()
        .getByText(/impact\.com: from-the-form/)
        .first()
        .waitFor();
    }
  });

  it('are asked for when something is made, on a phone and in Chinese', async () => {
    await page.context().close();
    page = await openPage(browser, app.url, { accountId, language: 'zh', viewport: PHONE });
    await page.goto('/creators/new');
    await page.getByLabel('显示名称').fill('Ada Brandt');
    await button(page, '添加 ID').click();
    const group = page.getByRole('group', { name: 'ID 1' });
    await button(page, '创建创作者').click();
    await group.getByText('请填写').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await group.getByLabel('该系统中的 ID').fill('55-A');
    // Another system may have the same one.
    await button(page, '添加 ID').click();
    const second = page.getByRole('group', { name: 'ID 2' });
    await second.getByRole('textbox', { name: '系统', exact: true }).fill('shop');
    await second.getByLabel('该系统中的 ID').fill('55-A');
    await button(page, '创建创作者').click();
    const profile = main().getByRole('region', { name: '资料' });
    await profile.getByText('impact.com: 55-A, shop: 55-A', { exact: true }).waitFor();
  });
});
