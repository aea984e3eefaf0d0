import type { Page } from 'playwright-core';
import { violationsOf } from './axe';
import { DESKTOP, PHONE, THEMES } from './browser';

const NARROW = { width: 320, height: 700 };

/** What axe objects to in both themes, and what does not fit into a narrow screen, as the page is now. */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, theme] of THEMES.entries()) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor();
    await settle(page);
    const found = await violationsOf(page, { coloursOnly: index > 0 });
    for (const fault of found) faults.push(`${name} ${theme}: ${fault}`);
  }
  for (const viewport of [PHONE, NARROW]) {
    await page.setViewportSize(viewport);
    await settle(page);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) faults.push(`${name} is ${over}px too wide at ${viewport.width}`);
  }
  await page.setViewportSize(DESKTOP);
  return faults;
}

/**
 * What follows a change of size or colours has followed it: open menus a frame later, colours in a transition, and
 * what inherits such a colour in a transition of its own after that.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const underWay = () =>
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(underWay().map((animation) => animation.finished));
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    } while (underWay().length > 0);
  });
}
