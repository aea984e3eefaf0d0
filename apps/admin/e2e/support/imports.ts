import type { Locator, Page } from 'playwright-core';

/** Goes to the page that takes a file, and gives it one. */
export async function choosesFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports/new/file');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** The button that shows rows of a plan alone that stand so, such as `Ready 2`. */
export function plannedChip(page: Page, name: string): Locator {
  return page.getByRole('group', { name: 'Rows by what is planned' }).getByRole('button', { name });
}
