/**
 * What a code is for. It tells people, and lists filter by it; whoever holds a code is credited by its assignments'
 * credit policies whatever its purpose.
 * - `COMMISSIONABLE`: promotion that earns its holder commission.
 * - `PERSONAL`: the holder's own orders.
 * - `INTERNAL`: the brand's own use, such as tests and support.
 */
export const PROMO_CODE_PURPOSES = ['COMMISSIONABLE', 'PERSONAL', 'INTERNAL'] as const;
export type PromoCodePurpose = (typeof PROMO_CODE_PURPOSES)[number];
export const DEFAULT_PURPOSE: PromoCodePurpose = PROMO_CODE_PURPOSES[0];
