import { defineConfig } from 'vitest/config';

const conditions = ['@creator-codes/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts'],
    isolate: false,
    // Far above what any test needs, so that none fails because the machine is busy.
    testTimeout: 120_000,
  },
});
