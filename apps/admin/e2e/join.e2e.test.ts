import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { makeAccount, makeCreator } from './support/world';

const main = (page: Page) => page.getByRole('main');

describe.skipIf(!hasBrowser)('invitations into a program', () => {
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

  /** Somebody of whom nothing is known but the link. */
  const visited = async (link: string, look: object = {}) => {
    const page = await openPage(browser, app.url, { cookie: '', ...look });
    await page.goto(link);
    return page;
  };

  it('the manager passes a link on, and the creator accepts on a phone without an account', async () => {
    const creator = await makeCreator(app, accountId, { displayName: 'Noa Berg', joined: false });
    const page = await openPage(browser, app.url, { accountId });
    await page.goto(`/creators/${creator}`);
    await main(page).getByRole('button', { name: 'Invite' }).first().click();
    const invitation = page.getByRole('group', { name: 'Invitation not sent' });
    const linkShown = async () =>
      /http\S+\/join#\S+/.exec(await invitation.locator('pre').innerText())?.[0] ?? '';
    const first = await linkShown();
    expect(await violationsOf(page)).toEqual([]);

    await page.reload();
    const passedOn = page.getByRole('group', { name: 'A link was made to pass on' });
    await passedOn.getByRole('button', { name: 'Make a link to copy' }).click();
    await invitation.locator('pre').waitFor();
    const second = await linkShown();
    expect(second).not.toBe(first);

    const old = await visited(first);
    await old.getByRole('alert', { name: 'This invitation does not work any more' }).waitFor();
    expect(await violationsOf(old)).toEqual([]);

    const guest = await visited(second, { viewport: PHONE });
    await guest.getByRole('heading', { name: 'Hi Noa' }).waitFor();
    expect(await guest.getByRole('navigation').count()).toBe(0);
    expect(await violationsOf(guest)).toEqual([]);
    await guest.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(guest, { coloursOnly: true })).toEqual([]);
    const fits = () => document.documentElement.scrollWidth <= window.innerWidth;
    expect(await guest.evaluate(fits)).toBe(true);
    await guest.getByRole('button', { name: /中文/ }).click();
    await guest.getByRole('heading', { name: 'Noa，您好' }).waitFor();
    expect(await guest.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await guest.getByRole('button', { name: '接受' }).click();
    await guest.getByRole('status', { name: /^您已加入/ }).waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    expect(await guest.context().cookies()).toEqual([]);

    await page.reload();
    await main(page).getByText('Can be given codes.').waitFor();
  });

  it('several are invited from the list, and what became of each is told', async () => {
    for (const displayName of ['Team One', 'Team Two'])
      await makeCreator(app, accountId, { displayName, joined: false });
    await makeCreator(app, accountId, { displayName: 'Team Joined' });
    const page = await openPage(browser, app.url, { accountId });
    await page.goto('/creators?q=Team');
    await page.getByLabel('Select Team One').check();
    await page.getByLabel('Select Team Two').check();
    await page.getByLabel('Select Team Joined').check();
    await page.getByRole('button', { name: 'Invite…' }).click();
    const asked = page.getByRole('dialog', { name: 'Invite 3 creators?' });
    await asked.getByText('Mail is not set up', { exact: false }).waitFor();
    await asked.getByRole('button', { name: 'Invite', exact: true }).click();
    const done = page.getByRole('dialog', { name: '2 creators invited' });
    await done.getByRole('list', { name: 'Not invited' }).getByText('Team Joined').waitFor();
    const links = await done.getByLabel('Links of invitations').inputValue();
    expect(links.match(/join#[\w-]{43}/g)).toHaveLength(2);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('a no is asked about once more, and a server that is away changes nothing', async () => {
    const creator = await makeCreator(app, accountId, { displayName: 'Luca', joined: false });
    const { inviteCreator } = await app.ask<{ inviteCreator: { link: string } }>(
      'mutation ($input: InviteCreatorInput!) { inviteCreator(input: $input) { link } }',
      { input: { creatorId: creator } },
      accountId,
    );
    const guest = await visited(inviteCreator.link);
    await guest.getByRole('button', { name: 'Decline…' }).click();
    await guest.getByRole('alert', { name: 'Decline the invitation?' }).waitFor();
    expect(await violationsOf(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Back' }).click();
    await guest.context().setOffline(true);
    await guest.getByRole('button', { name: 'Accept' }).click();
    await guest.getByText('Your invitation is as it was.').waitFor();
    await guest.context().setOffline(false);
    await guest.getByRole('button', { name: 'Decline…' }).click();
    await guest.getByRole('button', { name: 'Decline', exact: true }).click();
    await guest.getByRole('status', { name: 'You have declined' }).waitFor();
  });
});
