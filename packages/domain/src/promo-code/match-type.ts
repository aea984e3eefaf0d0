/** How a code is compared with what a customer typed. */
export const MATCH_TYPES = ['EXACT', 'REGEX'] as const;
export type MatchType = (typeof MATCH_TYPES)[number];

/** How a code is compared unless it is said otherwise. */
export const DEFAULT_MATCH_TYPE: MatchType = 'EXACT';
