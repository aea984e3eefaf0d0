import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { addCodes } from './support/codes';
import { cookieOf } from './support/people';

/** So many that nobody is too late to stop their export. */
const CODES = 8_000;

describe.skipIf(!hasBrowser)('an export that is under way', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
    await addCodes(app, CODES);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const stoppedExport = async (page: Page) => {
    await page.goto('/codes');
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export codes' });
    await dialog.getByText(/what the list shows/).waitFor();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText('The export is stopped. It goes on where it was.').waitFor();
    return dialog;
  };

  it('is stopped and gone on with by the analyst who asked for it, and by no other one', async () => {
    const { exportPromoCodes } = await app.ask<{ exportPromoCodes: { bulkJob: { id: string } } }>(
      'mutation { exportPromoCodes(input: {}) { bulkJob { id } } }',
    );
    const input = { bulkJobId: exportPromoCodes.bulkJob.id };
    await app.ask(
      'mutation ($input: StopBulkJobInput!) { stopBulkJob(input: $input) { errors { code } } }',
      { input },
    );
    const page = await openPage(browser, app.url, {
      cookie: await cookieOf(app, 'analyst@acme.example'),
    });
    const dialog = await stoppedExport(page);
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.goto('/jobs');
    const rows = page.getByRole('row').filter({ hasText: 'Codes into a file' });
    await rows.first().waitFor();
    // Theirs is the newest; the owner's is to be seen, and no more.
    expect(await rows.filter({ hasText: 'Stopped' }).count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Cancel…' }).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await rows.first().getByRole('button', { name: 'Go on' }).click();
    await rows
      .first()
      .getByText(/^(Runs|Done)$/)
      .waitFor();
    await page.context().close();
  });
});
