import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const conditions = ['@creator-codes/source', 'module', 'node', 'development|production'];
/** `npm test` has just built: what was built starts readers of files and threads sooner than the sources. */
const builtParts = [
  {
    find: /^@creator-codes\/spreadsheets$/,
    replacement: resolve(import.meta.dirname, '../../packages/spreadsheets/dist/index.js'),
  },
  {
    find: /^.*\/start-thread\.js$/,
    replacement: resolve(import.meta.dirname, 'test/support/start-built-thread.ts'),
  },
];

export default defineConfig({
  resolve: {
    conditions,
    // Vite would take graphql's .mjs for our files while packages get its .js: two graphqls in one process.
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      ...(process.env['TESTS_RUN'] === 'BUILT' ? builtParts : []),
    ],
  },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Left to itself, vitest keeps one of two cores free. Tests often wait for a database or a process.
    maxWorkers: Math.max(2, availableParallelism()),
    // No test replaces a module or changes a global: loading the product once a worker saves a fifth of the time.
    isolate: false,
    globalSetup: ['test/support/global-setup.ts'],
    // A slow machine is not a broken rule: limits are there to end what hangs.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // graphql-js 16 does not hear an item of a list fail after a later one has; the server logs it (ADR 17).
    onUnhandledError: (error) => !(error.name === 'GraphQLError' && 'path' in error),
  },
});
