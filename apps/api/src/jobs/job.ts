import { repeat } from '../repeat.js';

/** Work that is done beside requests. Any process may do it at any time, and several at once. */
export interface Job {
  /** As what it reports is called in the log. */
  readonly name: string;
  /** Milliseconds from one beginning to the next; a run that takes longer is not joined by another. */
  readonly every: number;
  run(): Promise<unknown>;
  /** Called when it is to end: a run that goes on from one piece of work to the next begins no other. */
  stop?(): void;
  /** Called once the last run has ended. A job without it may be cut off: the next process repeats its work. */
  close?(): void | Promise<void>;
}

/**
 * Runs each job now and again and again.
 * @param onError takes what a job throws; the job goes on
 * @returns what stops them all, and waits for those that must not be cut off
 */
export function startJobs(
  jobs: readonly Job[],
  onError: (job: string, error: unknown) => void,
): () => Promise<void> {
  const stops = jobs.map((job) => {
    let lastRun: Promise<unknown> = Promise.resolve();
    const stopRepeating = repeat(
      job.every,
      () => (lastRun = job.run()),
      (error) => {
        onError(job.name, error);
      },
    );
    return async () => {
      stopRepeating();
      if (job.close === undefined) return;
      job.stop?.();
      await lastRun.catch(() => undefined);
      await job.close();
    };
  });
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
