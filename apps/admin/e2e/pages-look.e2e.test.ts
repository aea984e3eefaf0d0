import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage, type Language } from './support/browser';
import { faultsOf } from './support/faults';
import { inLanguages } from './support/looks';
import { sharing, visit } from './support/shared-pages';
import { accountOf, makeAccount, makeCode, makeCreator } from './support/world';

/** Each page with the account in which it is opened, and what shows that it is there. */
const PAGES = [
  ['/creators', 'demo', 'tbody tr'],
  ['/creators?q=nobody-at-all', 'demo', 'main a[href*="/creators/new?"]'],
  ['/creators/new', 'demo', 'form'],
  ['/creators/:ready', 'demo', 'tbody tr'],
  ['/creators/:open', 'own', 'main ol button >> nth=0'],
  ['/campaigns', 'demo', 'tbody tr'],
  ['/campaigns', 'own', 'main button'],
  ['/campaigns/:campaign', 'demo', 'tbody tr'],
  ['/campaigns/:campaign?view=board', 'demo', '[data-card]'],
  ['/drafts', 'demo', 'tbody tr'],
  ['/drafts', 'own', 'main header a'],
  ['/partners', 'demo', 'tbody tr'],
  ['/partners', 'solo', 'main [role=group]'],
  ['/partners/new', 'demo', 'form'],
  ['/partners/:partner', 'demo', 'tbody tr'],
  ['/partners/:partner/give-code', 'demo', 'form'],
  ['/settings/account', 'demo', 'form'],
  ['/settings/programs', 'demo', 'tbody tr'],
  ['/settings/media-sources', 'demo', 'tbody tr'],
  ['/settings/media-sources/:source', 'demo', 'main ol li'],
  ['/settings/media-sources/:source/give-code', 'demo', 'form'],
  ['/settings/media-sources', 'solo', 'main [role=group]'],
  ['/settings/deals', 'demo', 'tbody tr'],
  ['/settings/deals', 'own', 'main button'],
  ['/settings/templates', 'demo', 'tbody tr'],
  ['/settings/templates', 'own', 'main button'],
  ['/audit', 'demo', 'tbody tr'],
  ['/getting-started', 'own', 'main ol li'],
  ['/welcome', 'demo', 'form'],
  ['/creators/applications', 'demo', 'tbody tr'],
  ['/creators/applications?tab=links', 'demo', 'tbody tr'],
  ['/creators/applications?tab=rules', 'demo', 'tbody tr'],
] as const;

/** Dialogs by the button that opens them. */
const DIALOGS = [
  ['/creators/:open', 'own', 'main ol button >> nth=0'],
  ['/creators/:ready', 'demo', 'main header button >> nth=0'],
  ['/campaigns', 'demo', 'main header button >> nth=0'],
  ['/campaigns/:campaign', 'demo', 'main section button >> nth=1'],
  ['/settings/programs', 'demo', 'main button >> nth=0'],
  ['/settings/programs', 'demo', 'tbody button >> nth=0'],
  ['/settings/media-sources', 'demo', 'main button >> nth=0'],
  ['/settings/deals', 'demo', 'main button >> nth=0'],
  ['/settings/templates', 'demo', 'tbody button >> nth=0'],
  ['/creators/applications?tab=links', 'demo', 'main header button >> nth=0'],
  ['/creators/applications?tab=links', 'demo', 'tbody button >> nth=0'],
  ['/creators/applications?tab=rules', 'demo', 'main header button >> nth=0'],
] as const;

/** What opens above a page or in it: the page, the account, what is pressed, what then shows. */
const OPENED = [
  ['/settings/account', 'demo', '[role=combobox] >> nth=0', '[role=option]'],
  ['/settings/account', 'demo', '[role=combobox] >> nth=1', '[role=option]'],
  ['/audit', 'demo', '[role=combobox] >> nth=1', '[role=option]'],
  ['/audit', 'demo', 'button:has(.tabler-icon-calendar) >> nth=0', '[role=dialog] table'],
  ['/codes', 'demo', '[data-act=copy] >> nth=0', '.mantine-Notification-root'],
  ['/codes', 'demo', 'header button[aria-haspopup=menu] >> nth=0', '[role=menuitem]'],
  ['/codes', 'demo', 'nav button[aria-haspopup=menu] >> nth=0', '[role=menuitem]'],
  ['/codes', 'demo', ':nth-match(main button[aria-haspopup=dialog], 1)', '[role=dialog] form'],
] as const;

describe.skipIf(!hasBrowser)('creators, partners, settings, audit log and first run', () => {
  let app: App;
  let browser: Browser;
  let ids: {
    demo: string;
    own: string;
    solo: string;
    ready: string;
    open: string;
    partner: string;
    source: string;
    campaign: string;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    const [demo, solo] = await Promise.all([
      accountOf(app, 'PERFORMANCE_AND_CREATOR'),
      accountOf(app, 'CREATOR_ONLY'),
    ]);
    const own = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR', optimize: false });
    const open = await makeCreator(app, own, { displayName: 'Vik Moe', joined: false });
    await app.ask(
      'mutation ($id: ID!) { inviteCreator(input: { creatorId: $id }) { errors { code } } }',
      { id: open },
      own,
    );
    const ready = await makeCreator(app, demo, { displayName: 'Wil Oak', mediaSource: 'Wil IG' });
    await makeCode(app, demo, 'WIL10', { creatorId: ready });
    const { performancePartners, mediaSources, creatorCampaigns } = await app.ask<{
      performancePartners: { nodes: { id: string }[] };
      mediaSources: { nodes: { id: string }[] };
      creatorCampaigns: { nodes: { id: string }[] };
    }>(
      `{
        performancePartners(first: 1, filter: { search: "Northtrail" }) { nodes { id } }
        mediaSources(first: 1, filter: { search: "Trail Letter" }) { nodes { id } }
        creatorCampaigns(first: 1, filter: { search: "Winter launch" }) { nodes { id } }
      }`,
      {},
      demo,
    );
    const partner = performancePartners.nodes[0]?.id ?? '';
    const source = mediaSources.nodes[0]?.id ?? '';
    const campaign = creatorCampaigns.nodes[0]?.id ?? '';
    ids = { demo, own, solo, ready, open, partner, source, campaign };
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const foreign: string[] = [];

  const opened = sharing(async (language: Language, accountId: string): Promise<Page> => {
    const page = await openPage(browser, app.url, { language, accountId });
    page.on('request', (request) => {
      if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) {
        foreign.push(request.url());
      }
    });
    return page;
  });

  const withIds = (path: string) =>
    path.replace(
      /:(\w+)/,
      (_, name: Exclude<keyof typeof ids, 'demo' | 'own' | 'solo'>) => ids[name],
    );

  it.each(inLanguages(PAGES))(
    'in %s, %j: nothing wrong',
    async (language, [path, account, ready]) => {
      const page = await opened(language, ids[account]);
      await visit(page, withIds(path));
      await page.locator(ready).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(page, path)).toEqual([]);
    },
  );

  it.each(inLanguages(DIALOGS))(
    'in %s, dialog of %j: nothing wrong',
    async (language, [path, account, opener]) => {
      const page = await opened(language, ids[account]);
      await visit(page, withIds(path));
      await page.locator(opener).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, path)).toEqual([]);
    },
  );

  it.each(OPENED)(
    '%s, account %s, after %s: nothing wrong',
    async (path, account, press, shows) => {
      const page = await opened('en', ids[account]);
      await page.goto(path);
      await page.locator(press).click();
      if (shows === '[role=option]') await page.keyboard.press('ArrowDown');
      await page.locator(shows).filter({ visible: true }).first().waitFor();
      expect(await faultsOf(page, path)).toEqual([]);
    },
  );

  it('asks no other host for anything', () => {
    expect(foreign).toEqual([]);
  });
});
