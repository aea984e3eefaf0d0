import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, PHONE, type Look } from './support/browser';
import { choosesFile, plannedChip } from './support/imports';
import { makeAccount } from './support/world';

describe.skipIf(!hasBrowser)('files of all kinds that come in', () => {
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

  const opened = (look: Look = {}): Promise<Page> =>
    openPage(browser, app.url, { accountId, ...look });

  it('hold creators, who are known by what the headers say', async () => {
    const page = await opened();
    const rows = [
      'Name,E-mail,Membership',
      'New One,new.one@test.example,joined',
      'Bad,no address,',
    ];
    await choosesFile(page, 'creators.csv', Buffer.from(rows.join('\r\n')));
    await page.getByRole('radio', { name: 'Creators' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Creators' }).isChecked()).toBe(true);
    await page.getByRole('switch', { name: 'Invite those who have not joined' }).check();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Error 1').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // The cell is corrected where it is told to be wrong.
    await page.getByRole('button', { name: 'Correct E-mail in row 3…' }).click();
    const cell = page.getByRole('textbox', { name: 'E-mail in row 3' });
    expect(await cell.inputValue()).toBe('no address');
    await cell.fill('bad@test.example');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use this text' }).click();
    await plannedChip(page, 'Ready 2').waitFor();
    await page.getByRole('button', { name: 'Apply to 2 rows' }).click();
    await page.getByText('2 rows are done').waitFor();
    await page.getByRole('heading', { name: 'What came of it' }).waitFor();
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Creators from a file: creators.csv' }).click();
    await page.getByRole('link', { name: 'Show the list of creators' }).click();
    await page.getByText('New One').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/creators');
    await page.getByText('Invited').first().waitFor();
    await page.context().close();
  });

  it('are asked for their encoding where they do not say it', async () => {
    const page = await opened({ language: 'zh', theme: 'dark', viewport: PHONE });
    // A name in GB 18030, which is another text in other encodings, below headers in English.
    const bytes = Buffer.from('Code,Comments\r\nMEI15,\xc0\xee\xc4\xc8\r\n', 'latin1');
    await choosesFile(page, 'gbk.csv', bytes);
    await page.getByText('哪一种读取正确？').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^选择这一种: gb18030/ }).click();
    await page.getByText('哪一种读取正确？').waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '李娜' }).first().waitFor();
    expect(await page.getByRole('button', { name: '检查各行' }).isEnabled()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('that are no tables are refused in words', async () => {
    const page = await opened();
    await choosesFile(page, 'letter.csv', Buffer.from('%PDF-1.7 Promo Code\n'));
    await page.getByText('It is no table. Save it as CSV or XLSX.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
