/** Looked at before codes when an order is credited. */
export const CREDIT_GROUPS = ['PREFERRED', 'STANDARD', 'NON_PREFERRED'] as const;
export type CreditGroup = (typeof CREDIT_GROUPS)[number];
export const DEFAULT_CREDIT_GROUP: CreditGroup = 'PREFERRED';
