import { column, onBoth } from './on-both.js';

/** What lets a code and a pattern that meet run into each other: counters beside those of facts. */
export const patternGuards = onBoth('PatternGuards1795340000023', [
  column('fact_guard', 'exact_writes BIGINT NOT NULL DEFAULT 0'),
  column('fact_guard', 'pattern_writes BIGINT NOT NULL DEFAULT 0'),
]);
