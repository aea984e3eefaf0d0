import { PROMO_CODE_DETAILS, type PromoCode } from '@creator-codes/domain';
import { matchTypeOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import type { PromoCodeRow } from '../tables/promo-code.js';
import { columnList, sameFields, type Columns } from './columns.js';
import { ownerOf } from './owner.js';

/** Fields whose columns hold just their values. */
export const SAME_IN_ROW = [
  ...PROMO_CODE_DETAILS,
  ...(['text', 'expiredAt', 'expiredBy', 'expiredReason', 'releasedAt'] as const),
  ...(['createdAt', 'version'] as const),
];

const FIELDS = [
  ...SAME_IN_ROW,
  ...(['id', 'matchType', 'codeKey', 'ownerId', 'ownerKind', 'dealId'] as const),
] as const;

/** A key of text is bytes where the engine stores keys as such. */
export type CodeKey = string | Buffer;

export type PromoCodeColumns = Omit<Columns<PromoCodeRow, (typeof FIELDS)[number]>, 'code_key'> & {
  readonly code_key: CodeKey;
};

/** Of a code `t`. */
export const PROMO_CODE_COLUMNS = columnList(FIELDS);

/** Reads a code without its assignments. */
export function promoCodeOf(
  row: PromoCodeColumns,
): Omit<PromoCode, 'assignments' | 'earlierAssignments' | 'replacedById'> {
  const matchType = matchTypeOf(row.match_type);
  return {
    id: idOfBytes('PromoCode', row.id),
    matchType,
    normalForm: matchType === 'EXACT' ? normalFormIn(row.code_key) : null,
    owner: ownerOf(row.owner_id, row.owner_kind),
    dealId: row.deal_id === null ? null : idOfBytes('Deal', row.deal_id),
    ...sameFields(SAME_IN_ROW, row),
  };
}

/** The normal form in the key of an exact code, which begins with the kind of match. */
export function normalFormIn(key: CodeKey): string {
  return key.toString().slice(2);
}
