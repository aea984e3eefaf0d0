import type { OrderField } from '../../../application/ports/reads.js';

/** How codes are listed in an order, by an index that begins with the phase. */
interface CodesOrder {
  /** The column that comes before the id. */
  readonly key: string | null;
  readonly isNumber?: boolean;
  readonly index: string;
}

const ORDERS: Readonly<Record<OrderField, CodesOrder>> = {
  CREATED_AT: { key: null, index: 'promo_code_phase' },
  TEXT: { key: 'c.code_key', index: 'promo_code_phase_text' },
  // A code is called by its text.
  NAME: { key: 'c.code_key', index: 'promo_code_phase_text' },
  STARTS_AT: { key: 'c.lives_from', isNumber: true, index: 'promo_code_phase_from' },
  ENDS_AT: { key: 'c.lives_until', isNumber: true, index: 'promo_code_phase_until' },
};

export function codesOrder(field: OrderField): CodesOrder {
  return ORDERS[field];
}
