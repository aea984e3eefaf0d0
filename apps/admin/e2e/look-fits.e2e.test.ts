import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './support/app';
import { hasBrowser, LANGUAGES, launchBrowser, openPage, PHONE } from './support/browser';
import { openList } from './support/codes';
import { accountOf, makeCreator } from './support/world';

const LAPTOP = { width: 1280, height: 720 };

describe.skipIf(!hasBrowser)('what one looks for is on the screen', () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it.each(LANGUAGES)('the columns of codes beside the navigation, %s', async (language) => {
    const page = await openPage(browser, app.url, { language });
    await openList(page);
    const list = page.locator('table').locator('..');
    for (const viewport of [LAPTOP, { ...LAPTOP, width: 1024 }]) {
      await page.setViewportSize(viewport);
      // A bar to scroll with takes 15 pixels elsewhere.
      const over = () =>
        list.evaluate((node) => (node.firstElementChild?.scrollWidth ?? 0) - node.clientWidth);
      await list.evaluate((node) => (node.style.paddingInlineEnd = '15px'));
      await expect.poll(over).toBeLessThanOrEqual(-15);
      // No word of theirs is cut: names and texts that somebody chose may be.
      const cut = await page
        .locator('thead th, tbody td:nth-child(n + 4)')
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.innerHTML),
        );
      expect(cut).toEqual([]);
      // What scrolls reckons with rows of one height.
      const heights = await page
        .locator('tr[data-index]')
        .evaluateAll((rows) => rows.map((row) => row.clientHeight));
      expect([...new Set(heights)]).toEqual([44]);
    }
    await page.context().close();
  });

  /** Whether a button can be pressed without scrolling. */
  const isInSight = (page: Page, name: string) =>
    page
      .getByRole('dialog')
      .getByRole('button', { name, exact: true })
      .evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });

  it.each([
    ['a laptop', LAPTOP],
    ['a phone', PHONE],
  ] as const)(
    'the buttons of a long dialog on %s, wherever one is in it',
    async (_on, viewport) => {
      const page = await openPage(browser, app.url, { viewport });
      await page.goto('/settings/deals');
      await page.getByRole('button', { name: 'New deal' }).click();
      const last = page.getByRole('dialog').getByRole('textbox', { name: 'Description' });
      await last.waitFor();
      expect(await isInSight(page, 'Create')).toBe(true);
      await last.focus();
      expect(await isInSight(page, 'Create')).toBe(true);
      // And what one types into is not under them.
      const [field, button] = await Promise.all([
        last.boundingBox(),
        page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).boundingBox(),
      ]);
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
      await page.context().close();
    },
  );

  it('one word for each thing: what is missing in the filters, and of which program a policy is', async () => {
    const accountId = await accountOf(app, 'PERFORMANCE_AND_CREATOR');
    const creator = await makeCreator(app, accountId, {
      displayName: 'Two Terms',
      mediaSource: 'Two Terms IG',
    });
    const page = await openPage(browser, app.url, { accountId });
    await openList(page);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Health').waitFor();
    expect(await page.locator('option', { hasText: 'Half-made' }).count()).toBe(1);

    await page.goto(`/codes/new/quick?creator=${creator}`);
    await page.getByRole('switch', { name: 'Same terms as above' }).click();
    const policies = page.getByRole('radiogroup', { name: /^Credit policy/ });
    await expect.poll(() => policies.count()).toBe(2);
    for (const program of ['Performance', 'Creator']) {
      const name = `Credit policy (${program} program)`;
      const policy = page.getByRole('radiogroup', { name, exact: true });
      await policy.getByRole('radio', { name: 'Credit if winner' }).check();
    }
    expect(await page.getByRole('radio', { checked: true, name: 'Credit if winner' }).count()).toBe(
      2,
    );
    await page.context().close();
  });
});
