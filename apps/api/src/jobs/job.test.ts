import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startJobs } from './job.js';

describe('jobs', () => {
  it('run again after an error, which tells whose it is, and no more once they are stopped', async () => {
    const faults: unknown[] = [];
    let runs = 0;
    const run = () => {
      runs += 1;
      return Promise.reject(new Error('broken'));
    };
    const stop = startJobs([{ name: 'sweep', every: 5, run }], (job, error) =>
      faults.push([job, error]),
    );
    while (runs < 3) await pause(5);
    await stop();
    const atStop = runs;
    await pause(30);
    expect(runs).toBe(atStop);
    expect(faults).toHaveLength(atStop);
    expect(faults[0]).toEqual(['sweep', new Error('broken')]);
  });

  it('are waited for if they have something to close, and else are cut off', async () => {
    const steps: string[] = [];
    let letGo = (): void => undefined;
    const end = new Promise<void>((resolve) => (letGo = resolve));
    const never = new Promise<void>(() => undefined);
    const stop = startJobs(
      [
        { name: 'sweep', every: 1_000, run: () => never },
        {
          name: 'mail',
          every: 1_000,
          run: () => end.then(() => steps.push('sent')),
          close: () => {
            steps.push('closed');
          },
        },
      ],
      () => undefined,
    );
    const stopped = stop().then(() => steps.push('stopped'));
    await pause(10);
    expect(steps).toEqual([]);
    letGo();
    await stopped;
    expect(steps).toEqual(['sent', 'closed', 'stopped']);
  });

  it('are told to end before they are waited for', async () => {
    const steps: string[] = [];
    let end = (): void => undefined;
    const endless = {
      ...{ name: 'bulk', every: 1_000 },
      run: () => new Promise<void>((resolve) => (end = resolve)),
      stop: () => {
        end();
      },
      close: async () => {
        await pause(1);
        steps.push('closed');
      },
    };
    await startJobs([endless], () => undefined)();
    expect(steps).toEqual(['closed']);
  });
});
