import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { atStep, button, heading, TITLES } from './support/wizard';
import { makeAccount, makeCode, makeCreator } from './support/world';

const main = (page: Page) => page.getByRole('main');

describe.skipIf(!hasBrowser)('creators', () => {
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

  const open = (): Promise<Page> => openPage(browser, app.url, { accountId });

  it('leads from an empty list to a creator who can be given a code', async () => {
    const page = await open();
    await page.goto('/creators');
    await main(page).getByText('No creators yet').waitFor();
    await main(page).getByRole('link', { name: 'Import a file' }).waitFor();
    await main(page).getByRole('link', { name: 'Create the first creator' }).click();

    await atStep(page, 'New creator');
    await page.getByLabel('Display name').fill('Noa Berg');
    await page.getByLabel('E-mail').fill('noa at home');
    await page.getByLabel('Handle').fill('@noaberg');
    await page.getByLabel('Followers').fill('3000000000');
    await button(page, 'Create creator').click();
    const summary = main(page).getByRole('alert');
    await summary.getByText('Use a number from 0 to 2,000,000,000.').waitFor();
    expect(await page.getByLabel('Followers').inputValue()).toBe('3 000 000 000');
    await page.getByLabel('Followers').fill('48200');
    await summary.getByRole('button', { name: /^E-mail: / }).click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await expect.poll(focused).toBe('email');
    await page.getByLabel('E-mail').fill('noa@example.com');
    await page.getByRole('navigation').getByRole('link', { name: 'Creators' }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Display name').inputValue()).toBe('Noa Berg');
    await button(page, 'Create creator').click();

    await atStep(page, 'Noa Berg');
    await main(page).getByText('@noaberg').first().waitFor();
    const checks = page.getByRole('list', { name: 'Checks' });
    await checks.getByRole('button', { name: 'Invite' }).click();

    const invitation = page.getByRole('group', { name: 'Invitation not sent' });
    await invitation.getByText('Hi Noa Berg,').waitFor();
    await invitation.getByLabel('中文').check();
    await invitation.getByText('Noa Berg，您好').waitFor();
    await invitation.getByRole('button', { name: 'Copy the text' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Noa Berg，您好');

    await checks.getByRole('button', { name: 'Record as joined' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record Noa Berg as joined' });
    await dialog.getByLabel('Contract starts', { exact: true }).fill('2026-03-02 09:00');
    await dialog.getByLabel('Contract ends', { exact: true }).fill('2026-03-01 09:00');
    await dialog.getByRole('button', { name: 'Record as joined' }).click();
    await dialog.getByText('The end must be after the start.').waitFor();
    await dialog.getByLabel('Contract ends', { exact: true }).fill('2099-03-01 09:00');
    await dialog.getByText('= 2099-03-01 01:00 UTC').waitFor();
    await dialog.getByLabel('expire').check();
    await dialog.getByRole('button', { name: 'Record as joined' }).click();
    await dialog.waitFor({ state: 'detached' });
    await checks.getByText('Noa Berg has joined').waitFor();

    await checks.getByRole('button', { name: 'Create media source' }).click();
    const source = page.getByRole('dialog', { name: 'Media source for Noa Berg' });
    expect(await source.getByLabel('Name').inputValue()).toBe('Noa Berg · Instagram');
    await source.getByRole('button', { name: 'Create media source' }).click();
    await main(page).getByText('A code can be made for Noa Berg now').waitFor();

    const ready = page.getByRole('group', { name: 'A code can be made for Noa Berg now' });
    await ready.getByRole('link', { name: 'New code' }).click();
    // The creator is known, and all checks before the code pass by themselves.
    await atStep(page, new RegExp(`^(${TITLES.creator}|${TITLES.code})`.replaceAll('?', '\\?')));
    await page.context().close();
  });

  it('finds creators by name and by whether they have joined, in the address', async () => {
    await makeCreator(app, accountId, { displayName: 'Pia Strand' });
    await makeCreator(app, accountId, { displayName: 'Quinn Vale', joined: false });
    const page = await open();
    await page.goto('/creators');
    const row = (name: string) => main(page).getByRole('link', { name, exact: true });
    await row('Quinn Vale').waitFor();
    await page.getByRole('link', { name: 'Not joined', exact: true }).click();
    await row('Pia Strand').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?joined=false');
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('strand');
    await row('Quinn Vale').waitFor({ state: 'detached' });
    await row('Pia Strand').waitFor();
    expect(new URL(page.url()).search).toBe('?q=strand');
    await page.reload();
    await row('Pia Strand').waitFor();
    for (const typed of ['ＳTRÅND pia', 'Pia.Strand@example', '@PIASTR']) {
      await page.getByRole('searchbox').fill('vale');
      await row('Quinn Vale').waitFor();
      await row('Pia Strand').waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill(typed);
      await row('Pia Strand').waitFor();
      await row('Quinn Vale').waitFor({ state: 'detached' });
    }
    expect(await page.getByRole('searchbox').getAttribute('placeholder')).toBe(
      'Name, handle or e-mail',
    );
    await page.getByRole('searchbox').fill('nobody at all');
    await main(page).getByText('No creator matches “nobody at all”').waitFor();
    await main(page).getByText('We looked in names, handles and e-mail addresses.').waitFor();
    await main(page).getByRole('link', { name: 'Add “nobody at all” as a new creator' }).click();
    await atStep(page, 'New creator');
    expect(await page.getByLabel('Display name').inputValue()).toBe('nobody at all');
    await page.context().close();
  });

  it('puts off switches right in place, and shows what the creator holds', async () => {
    const own = await makeAccount(app, {
      mode: 'PERFORMANCE_AND_CREATOR',
      optimize: false,
      programs: [
        { kind: 'CREATOR', name: 'Off creators', codeTracking: false },
        { kind: 'PERFORMANCE', name: 'On performance' },
      ],
    });
    const id = await makeCreator(app, own, { displayName: 'Rui Gama' });
    const page = await openPage(browser, app.url, { accountId: own });
    await page.goto(`/creators/${id}`);
    const checks = page.getByRole('list', { name: 'Checks' });
    await checks.getByRole('button', { name: 'Record Optimize as active' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record Optimize as active?' });
    await dialog.getByRole('button', { name: 'Record Optimize as active' }).click();
    await checks.getByText('Optimize is active').waitFor();
    await checks.getByRole('button', { name: 'Turn on code tracking' }).click();
    await checks.getByText('Code tracking is on in Off creators').waitFor();
    await checks.getByRole('button', { name: 'Create media source' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create media source' }).click();
    await main(page).getByText('A code can be made for Rui Gama now').waitFor();

    for (let number = 1; number <= 21; number += 1) {
      await makeCode(app, own, `RUI${number}`, { creatorId: id });
    }
    await page.reload();
    const codes = page.getByRole('table', { name: 'Promo codes' });
    await codes.getByRole('link', { name: 'RUI21' }).waitFor();
    expect(await codes.getByRole('row').count()).toBe(21);
    await button(page, 'Show more').click();
    await codes.getByRole('link', { name: 'RUI1', exact: true }).waitFor();
    expect(await codes.getByRole('row').count()).toBe(22);
    await page.context().close();
  });

  it('keeps names of 100 unbroken letters within the page, and leaves a form without sending it', async () => {
    const name = 'W'.repeat(100);
    const id = await makeCreator(app, accountId, { displayName: name, mediaSource: name });
    await makeCode(app, accountId, 'WIDE-NAME', { creatorId: id });
    const page = await open();
    for (const width of [1360, 390]) {
      await page.setViewportSize({ width, height: 850 });
      for (const path of [`/creators/${id}`, '/codes?q=WIDE-NAME']) {
        await page.goto(path);
        await main(page).getByText(name).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await tooWide(page), `${path} at ${String(width)}`).toEqual([]);
      }
    }

    await page.setViewportSize({ width: 1360, height: 850 });
    await page.goto('/creators/new');
    await page.getByLabel('Display name').fill('Nobody At All');
    await page.getByRole('navigation').getByRole('link', { name: 'Creators' }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Leave and lose it' }).click();
    await page.waitForURL(/\/creators$/);
    await page.waitForLoadState('networkidle');
    const { creators } = await app.ask<{ creators: { nodes: unknown[] } }>(
      '{ creators(first: 1, filter: { search: "Nobody At All" }) { nodes { id } } }',
      {},
      accountId,
    );
    expect(creators.nodes).toEqual([]);
    await page.context().close();
  });

  it('says that there is nothing for an id of nobody, and of another account only that it is there', async () => {
    const other = await makeAccount(app, {
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', name: 'Other creators' }],
    });
    const id = await makeCreator(app, other, { displayName: 'Not Yours' });
    const page = await open();
    await page.goto(`/creators/${id}`);
    await button(page, 'Switch to Test CREATOR_ONLY').waitFor();
    expect(await heading(page).innerText()).toBe('This belongs to Test CREATOR_ONLY');
    expect(await main(page).innerText()).not.toContain('Not Yours');
    await page.goto(`/creators/${id.slice(0, -4)}AAAA`);
    await main(page).getByText('There is nothing here').first().waitFor();
    await page.context().close();
  });
});

/** What of the page reaches beyond its right side, or beyond the card that it stands in. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main section, main table')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.tagName} ${String(box.scrollWidth)} > ${String(box.clientWidth)}`),
  );
}
