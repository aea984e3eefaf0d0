export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** When the world was written; everything that reads it later finds phases that nobody has moved. */
export const WRITTEN_AT = Date.UTC(2026, 5, 1, 12);
