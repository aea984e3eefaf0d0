import { expect, it } from 'vitest';
import { sqlite } from '../support/engines.js';
import { rollingRestarts } from './rolling-restarts.js';

// The short form; the long one is `npm run faults:restarts` in this package.
it('a rolling restart of three processes under load loses no request', async () => {
  const fresh = await sqlite.create();
  const { restarts, requests, failed } = await rollingRestarts(fresh.url, 1);
  await fresh.remove();
  expect(failed).toEqual([]);
  expect(restarts).toBe(3);
  expect(requests).toBeGreaterThan(0);
}, 600_000);
