import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Nothing here has state to keep apart, so one process loads every file once.
    isolate: false,
    // Far above what any test needs, so that none fails because the machine is busy.
    testTimeout: 60_000,
  },
});
