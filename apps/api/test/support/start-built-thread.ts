import { Worker, type WorkerOptions } from 'node:worker_threads';

/** In the place of `startThread` where `npm test` has just built: threads start sooner than from the sources. */
export function startThread(program: URL, options: WorkerOptions): Worker {
  const built = new URL(program.href.replace('/apps/api/src/', '/apps/api/dist/'));
  // Tests read our packages from the sources, which Node alone cannot.
  return new Worker(built, { ...options, execArgv: [] });
}
