/** How many codes one call may change. */
export const TARGET_MAX = 1_000;
/** How many codes a plan may name by themselves; a filter may find as many as a job has rows. */
export const NAMED_CODES_MAX = 10_000;
