import type { Job } from './job.js';

/** What counts requests for this process. */
interface Counter {
  /** Adds up with the other processes. */
  addUp(): Promise<void>;
  /** Forgets the windows that are over. */
  forget(): Promise<void>;
}

/** Adds up every second, forgets every minute. */
export function requestCounting(counter: Counter): readonly Job[] {
  return [
    { name: 'request counts', every: 1_000, run: () => counter.addUp() },
    { name: 'old request counts', every: 60_000, run: () => counter.forget() },
  ];
}
