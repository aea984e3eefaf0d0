import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { DEMO_PASSWORD, signInBy, totp } from './support/people';
import { heading } from './support/wizard';

describe.skipIf(!hasBrowser)('signing in', () => {
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
    page = await openPage(browser, app.url, { cookie: '' });
    return () => page.context().close();
  });

  it('leads a stranger back to where they were going, and says nothing about who exists', async () => {
    await page.goto('/creators?q=mei');
    await page.waitForURL(/\/sign-in\?to=/);
    const refusals: string[] = [];
    for (const email of ['owner@acme.example', 'nobody@acme.example']) {
      await signInBy(page, email, 'not the password');
      await page.getByRole('alert').waitFor();
      refusals.push(await page.getByRole('alert').innerText());
    }
    expect(refusals[0]).toBe(refusals[1]);
    await signInBy(page, 'owner@acme.example', DEMO_PASSWORD);
    await page.getByRole('table', { name: 'Creators' }).waitFor();
    expect(page.url()).toBe(`${app.url}/creators?q=mei`);
  });

  it('never follows an address of another site', async () => {
    await page.goto('/sign-in?to=//evil.example/');
    await signInBy(page, 'owner@acme.example', DEMO_PASSWORD);
    await page.waitForURL(`${app.url}/codes`);
  });

  it('asks again when the session ends, and goes on there; signing out forgets', async () => {
    await page.goto('/sign-in');
    await signInBy(page, 'analyst@acme.example', DEMO_PASSWORD);
    await page.locator('tr[data-index="0"]').waitFor();
    // What is still asked for would notice first.
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Creators' }).click();
    await page.waitForURL(/\/sign-in\?to=%2Fcreators/);
    await signInBy(page, 'analyst@acme.example', DEMO_PASSWORD);
    await page.getByRole('table', { name: 'Creators' }).waitFor();
    await page.getByRole('button', { name: /^Signed in as Tom Keller/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(`${app.url}/sign-in`);
    await page.goto('/codes');
    await page.waitForURL(/\/sign-in/);
  });

  it('shows the password on demand, and speaks Chinese before signing in', async () => {
    await page.goto('/sign-in');
    const password = page.getByLabel('Password', { exact: true });
    await password.fill('seen');
    await page.getByRole('button', { name: 'Show the password' }).click();
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
  });

  it('says the same to every e-mail that asks for a link, where mail is sent', async () => {
    // Nobody listens there: what is queued waits.
    const mailing = await startApp({ relay: 'smtp://127.0.0.1:9', signedIn: false });
    await page.goto(`${mailing.url}/forgot-password`);
    await page.getByLabel('E-mail').fill('nobody@acme.example');
    await page.getByRole('button', { name: 'Mail me the link' }).click();
    await page.getByText('If nobody@acme.example is known here').waitFor();
    await mailing.close();
  });

  it('promises no link where no mail is sent', async () => {
    await page.goto('/forgot-password');
    await page.getByText('This server sends no mail').waitFor();
    expect(await page.getByText('We mail you a link').count()).toBe(0);
    expect(await page.getByLabel('E-mail').count()).toBe(0);
  });

  it('sets a new password by a link that works, and by no other', async () => {
    await page.goto('/reset-password?token=wrong');
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('This password is too short: at least 12 characters.').waitFor();
    await page.getByLabel('New password').fill('a long enough password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('This link does not work any more').waitFor();
  });

  it('takes a second factor: turned on, asked for, a backup code works once', async () => {
    await page.goto('/sign-in?to=/settings/security');
    await signInBy(page, 'manager@acme.example', DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Turn on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Current password').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('img', { name: /^QR code/ }).waitFor();
    const key = (await dialog.locator('code').innerText()).replaceAll(' ', '');
    await dialog.getByRole('textbox', { name: 'Code' }).fill(totp(key));
    await dialog.getByRole('button', { name: 'Turn on' }).click();
    const codes = page.getByRole('dialog', { name: 'Backup codes' });
    const backup = (await codes.locator('li').first().innerText()).trim();
    await codes.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('On', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(`${app.url}/sign-in`);
    await signInBy(page, 'manager@acme.example', DEMO_PASSWORD);
    await heading(page).filter({ hasText: 'Second step' }).waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('The code is not right').waitFor();
    await page.getByRole('button', { name: 'Use a backup code' }).click();
    await page.getByLabel('Backup code').fill(backup);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('tr[data-index="0"]').waitFor();
  });
});

describe.skipIf(!hasBrowser)('an empty database', () => {
  it('lets the first person in, who makes the first account', async () => {
    const [app, browser] = await Promise.all([
      startApp({ demo: false, signedIn: false }),
      launchBrowser(),
    ]);
    try {
      const page = await openPage(browser, app.url);
      await page.goto('/');
      await heading(page).filter({ hasText: 'Make the first owner' }).waitFor();
      await page.getByLabel('Your name').fill('Olivia Ortiz');
      await page.getByLabel('E-mail').fill('olivia@acme.example');
      await page.getByLabel('Password', { exact: true }).fill('a long enough password');
      await page.getByRole('button', { name: 'Create and continue' }).click();
      await page.waitForURL(`${app.url}/welcome`);
      await page.getByLabel('Name of the brand').waitFor();
      await page.goto('/setup');
      await page.waitForURL(`${app.url}/sign-in`);
    } finally {
      await browser.close();
      await app.close();
    }
  });
});
