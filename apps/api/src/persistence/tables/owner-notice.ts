import type {
  AccountId,
  MessageId,
  NoticeKind,
  NoticeState,
  OwnerNoticeId,
  PromoCodeId,
  PromoCodeOwner,
} from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** What the owner of a code is to be told; written with the change that it tells of. */
export interface OwnerNoticeRow {
  readonly accountId: AccountId;
  readonly id: OwnerNoticeId;
  readonly promoCodeId: PromoCodeId;
  readonly ownerId: PromoCodeOwner['id'];
  readonly kind: NoticeKind;
  /** What has changed, with commas between. */
  readonly fields: string;
  readonly textBefore: string;
  /** Of an end that came by itself, its instant: it is told once, whoever notices it. */
  readonly endedAt: number | null;
  readonly at: number;
  readonly state: NoticeState;
  /** Not before this instant. */
  readonly dueAt: number;
  /** The mail that tells it. */
  readonly messageId: MessageId | null;
}

export const ownerNoticeTable = (type: ColumnTypes) =>
  table<OwnerNoticeRow>({
    name: 'owner_notice',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      promoCodeId: type.id(),
      ownerId: type.id(),
      kind: type.text(20),
      fields: type.text(100),
      textBefore: type.text(256),
      endedAt: nullable(type.instant()),
      at: type.instant(),
      state: type.text(20),
      dueAt: type.instant(),
      messageId: nullable(type.id()),
    },
    unique: { end: ['accountId', 'promoCodeId', 'endedAt'] },
    indexes: {
      due: ['state', 'dueAt'],
      owner: ['accountId', 'state', 'ownerId', 'id'],
      code: ['accountId', 'promoCodeId', 'id'],
    },
    foreignKeys: [
      {
        name: 'promo_code',
        to: 'promo_code',
        columns: ['accountId', 'promoCodeId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
