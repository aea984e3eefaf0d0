import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage, type Language } from './support/browser';
import { faultsOf } from './support/faults';
import { inLanguages } from './support/looks';
import { cookieOf } from './support/people';
import { sharing, visit } from './support/shared-pages';

type Who = 'stranger' | 'owner' | 'analyst' | 'creator';

/** Pages by who opens them, and what shows that they are there. */
const PAGES: readonly (readonly [string, Who, string])[] = [
  ['/sign-in?to=/codes', 'stranger', 'form'],
  ['/sign-in?error=EXPIRED_TOKEN', 'stranger', '[role=alert]'],
  ['/forgot-password', 'stranger', '[role=status]'],
  ['/reset-password?token=x', 'stranger', 'form'],
  ['/reset-password', 'stranger', 'main [role=group]'],
  ['/invite/unknown', 'stranger', '[role=alert]'],
  ['/settings/people', 'owner', 'tbody tr'],
  ['/settings/tokens', 'owner', 'tbody tr'],
  ['/settings/security', 'owner', 'main li'],
  ['/audit', 'owner', 'tbody tr'],
  ['/settings/account', 'analyst', 'dl'],
  ['/codes/new', 'analyst', 'main [role=group]'],
  ['/mine', 'creator', 'main li'],
  ['/mine/programs', 'creator', 'main li'],
  ['/mine/tokens', 'creator', 'main section'],
  ['/mine/security', 'creator', 'main li'],
];

/** Dialogs by the button that opens them. */
const DIALOGS: readonly (readonly [string, Who, string])[] = [
  ['/settings/people', 'owner', 'main section >> nth=0 >> button >> nth=0'],
  ['/settings/people', 'owner', 'tbody button >> nth=-1'],
  ['/settings/tokens', 'owner', 'main section button >> nth=0'],
  ['/settings/security', 'owner', 'main [role=group] button'],
  ['/mine', 'creator', 'main li button >> nth=1'],
  ['/mine/tokens', 'creator', 'main section button'],
];

describe.skipIf(!hasBrowser)('sign-in, people, tokens and the partner view', () => {
  let app: App;
  let browser: Browser;
  let cookies: Record<Who, string>;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    cookies = {
      stranger: '',
      owner: app.cookie,
      analyst: await cookieOf(app, 'analyst@acme.example'),
      creator: await cookieOf(app, 'mei@creators.example'),
    };
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const opened = sharing((language: Language, who: Who): Promise<Page> =>
    openPage(browser, app.url, { language, cookie: cookies[who] }),
  );

  it.each(inLanguages(PAGES))('in %s, %j: nothing wrong', async (language, [path, who, ready]) => {
    const page = await opened(language, who);
    await visit(page, path);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(page, path)).toEqual([]);
  });

  it.each(inLanguages(DIALOGS))(
    'in %s, dialog of %j: nothing wrong',
    async (language, [path, who, opener]) => {
      const page = await opened(language, who);
      await visit(page, path);
      await page.locator(opener).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, path)).toEqual([]);
    },
  );
});
