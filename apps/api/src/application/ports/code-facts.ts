import type { Instant, PromoCode, PromoCodeId } from '@creator-codes/domain';

/** Codes of a deal that have not ended. */
export interface LiveCodes {
  readonly count: number;
  readonly ids: readonly PromoCodeId[];
}

/** One code took the place of another one of the same owner. */
export interface Rotation {
  readonly successorId: PromoCode['id'];
  readonly predecessorId: PromoCode['id'];
  readonly owner: PromoCode['owner'];
  /** Until when both count; null if the old one stopped at once. */
  readonly graceUntil: Instant | null;
}
