import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    isolate: false,
    // Far above what any test needs, so that none fails because the machine is busy.
    testTimeout: 120_000,
  },
});
