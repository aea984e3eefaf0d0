import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a program of ours as a thread: as it was built; or from its sources, as tests and tools run it, which Node
 * needs help to read.
 * @param program the built one, from the module that asks: `new URL('./name.js', import.meta.url)`
 */
export function startThread(program: URL, options: WorkerOptions): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(program, options);
  const reader = createRequire(import.meta.url).resolve('tsx/cjs/api');
  const source = fileURLToPath(program).replace(/js$/, 'ts');
  return new Worker(
    `require(${JSON.stringify(reader)}).require(${JSON.stringify(source)}, __filename);`,
    { ...options, eval: true, execArgv: [] },
  );
}
