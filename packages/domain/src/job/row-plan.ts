/** What a plan says of a row. */
export const ROW_PLANS = ['READY', 'UPDATE', 'OTHER_TEXT', 'SAME', 'WAITING', 'ERROR'] as const;
export type RowPlan = (typeof ROW_PLANS)[number];
