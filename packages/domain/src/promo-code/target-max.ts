/** How many codes one call may change. */
export const TARGET_MAX = 1_000;
