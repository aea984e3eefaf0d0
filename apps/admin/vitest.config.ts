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
    projects: [
      {
        plugins: [react()],
        resolve: { conditions: browser, alias },
        ssr: { resolve: { conditions: browser } },
        test: { name: 'unit', environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        resolve: { conditions: node, alias },
        ssr: { resolve: { conditions: node } },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          // One Chromium and one API at a time: the flows share a small machine.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
