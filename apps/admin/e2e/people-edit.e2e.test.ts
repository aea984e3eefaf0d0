import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { violationsOf } from './support/axe';
import { hasBrowser, launchBrowser, openPage } from './support/browser';
import { button } from './support/wizard';
import { makeAccount, makeCode, makeCreator } from './support/world';

describe.skipIf(!hasBrowser)('people are corrected', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let accountId: string;
  let creatorId: string;
  let sourceId: string;
  let codeId: string;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ demo: false }), launchBrowser()]);
    accountId = await makeAccount(app, { mode: 'PERFORMANCE_AND_CREATOR' });
    creatorId = await makeCreator(app, accountId, {
      ...{ displayName: 'Sol Reyes', mediaSource: 'Sol IG' },
    });
    codeId = await makeCode(app, accountId, 'SOL20', { creatorId });
    const { mediaSources } = await ask<{ mediaSources: { nodes: { id: string }[] } }>(
      '{ mediaSources(first: 1) { nodes { id } } }',
    );
    sourceId = mediaSources.nodes[0]?.id ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    page = await openPage(browser, app.url, { accountId });
  });
  afterEach(async () => {
    await page.context().close();
  });

  const ask = <Data>(query: string, variables: object = {}) =>
    app.ask<Data>(query, { ...variables }, accountId);
  const main = () => page.getByRole('main');
  const dialog = () => page.getByRole('dialog');
  const saved = () => dialog().waitFor({ state: 'detached' });
  const field = (name: string) => dialog().getByRole('textbox', { name, exact: true });
  const edit = async () => {
    await button(page, 'Edit…').click();
    await dialog().getByRole('button', { name: 'Save' }).waitFor();
  };
  const history = () => main().getByRole('region', { name: 'History' });

  it('a creator: what others saved meanwhile is shown, and what was typed is kept', async () => {
    await page.goto(`/creators/${creatorId}`);
    await edit();
    expect(await violationsOf(page)).toEqual([]);
    await field('Legal name').fill('Soledad Reyes');
    await field('Notes').fill('Likes hiking');
    await field('Handle').fill('sol.outdoors');
    await ask(
      `mutation ($id: ID!) { updateCreator(input: { creatorId: $id, version: 1, notes: "Asked for samples", email: "sol@example.org" }) { errors { code } } }`,
      { id: creatorId },
    );
    await dialog().getByRole('button', { name: 'Save' }).click();
    const stale = dialog().getByRole('alert').filter({ hasText: 'Take the current values' });
    await stale.getByText('Notes: Asked for samples').waitFor();
    expect(await stale.getByRole('listitem').allTextContents()).toEqual([
      'Notes: Asked for samples',
    ]);
    expect(await field('E-mail').inputValue()).toBe('sol@example.org');
    expect(await field('Notes').inputValue()).toBe('Likes hiking');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await main().getByText('@sol.outdoors').first().waitFor();
    await history().getByText('Soledad Reyes').waitFor();
    const { node } = await ask<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Creator { legalName notes email socialProfiles { handle followers } } } }',
      { id: creatorId },
    );
    expect(node).toEqual({
      ...{ legalName: 'Soledad Reyes', notes: 'Likes hiking', email: 'sol@example.org' },
      socialProfiles: [{ handle: 'sol.outdoors', followers: 48_200 }],
    });
  });

  it('social profiles are added and taken away; a wrong one is told beside its field', async () => {
    await page.goto(`/creators/${creatorId}`);
    await edit();
    await dialog().getByRole('button', { name: 'Add a social profile' }).click();
    const second = dialog().getByRole('group', { name: 'Profile 2' });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await second.getByText('Fill this in.').waitFor();
    await second.getByRole('textbox', { name: 'Handle' }).fill('@second');
    await dialog().getByRole('button', { name: 'Remove profile 1' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await main().getByText('@second').first().waitFor();
    const { node } = await ask<{ node: { socialProfiles: object[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Creator { socialProfiles { handle } } } }',
      { id: creatorId },
    );
    expect(node.socialProfiles).toEqual([{ handle: 'second' }]);
  });

  it('a performance partner, whose name is then everywhere', async () => {
    const codeId = await makeCode(app, accountId, 'RIDGE10', { partner: 'Ridge Deals' });
    const { node } = await ask<{ node: { owner: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { owner { ... on PerformancePartner { id } } } } }',
      { id: codeId },
    );
    await page.goto(`/partners/${node.owner.id}`);
    await edit();
    expect(await violationsOf(page)).toEqual([]);
    await field('Name').fill(' ');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Fill this in.').waitFor();
    await field('Name').fill('Ridge & Sons');
    await dialog().getByRole('combobox', { name: 'Language of mail' }).click();
    await page.getByRole('option', { name: '中文' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await main().getByRole('heading', { name: 'Ridge & Sons' }).waitFor();
    await history().getByText('Ridge Deals → Ridge & Sons').waitFor();
    await page.goto('/codes?q=sons');
    await main().getByRole('link', { name: 'RIDGE10' }).waitFor();
  });

  it('a media source; whom it stands for is frozen once it holds codes, and the form says why', async () => {
    await page.goto(`/settings/media-sources`);
    await main().getByRole('link', { name: 'Sol IG', exact: true }).click();
    await edit();
    const standsFor = dialog().getByRole('combobox', { name: 'Stands for' });
    expect(await standsFor.isDisabled()).toBe(true);
    expect(await standsFor.inputValue()).toBe('Sol Reyes');
    await dialog()
      .getByText(/^Sol IG holds codes/)
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await field('Name').fill('Sol Instagram');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await main().getByRole('heading', { name: 'Sol Instagram' }).waitFor();
    await history().getByText('Media source changed').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(page.url()).toContain(sourceId);
  });

  it('a contract gets other dates, and whoever is removed keeps live codes, which is said before', async () => {
    await page.goto(`/creators/${creatorId}`);
    await button(page, 'Change contract…').click();
    await field('Contract ends').fill('2020-01-01');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('The end must be after the start.').waitFor();
    await field('Contract ends').fill('2099-12-31');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Fill this in.').waitFor();
    await dialog().getByLabel('stay as they are').check();
    expect(await violationsOf(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await saved();
    await history().getByText('Contract changed').waitFor();
    await history().getByText('Test creators').first().waitFor();

    await ask(
      'mutation ($id: ID!) { expirePromoCodes(input: { target: { ids: [$id] } }) { errors { code } } }',
      {
        id: codeId,
      },
    );
    await page.goto(`/codes/${codeId}`);
    await button(page, 'Reactivate…').click();
    await dialog().getByRole('button', { name: 'Reactivate code' }).click();
    await saved();
    await page.getByText(/^The creator’s contract ends on 31 Dec 2099/).waitFor();
    await page.goto(`/creators/${creatorId}`);

    await button(page, 'Remove from program…').click();
    await dialog().getByText('1 scheduled or active code is in it').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Remove from program' }).click();
    await dialog().getByText('Choose what happens to codes.').waitFor();
    await dialog().getByLabel('stay as they are').check();
    await dialog().getByRole('button', { name: 'Remove from program' }).click();
    await saved();
    await main().getByText('Was removed. You can invite again.').waitFor();
    expect(await main().getByRole('button', { name: 'Change contract…' }).count()).toBe(0);
    await history().getByText('Joined → Removed').waitFor();

    await button(page, 'Invite again').first().click();
    await button(page, 'Record as declined…').click();
    await dialog().getByRole('button', { name: 'Record as declined' }).click();
    await saved();
    await main().getByText('Has declined. You can invite again.').waitFor();
  });
});
