import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage, type Look } from './support/browser';
import { choosesFile, plannedChip } from './support/imports';
import { makeAccount, makeCreator } from './support/world';

const CODES = 20;

/** A row of our own file, whose cells all stand between quotation marks, with another text in one of them. */
function withCell(headers: string, row: string, header: string, text: string): string {
  const cells = row.slice(1, -1).split('","');
  const at = headers.replace('\ufeff', '').slice(1, -1).split('","').indexOf(header);
  cells[at] = text;
  return `"${cells.join('","')}"`;
}

describe.skipIf(!hasBrowser)('files that come in', () => {
  let app: App;
  let browser: Browser;
  let accountId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    for (let n = 10; n < 10 + CODES; n += 1) {
      const creatorId = await makeCreator(app, accountId, {
        displayName: `Creator ${n}`,
        mediaSource: `Media source ${n}`,
      });
      const { issuePromoCode } = await app.ask<{ issuePromoCode: { errors: object[] } }>(
        'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { errors { code } } }',
        {
          input: {
            ...{ creatorId, text: `EXAMPLE${n}` },
            terms: { creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai' },
          },
        },
        accountId,
      );
      expect(issuePromoCode.errors).toEqual([]);
    }
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const opened = (look: Look = {}) => openPage(browser, app.url, { accountId, ...look });
  const exportedCodes = async (page: Page) => {
    await page.goto('/codes');
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download / }).click();
    return readFileSync(await (await coming).path());
  };

  it('read again what went out, and change nothing', async () => {
    const page = await opened();
    const file = await exportedCodes(page);
    await choosesFile(page, 'again.csv', file);
    await page.getByText(`again.csv: ${CODES} rows.`).waitFor();
    await page.getByText('Our header').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, `Nothing to do ${CODES}`).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'How is the file read?' }).waitFor();
    await page.context().close();
  });

  it('have a row in error mended where it stands; what it changes is seen before', async () => {
    const page = await opened();
    const [headers = '', first = '', second = ''] = (await exportedCodes(page))
      .toString('utf8')
      .split('\r\n');
    const changed = withCell(headers, first, 'Comments', 'Seen before it is written');
    const bad = withCell(headers, second, 'Code', 'NO CODE');
    await choosesFile(page, 'codes.csv', Buffer.from([headers, changed, bad, ''].join('\r\n')));
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Error 1').waitFor();
    await page.getByText('Code: “NO CODE”').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await plannedChip(page, 'Changes 1').click();
    await page.getByText('Seen before it is written').waitFor();
    await plannedChip(page, 'Error 1').click();
    await page.getByRole('button', { name: /^Edit text…/ }).click();
    await page.getByRole('textbox', { name: /^New text for/ }).fill('EXAMPLENEW');
    await page.getByRole('button', { name: 'Use this text' }).click();
    await plannedChip(page, 'Ready 1').waitFor();
    await page.getByRole('button', { name: 'Apply to 2 rows' }).click();
    await page.getByText('2 rows are done').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/imports\/new\/run\//);
    const { promoCodes } = await app.ask<{ promoCodes: { nodes: { comments: string | null }[] } }>(
      '{ promoCodes(first: 100) { nodes { text comments } } }',
      {},
      accountId,
    );
    expect(promoCodes.nodes).toHaveLength(CODES + 1);
    expect(promoCodes.nodes.map(({ comments }) => comments)).toContain('Seen before it is written');
    await page.goto('/imports');
    await page.getByRole('link', { name: 'codes.csv' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('are checked anew only once somebody has agreed to lose what was mended, and leave no other plan', async () => {
    const page = await opened();
    const lines = [
      'Code,Creator program ends,Comments',
      'EXAMPLE13,03/04/2031,',
      'EXAMPLE14,,Hi',
      '',
    ];
    await choosesFile(page, 'mended.csv', Buffer.from(lines.join('\r\n')));
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Error 1').waitFor();
    await page.getByRole('button', { name: 'Correct Creator program ends in row 2…' }).click();
    await page.getByRole('textbox', { name: 'Creator program ends in row 2' }).fill('2031-04-03');
    await page.getByRole('button', { name: 'Use this text' }).click();
    await plannedChip(page, 'Error').waitFor({ state: 'detached' });
    const first = page.url();
    await page.getByRole('link', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 row that was mended in the check is judged anew').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep what was mended' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await dialog.getByRole('button', { name: 'Check the rows again' }).click();
    await plannedChip(page, 'Error 1').waitFor();
    expect(page.url()).not.toBe(first);
    await page.goto(first);
    await page.getByText('The plan was cancelled').waitFor();
    await page.context().close();
  });

  it('give back their rows in error as a file, which imports once it is mended', async () => {
    const page = await opened();
    const creatorId = await makeCreator(app, accountId, {
      displayName: 'Nobody yet',
      joined: false,
    });
    const lines = [
      'Code,Owner id,Comments',
      'EXAMPLE11,,"One, two"',
      'NO CODE,,Bad',
      `LATER15,${creatorId},Waits`,
      '',
    ];
    await choosesFile(page, 'mixed.csv', Buffer.from(lines.join('\r\n')));
    await page
      .getByLabel('Rows whose creator has not joined')
      .selectOption({ label: 'Wait 7 days' });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Waits 1').waitFor();
    await plannedChip(page, 'Waits 1').click();
    const waits = 'Waits for Nobody yet to join the Creator program, for at most 7 days';
    await page.getByText(`${waits} from when the plan is applied.`).waitFor();
    const download = async (name: string) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFileSync(await (await coming).path()).toString('utf8');
    };
    const corrections = await download('Download the row in error');
    expect(corrections).toContain('"NO CODE"');
    expect(corrections).not.toContain('EXAMPLE11');
    await page.getByRole('link', { name: 'Download the rows in error again' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Apply to 1 row' }).click();
    await page.getByText('1 row is done').waitFor();
    await page.getByText('1 code waits until it can be made').waitFor();
    await plannedChip(page, 'Waits 1').click();
    const until = 'Waits for Nobody yet to join the Creator program, at most until ';
    await page.getByText(until).waitFor();
    expect(await download('Download the row that was not done')).toBe(corrections);
    expect(await violationsOf(page)).toEqual([]);
    await choosesFile(page, 'mended.csv', Buffer.from(corrections.replace('NO CODE', 'EXAMPLE12')));
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Changes 1').waitFor();
    await page.getByRole('button', { name: 'Apply to 1 row' }).click();
    await page.getByText('1 row is done').waitFor();
    await page.context().close();
  });

  it('have creators invited and media sources made for all rows in place', async () => {
    const page = await opened();
    const bare = await makeCreator(app, accountId, { displayName: 'Bare One' });
    const stranger = await makeCreator(app, accountId, {
      displayName: 'Stranger',
      joined: false,
    });
    const lines = ['Code,Owner id', `BARE1,${bare}`, `BARE2,${bare}`, `STRANGER1,${stranger}`, ''];
    await choosesFile(page, 'lacking.csv', Buffer.from(lines.join('\r\n')));
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Error 3').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Create all media sources/ }).click();
    await plannedChip(page, 'Ready 2').waitFor();
    await page.getByRole('button', { name: /^Invite all/ }).click();
    await plannedChip(page, 'Waits 1').waitFor();
    await page.getByRole('button', { name: 'Apply to 2 rows' }).click();
    await page.getByText('2 rows are done').waitFor();
    await plannedChip(page, 'Waits 1').click();
    await page.getByText('Waits for Stranger to join the Creator program').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('are judged again once an id that nobody knew is given to somebody', async () => {
    const page = await opened();
    const id = await makeCreator(app, accountId, {
      displayName: 'Shop Owner',
      mediaSource: 'Shop',
    });
    const content = 'Code,Owner external id\r\nSHOP77,shop:77\r\n';
    await choosesFile(page, 'ids.csv', Buffer.from(content));
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await plannedChip(page, 'Error 1').waitFor();
    const { node } = await app.ask<{ node: { version: number } }>(
      'query ($id: ID!) { node(id: $id) { ... on Creator { version } } }',
      { id },
      accountId,
    );
    const externalIds = [{ system: 'shop', id: '77' }];
    const { updateCreator } = await app.ask<{ updateCreator: { errors: object[] } }>(
      'mutation ($input: UpdateCreatorInput!) { updateCreator(input: $input) { errors { code } } }',
      { input: { creatorId: id, version: node.version, externalIds } },
      accountId,
    );
    expect(updateCreator.errors).toEqual([]);
    await page.getByRole('button', { name: /^Check all again/ }).click();
    await plannedChip(page, 'Ready 1').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
