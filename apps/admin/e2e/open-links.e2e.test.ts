import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { makeAccount } from './support/world';

const DAY = 86_400_000;

describe.skipIf(!hasBrowser)('open links into a program', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('whoever has one applies on a phone where no mail is sent, in either language', async () => {
    const { createInvitationLink } = await app.ask<{ createInvitationLink: { link: string } }>(
      'mutation ($input: CreateInvitationLinkInput!) { createInvitationLink(input: $input) { link } }',
      {
        input: {
          ...{ limit: 1, message: 'Come and join' },
          endsAt: new Date(Date.now() + DAY).toISOString(),
        },
      },
      accountId,
    );
    const guest = await openPage(browser, app.url, { cookie: '', viewport: PHONE });
    await guest.goto(createInvitationLink.link);
    await guest.getByText('Come and join').waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Apply' }).click();
    await guest
      .getByRole('textbox', { name: 'Your name' })
      .and(guest.locator('[aria-invalid=true]'))
      .waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    await guest.getByRole('button', { name: /中文/ }).click();
    await guest.getByRole('textbox', { name: '您的姓名' }).fill('Uma Rao');
    await guest.getByRole('textbox', { name: '您的邮箱地址' }).fill('uma@creators.example');
    await guest.getByRole('textbox', { name: '您的账号名或主页网址' }).fill('@umarao');
    const fits = () => document.documentElement.scrollWidth <= window.innerWidth;
    expect(await guest.evaluate(fits)).toBe(true);
    await guest.getByRole('button', { name: '提交申请' }).click();
    await guest.getByRole('status', { name: '您已提交申请' }).waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    expect(await guest.context().cookies()).toEqual([]);

    const late = await openPage(browser, app.url, { cookie: '' });
    await late.goto(createInvitationLink.link);
    await late.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    await late.goto(`${app.url}/join/confirm#x`);
    await late.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    expect(await violationsOf(late)).toEqual([]);
  });
});
