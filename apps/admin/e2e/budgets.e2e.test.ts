import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { Bundle, sizeOf, workers, type Files } from './support/bundle';
import { atStep, button, chooseCreator, startDraft, TITLES } from './support/wizard';
import { makeAccount, makeCreator } from './support/world';

const bundle = new Bundle();

/** Stands in the page itself, before all scripts. */
const INLINE: Files = new Set(['first.js']);

const FIRST_LOAD = union(
  INLINE,
  bundle.needs('index.html', 'src/features/codes/list/codes-page.tsx'),
);
/** What opens on demand: fetched seconds after the first page, when there is nothing else to do. */
const LATER = bundle.needs(
  'src/app/toast-list.tsx',
  'src/shared/ui/open-menu.tsx',
  'src/app/command-menu.tsx',
  'src/app/shortcuts-help.tsx',
  'src/app/navigation-drawer.tsx',
  'src/features/bulk/jobs/jobs-tray.tsx',
);
const WIZARD = bundle.needs(
  'src/features/issue-code/pages/new-code-page.tsx',
  'src/features/issue-code/pages/wizard-page.tsx',
  'src/features/issue-code/sync/index.ts',
);
/** Prettier and what words mean are fetched by the buttons that want them. */
const EXPLORER = union(
  bundle.leadsTo(
    ['src/features/explorer/explorer-page.tsx'],
    /\/prettier\/|explanation/,
    FIRST_LOAD,
  ),
  workers(),
);
/** Browsers that know Temporal do without. */
const TEMPORAL = bundle.needs('/temporal-polyfill/index.js');

function union(...sets: readonly Files[]): Files {
  return new Set(sets.flatMap((set) => [...set]));
}

/** Bytes after gzip. What is lazy counts by what it adds to the first load; the wizard with all that it needs. */
const BUDGETS = [
  ['script before the list of codes', 260_000, sizeOf('js', FIRST_LOAD)],
  ['styles before the list of codes', 45_000, sizeOf('css', FIRST_LOAD)],
  ['script fetched when all is quiet', 80_000, sizeOf('js', LATER, FIRST_LOAD)],
  [
    'script before the wizard',
    340_000,
    sizeOf('js', union(INLINE, bundle.needs('index.html'), WIZARD)),
  ],
  ['script of the explorer', 1_570_000, sizeOf('js', EXPLORER, FIRST_LOAD)],
  ['script of Chinese', 26_000, sizeOf('js', bundle.needs('src/i18n/zh/index.ts'), FIRST_LOAD)],
  ['script of Temporal', 20_000, sizeOf('js', TEMPORAL, FIRST_LOAD)],
] as const;

describe('what the app weighs', () => {
  it.each(BUDGETS)('%s: at most %i bytes', (what, budget, bytes) => {
    console.log(`${what}: ${(bytes / 1_000).toFixed(1)} kB of ${budget / 1_000}`);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
});

describe.skipIf(!hasBrowser)('a browser fetches what was weighed, and nothing else', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    await makeCreator(app, accountId, { displayName: 'Sizes Up', mediaSource: 'Sizes Up IG' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** Scripts and styles that a page fetches, workers' too. */
  async function fetchedBy(walk: (page: Page) => Promise<void>): Promise<Files> {
    const page = await openPage(browser, app.url, { accountId });
    const files = new Set<string>();
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\.(?:js|css)$/.test(pathname)) files.add(pathname.slice(1));
    });
    await walk(page);
    await page.waitForLoadState('networkidle');
    await page.context().close();
    return files;
  }

  const beyond = (files: Files, weighed: Files) => [...files].filter((file) => !weighed.has(file));

  it('for the list of codes', async () => {
    const files = await fetchedBy(async (page) => {
      await page.goto('/codes');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    expect(beyond(files, union(FIRST_LOAD, LATER))).toEqual([]);
    expect(beyond(FIRST_LOAD, files)).toEqual([]);
  });

  it('for the wizard, up to the code', async () => {
    const files = await fetchedBy(async (page) => {
      await startDraft(page);
      await chooseCreator(page, 'Sizes Up');
      await button(page, 'Continue').click();
      await atStep(page, TITLES.code);
    });
    expect(beyond(files, union(FIRST_LOAD, LATER, WIZARD, TEMPORAL))).toEqual([]);
    expect(beyond(WIZARD, files)).toEqual([]);
  });

  it('for the explorer', async () => {
    const files = await fetchedBy(async (page) => {
      await page.goto('/graphiql');
      await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    });
    expect(beyond(files, union(FIRST_LOAD, LATER, EXPLORER))).toEqual([]);
  });
});
