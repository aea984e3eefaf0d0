import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, LANGUAGES, launchBrowser, openPage, PHONE, THEMES } from './support/browser';
import { accountOf, makeAccount, makeCode, makeCreator } from './support/world';

const NARROW = { width: 320, height: 700 };

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
    const { performancePartners } = await app.ask<{
      performancePartners: { nodes: { id: string }[] };
    }>('{ performancePartners(first: 1) { nodes { id } } }', {}, demo);
    const partner = performancePartners.nodes[0]?.id ?? '';
    ids = { demo, own, solo, ready, open, partner };
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Each page with the account in which it is opened, and what shows that it is there. */
  const pages = (): readonly (readonly [path: string, accountId: string, ready: string])[] => [
    ['/creators', ids.demo, 'tbody tr'],
    ['/creators?q=nobody-at-all', ids.demo, 'main a[href*="/creators/new"]'],
    ['/creators/new', ids.demo, 'form'],
    [`/creators/${ids.ready}`, ids.demo, 'tbody tr'],
    [`/creators/${ids.open}`, ids.own, 'main pre'],
    ['/partners', ids.demo, 'tbody tr'],
    ['/partners', ids.solo, 'main [role=group]'],
    ['/partners/new', ids.demo, 'form'],
    [`/partners/${ids.partner}`, ids.demo, 'tbody tr'],
    [`/partners/${ids.partner}/give-code`, ids.demo, 'form'],
    ['/settings/account', ids.demo, 'form'],
    ['/settings/programs', ids.demo, 'tbody tr'],
    ['/settings/media-sources', ids.demo, 'tbody tr'],
    ['/settings/media-sources', ids.solo, 'main [role=group]'],
    ['/settings/deals', ids.demo, 'tbody tr'],
    ['/settings/deals', ids.own, 'main button'],
    ['/audit', ids.demo, 'tbody tr'],
    ['/getting-started', ids.own, 'main ol li'],
    ['/welcome', ids.demo, 'form'],
  ];

  const foreign: string[] = [];

  async function opened(
    look: Parameters<typeof openPage>[2],
    path: string,
    ready: string,
  ): Promise<Page> {
    const page = await openPage(browser, app.url, look);
    page.on('request', (request) => {
      if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) {
        foreign.push(request.url());
      }
    });
    await page.goto(path);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  }

  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      it(`has nothing that axe objects to: ${theme}, ${language}`, async () => {
        const found: string[] = [];
        for (const [path, accountId, ready] of pages()) {
          const page = await opened({ theme, language, accountId }, path, ready);
          found.push(...(await violationsOf(page)).map((each) => `${path} ${each}`));
          await page.context().close();
        }
        expect(found).toEqual([]);
      });

      it(`has dialogs that axe does not object to: ${theme}, ${language}`, async () => {
        const found: string[] = [];
        const dialogs: readonly (readonly [path: string, accountId: string, opener: string])[] = [
          [`/creators/${ids.open}`, ids.own, 'ol button >> nth=0'],
          ['/settings/programs', ids.demo, 'main button >> nth=0'],
          ['/settings/programs', ids.demo, 'tbody button >> nth=0'],
          ['/settings/media-sources', ids.demo, 'main button >> nth=0'],
          ['/settings/deals', ids.demo, 'main button >> nth=0'],
        ];
        for (const [path, accountId, opener] of dialogs) {
          const page = await opened({ theme, language, accountId }, path, opener);
          await page.locator(opener).click();
          await page.getByRole('dialog').waitFor();
          found.push(...(await violationsOf(page)).map((each) => `${path} dialog ${each}`));
          await page.context().close();
        }
        expect(found).toEqual([]);
      });
    }
  }

  it.each([
    ['a phone', PHONE],
    ['320 pixels', NARROW],
  ])('reflows without scrolling sideways on %s', async (_name, viewport) => {
    const wide: string[] = [];
    for (const language of LANGUAGES) {
      for (const [path, accountId, ready] of pages()) {
        const page = await opened({ viewport, language, accountId }, path, ready);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${path} ${language}: ${over}px`);
        await page.context().close();
      }
    }
    expect(wide).toEqual([]);
  });

  it('asks no other host for anything', () => {
    expect(foreign).toEqual([]);
  });
});
