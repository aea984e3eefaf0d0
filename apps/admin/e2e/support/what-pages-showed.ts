import { afterEach } from 'vitest';
import { openPages } from './browser';

/** Of a test that failed, says what its pages showed: a wait that ran out says only what it waited for. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const { page, troubles, pending } of openPages) {
    const text = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
    console.error(
      [
        `${task.name}: ${page.url()} showed`,
        text.slice(0, 3_000),
        ...troubles.slice(-10),
        ...[...pending].map((url) => `not answered: ${url}`),
      ].join('\n  '),
    );
  }
});
