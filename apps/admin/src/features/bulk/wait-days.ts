import { WAIT_DAYS } from '@creator-codes/domain';

/** For how many days rows may be let wait, as is offered. */
export const OFFERED_DAYS = [7, 14, WAIT_DAYS.usual, 60, WAIT_DAYS.max] as const;
