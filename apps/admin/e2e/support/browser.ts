import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { sessions } from './app';

const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  // No window to keep: the same pages take less time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Whether there is a browser to test with: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) console.warn('Chromium is not installed: the browser tests are skipped.');

/** How long a page may take for anything; generous, because machines are busy. */
const PATIENCE_MS = 60_000;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DESKTOP = { width: 1360, height: 850 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface Look {
  readonly theme?: Theme;
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The account to work in; the first when left out. */
  readonly accountId?: string;
  /** The browser's own time zone. */
  readonly timeZone?: string;
  /** Another session than the owner's, as the header `cookie`; empty for a stranger. */
  readonly cookie?: string;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page of a fresh profile, signed in as the app's owner; closing its context forgets everything. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: look.viewport ?? DESKTOP,
    colorScheme: look.theme ?? 'light',
    timezoneId: look.timeZone ?? 'Europe/Berlin',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const cookies = look.cookie ?? sessions.get(url) ?? '';
  for (const cookie of cookies.split('; ').filter(Boolean)) {
    const [name = '', ...value] = cookie.split('=');
    await context.addCookies([{ url, name, value: value.join('='), httpOnly: true }]);
  }
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await context.addInitScript(
    ([language, accountId]) => {
      localStorage.setItem('creator-codes.language', language ?? 'en');
      if (accountId) localStorage.setItem('creator-codes.account', accountId);
    },
    [look.language ?? 'en', look.accountId ?? ''] as const,
  );
  context.setDefaultTimeout(PATIENCE_MS);
  context.setDefaultNavigationTimeout(PATIENCE_MS);
  const page = await context.newPage();
  observe(page);
  return page;
}

/** A page with what went wrong in it. */
interface Observed {
  readonly page: Page;
  readonly troubles: string[];
  /** Addresses that were asked and have not answered. */
  readonly pending: Set<string>;
}

/** The pages of this file's tests that are open. */
export const openPages = new Set<Observed>();

function observe(page: Page): void {
  const troubles: string[] = [];
  const pending = new Set<string>();
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => pending.add(request.url()));
  page.on('requestfinished', (request) => pending.delete(request.url()));
  page.on('requestfailed', (request) => {
    pending.delete(request.url());
    troubles.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
  });
  page.on('response', (response) => {
    if (!response.ok()) troubles.push(`${response.url()}: ${String(response.status())}`);
  });
  const observed = { page, troubles, pending };
  page.on('close', () => openPages.delete(observed));
  openPages.add(observed);
}

/** Presses of a mouse button so far on this page, over all its addresses. Typing is not counted. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('__countClick', () => {
    clicks += 1;
  });
  await page.context().addInitScript(() => {
    const count = (event: MouseEvent) => {
      if (event.isTrusted) {
        (window as unknown as { __countClick: () => void }).__countClick();
      }
    };
    document.addEventListener('mousedown', count, { capture: true });
  });
  return () => clicks;
}
