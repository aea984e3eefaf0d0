import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, LANGUAGES, launchBrowser, openPage } from './support/browser';
import { demoCodes, openList, type DemoCodes } from './support/codes';
import { faultsOf } from './support/faults';
import { inLanguages } from './support/looks';

/** A state of a page: how to get there, and what shows that one has arrived. */
type State = readonly [name: string, path: string, arrive: (page: Page) => Promise<void>];

describe.skipIf(!hasBrowser)('codes, frame and explorer', () => {
  let app: App;
  let browser: Browser;
  let codes: DemoCodes;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    codes = await demoCodes(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const seen = (selector: string) => async (page: Page) => {
    await page.locator(selector).first().waitFor();
  };
  const dialog = (opener: string) => async (page: Page) => {
    await page.locator(opener).first().click();
    await page.locator('[role=dialog] :is(button, input)').first().waitFor();
    await page.waitForLoadState('networkidle');
  };

  const states = (): readonly State[] => [
    ['list', '/codes', seen('tr[data-index]')],
    ['list, nothing found', '/codes?q=no-such-code', seen('main p')],
    ['list, some chosen', '/codes', (page) => page.locator('tbody input').nth(1).check()],
    ['filter', '/codes?complete=false', dialog('main button[aria-expanded]')],
    ['code', `/codes/${codes.complete}`, seen('main ol li')],
    ['half-made code', `/codes/${codes.halfMade}`, seen('main ol li')],
    ['expired code', `/codes/${codes.expired}`, seen('main ol li')],
    ['no such code', '/codes/pc_AAAAAAAAAAAAAAAAAAAAAA', seen('main a')],
    ['no such page', '/nowhere', seen('main a')],
    ['expire', `/codes/${codes.complete}`, dialog('main header button >> nth=-1')],
    [
      'complete',
      `/codes/${codes.halfMade}`,
      dialog('main [role=group] button:not([aria-expanded])'),
    ],
    ['accounts', '/codes', (page) => page.locator('nav button').first().click()],
    [
      'colours',
      '/codes',
      (page) => page.locator('header button[aria-haspopup=menu]').first().click(),
    ],
    ['explorer', '/graphiql', seen('.graphiql-container')],
  ];

  it.each(LANGUAGES)(
    'axe does not object to any of their states, and they reflow: %s',
    async (language) => {
      const page = await openPage(browser, app.url, { language });
      const faults: string[] = [];
      for (const [seenIn, [name, path, arrive]] of inLanguages(states())) {
        if (seenIn !== language) continue;
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await arrive(page);
        await page.waitForLoadState('networkidle');
        faults.push(...(await faultsOf(page, name)));
      }
      expect(faults.filter((fault) => !isOfGraphiql(fault))).toEqual([]);
      await page.context().close();
    },
  );

  it.each(inLanguages(['?', 'Control+k']))(
    'nor, in %s, to what opens by %s',
    async (language, key) => {
      const page = await openPage(browser, app.url, { language });
      await openList(page);
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, key)).toEqual([]);
      await page.context().close();
    },
  );
});

/** GraphiQL nests the buttons of a tab in the tab; nothing outside of it can change that. */
function isOfGraphiql(fault: string): boolean {
  return fault.includes('nested-interactive') && fault.includes('graphiql-tab');
}
