import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** The page's one heading. */
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Waits until the step with this heading is open. */
export async function atStep(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export const TITLES = {
  creator: 'Which creator is this code for?',
  optimize: 'Is Optimize active?',
  mediaSource: 'Which media source stands for this creator?',
  code: 'Which code, and when does it work?',
  creatorCode: 'The same code for the creator',
  checkSix: 'Check both codes before you create them',
  checkThree: 'Check the code before you create it',
} as const;

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' });

/** The card of a creator in the list of step 1. */
export const creatorCard = (page: Page, name: string) =>
  page.getByRole('radio', { name: new RegExp(name) });

export const codeInput = (page: Page) => page.getByLabel('Code', { exact: true });

/** Step 1: find a creator and choose them. */
export async function chooseCreator(page: Page, name: string): Promise<void> {
  await atStep(page, TITLES.creator);
  await page.getByLabel('Find a creator').fill(name);
  await creatorCard(page, name).check();
}

/** A new draft for a creator with a text, at the step that asks for it. */
export async function atCode(page: Page, creator: string, text: string): Promise<void> {
  await startDraft(page);
  await chooseCreator(page, creator);
  await button(page, 'Continue').click();
  await atStep(page, TITLES.code);
  await codeInput(page).fill(text);
}

/** What the summary of errors says; waits for it. */
export async function errorSummary(page: Page): Promise<string> {
  const summary = page.getByRole('main').getByRole('alert');
  await summary.waitFor();
  return summary.innerText();
}

/** The element that has the focus, as a screen reader would call it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.name;
    }
    return (element.getAttribute('aria-label') ?? element.innerText).trim();
  });
}

/** Opens a new draft and waits for its first step. */
export async function startDraft(page: Page): Promise<void> {
  await page.goto('/codes/new');
  await atStep(page, TITLES.creator);
}

/** Waits until the result of a code is shown, and reads the code from it. */
export async function atResult(page: Page): Promise<string> {
  const title = page.getByRole('heading', { level: 1, name: /is ready$/ });
  await title.waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/done$/);
  return (await title.innerText()).replace(/ is ready$/, '');
}
