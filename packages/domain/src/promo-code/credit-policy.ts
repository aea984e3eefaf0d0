/**
 * When the holder of an assignment is credited for an order.
 * - `ALWAYS`: the order carries the code.
 * - `IF_INVOLVED`: and the holder drove at least one click on the way.
 * - `IF_WINNER`: and the holder drove the winning, that is the last, click.
 */
export const CREDIT_POLICIES = ['ALWAYS', 'IF_INVOLVED', 'IF_WINNER'] as const;
export type CreditPolicy = (typeof CREDIT_POLICIES)[number];
export const DEFAULT_CREDIT_POLICY: CreditPolicy = 'ALWAYS';
