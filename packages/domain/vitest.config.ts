import { defineConfig } from 'vitest/config';

// Nothing here has state to keep apart, so one process loads every file once.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], isolate: false },
});
