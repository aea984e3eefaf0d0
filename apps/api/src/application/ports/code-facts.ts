import type { BulkJobId, Instant, PromoCode, PromoCodeId } from '@creator-codes/domain';

/** Codes of a deal that have not ended. */
export interface LiveCodes {
  readonly count: number;
  readonly ids: readonly PromoCodeId[];
}

/** Which of them. */
export interface LiveCodesAsked {
  readonly now: Instant;
  /** How many ids at most. */
  readonly limit: number;
  /** Those after this one alone; null for the first of all. Then `count` tells only whether there are more. */
  readonly after?: string | null;
  /** Those alone that are in no row of this job. */
  readonly notIn?: BulkJobId;
}

/** One code took the place of another one of the same owner. */
export interface Rotation {
  readonly successorId: PromoCode['id'];
  readonly predecessorId: PromoCode['id'];
  readonly owner: PromoCode['owner'];
  /** Until when both count; null if the old one stopped at once. */
  readonly graceUntil: Instant | null;
}
