import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const node = ['@creator-codes/source', ...defaultServerConditions];
const browser = ['@creator-codes/source', ...defaultClientConditions];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A flow mostly waits for one process at a time (test, browser, page or server), so two share a small machine well.
    maxWorkers: 2,
    projects: [
      {
        plugins: [react()],
        resolve: { conditions: browser, alias },
        ssr: { resolve: { conditions: browser } },
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { conditions: node, alias },
        ssr: { resolve: { conditions: node } },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/global-setup.ts'],
          setupFiles: ['e2e/support/what-pages-showed.ts'],
          // Left to itself, `expect.poll` gives up after a second, which a busy machine may take.
          expect: { poll: { timeout: 60_000 } },
          // A real browser on a small machine may lose a race that no person would. What is wrong fails twice;
          // what passed only then is named beside the totals.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
