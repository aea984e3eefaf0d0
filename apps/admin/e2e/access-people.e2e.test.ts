import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage, PHONE } from './support/browser';
import { cookieOf } from './support/people';
import { accountOf } from './support/world';

const main = (page: Page) => page.getByRole('main');
const linkIn = (text: string) => /\/invite\/\S+/.exec(text)?.[0] ?? '';

describe.skipIf(!hasBrowser)('who may do what', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const opened = async (look: { email?: string; cookie?: string; phone?: boolean } = {}) => {
    const { email, phone = false } = look;
    const cookie = email === undefined ? look.cookie : await cookieOf(app, email);
    return openPage(browser, app.url, {
      ...(cookie === undefined ? { accountId } : { cookie }),
      ...(phone ? { viewport: PHONE } : {}),
    });
  };

  it('invites a colleague by a text to pass on; who follows its link is in, as what was said', async () => {
    const page = await opened();
    await page.goto('/settings/people');
    await page.getByText('The only owner. Make somebody else an owner first.').waitFor();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail').fill('new@acme.example');
    await dialog.getByRole('radio', { name: 'Analyst' }).check();
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = linkIn(await main(page).locator('pre').first().innerText());

    const other = await opened({ cookie: '' });
    await other.goto(link);
    await other.getByRole('heading', { name: /^Join / }).waitFor();
    await other.getByLabel('Your name').fill('Nia Newman');
    await other.getByLabel('Password', { exact: true }).fill('a long enough password');
    await other.getByRole('button', { name: 'Accept the invitation' }).click();
    await other.locator('tr[data-index="0"]').waitFor();
    expect(await other.getByRole('link', { name: 'New code' }).count()).toBe(0);
    await other.goto('/codes/new');
    await main(other).getByText('Only owners and managers may do this').waitFor();
    await other.goto(link);
    await other.getByText('This invitation does not work any more').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Change role of Nia Newman' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Manager' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nia Newman is Manager now').waitFor();

    // A token that they made outlives them, and says so.
    await makeToken(other, 'Report of Nia');
    await other.context().close();
    await page.getByRole('button', { name: 'Remove Nia Newman' }).click();
    const removal = page.getByRole('dialog');
    await removal.getByText('They made 1 API token that still works.').waitFor();
    const token = removal.getByRole('listitem').filter({ hasText: 'Report of Nia' });
    await token.getByRole('link', { name: 'Northtrail Media' }).waitFor();
    await removal.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nia Newman is removed').waitFor();
    await toNorthtrail(page);
    await page.getByRole('row', { name: /Report of Nia.*has no access any more/ }).waitFor();
    await page.getByRole('button', { name: 'Revoke Report of Nia' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('has no access any more').waitFor({ state: 'detached' });
    await page.context().close();
  });

  async function toNorthtrail(page: Page) {
    await page.goto('/partners');
    await page.getByRole('link', { name: 'Northtrail Media', exact: true }).click();
  }

  /** Makes a token for a partner; returns it. */
  async function makeToken(page: Page, name: string): Promise<string> {
    await toNorthtrail(page);
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog', { name: 'New token for Northtrail Media' });
    await dialog.getByLabel('What it is for').fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    const made = page.getByRole('dialog', { name: `${name} is ready` });
    const token = await made.locator('code').first().innerText();
    await made.getByRole('button', { name: 'I have copied it' }).click();
    return token;
  }

  it('gives a partner a token once, which reads what is theirs until it is revoked', async () => {
    const page = await opened({ email: 'manager@acme.example' });
    const token = await makeToken(page, 'Shop dashboard');
    const ask = async () => {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ promoCodes(first: 50) { nodes { text } } }"}',
      });
      return { status: answer.status, text: await answer.text() };
    };
    expect((await ask()).text).toContain('NORTH10');
    expect((await ask()).text).not.toContain('MEI10');
    await page.getByRole('button', { name: 'Revoke Shop dashboard' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await main(page).getByText('Revoked', { exact: true }).first().waitFor();
    await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(401);
    await page.context().close();
  });

  it('shows a creator their codes and nothing else', async () => {
    const page = await opened({ email: 'mei@creators.example', phone: true });
    await page.goto('/creators');
    await page.waitForURL(`${app.url}/mine`);
    await page.getByRole('heading', { name: 'MEI10' }).waitFor();
    await main(page).getByText('You earn on every order').first().waitFor();
    await page.getByRole('button', { name: 'Share MEI10' }).click();
    const share = page.getByRole('dialog', { name: 'Share MEI10' });
    await share.getByRole('img', { name: /^QR code/ }).waitFor();
    expect(await share.getByLabel('Words to share').inputValue()).toContain('MEI10');
    await share.getByRole('button', { name: 'Copy the words' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('MEI10');
    await share.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Programs' }).click();
    await main(page).getByText('You are in, and can be given codes.').waitFor();
    await page.context().close();
  });

  it('lets an analyst read everything and change nothing', async () => {
    const page = await opened({ email: 'analyst@acme.example' });
    await page.goto('/settings/people');
    await main(page).getByText('Only owners may do this').waitFor();
    await page.goto('/creators/new');
    await main(page).getByText('Only owners and managers may do this').waitFor();
    await page.goto('/audit');
    await page.getByRole('table', { name: 'Audit log' }).waitFor();
    expect(await page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
    await page.context().close();
  });

  it('exports the audit log for spreadsheets, and filters it by who and when', async () => {
    const page = await opened();
    await page.goto('/audit');
    await page.getByRole('table', { name: 'Audit log' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
    await page.getByRole('textbox', { name: 'From' }).fill('2030-01-01');
    await page.getByText('Nothing matches these filters').waitFor();
    expect(new URL(page.url()).search).toBe('?from=2030-01-01');
    await page.context().close();
  });
});
