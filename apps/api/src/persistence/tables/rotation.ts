import type { AccountId, PromoCodeId, PromoCodeOwner } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** One code took the place of another one of the same owner; the keys hold that the owner is the same. */
export interface RotationRow {
  readonly accountId: AccountId;
  readonly successorId: PromoCodeId;
  readonly predecessorId: PromoCodeId;
  readonly ownerId: PromoCodeOwner['id'];
  readonly ownerKind: number;
  /** Until when both count; null if the old one stopped at once. */
  readonly graceUntil: number | null;
}

const OWNED = ['accountId', 'id', 'ownerId', 'ownerKind'] as const;

export const rotationTable = (type: ColumnTypes) =>
  table<RotationRow>({
    name: 'rotation',
    columns: {
      accountId: primary(type.id()),
      successorId: primary(type.id()),
      predecessorId: type.id(),
      ownerId: type.id(),
      ownerKind: type.small(),
      graceUntil: nullable(type.instant()),
    },
    unique: { predecessor: ['accountId', 'predecessorId'] },
    indexes: {
      of_successor: ['accountId', 'successorId', 'ownerId', 'ownerKind'],
      of_predecessor: ['accountId', 'predecessorId', 'ownerId', 'ownerKind'],
    },
    foreignKeys: [
      {
        name: 'successor',
        to: 'promo_code',
        columns: ['accountId', 'successorId', 'ownerId', 'ownerKind'],
        referenced: OWNED,
      },
      {
        name: 'predecessor',
        to: 'promo_code',
        columns: ['accountId', 'predecessorId', 'ownerId', 'ownerKind'],
        referenced: OWNED,
      },
    ],
    checks: { another: 'successor_id <> predecessor_id', somebody: 'owner_kind <> 4' },
  });
