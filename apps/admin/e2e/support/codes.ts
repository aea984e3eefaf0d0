import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { App } from './app';

/** The ids of the demo data's codes by what is special about them. */
export interface DemoCodes {
  readonly complete: string;
  readonly halfMade: string;
  readonly expired: string;
  readonly dealEnded: string;
}

interface FoundCode {
  readonly id: string;
  readonly isComplete: boolean;
  readonly expiredAt: string | null;
  readonly status: string;
  readonly healthFlags: readonly string[];
  readonly assignments: readonly unknown[];
}

/** Finds a code of each kind in the demo data. */
export async function demoCodes(app: App): Promise<DemoCodes> {
  const { promoCodes } = await app.ask<{ promoCodes: { nodes: readonly FoundCode[] } }>(
    '{ promoCodes(first: 100) { nodes { id isComplete expiredAt status healthFlags assignments { id } } } }',
  );
  const find = (fits: (code: FoundCode) => boolean): string => {
    const found = promoCodes.nodes.find(fits);
    if (found === undefined) throw new Error('The demo data lacks a code that a test needs');
    return found.id;
  };
  return {
    // In both programs: those of partners and media sources are complete in one.
    complete: find(
      ({ isComplete, status, assignments }) =>
        isComplete && status === 'ACTIVE' && assignments.length === 2,
    ),
    halfMade: find(({ isComplete, expiredAt }) => !isComplete && expiredAt === null),
    expired: find(({ expiredAt }) => expiredAt !== null),
    dealEnded: find(({ healthFlags }) => healthFlags.includes('DEAL_ENDED')),
  };
}

const SEED = fileURLToPath(new URL('../../../api/dist/seed/cli.js', import.meta.url));

/** Adds codes, 1,000 at least, to the first account of the demo data, as `npm run seed` does. */
export async function addCodes(app: App, codes: number): Promise<void> {
  const args = ['--codes', String(codes), '--database', app.database];
  await promisify(execFile)(process.execPath, [SEED, ...args]);
}

/** Opens the list and waits for its first row. */
export async function openList(page: Page, search = ''): Promise<void> {
  await page.goto(`/codes${search}`);
  await page.locator('tr[data-index="0"]').waitFor();
}

/** The texts of the codes that the list shows now. */
export async function shownTexts(page: Page): Promise<readonly string[]> {
  return page.locator('tbody a[href^="/codes/"]').allInnerTexts();
}
