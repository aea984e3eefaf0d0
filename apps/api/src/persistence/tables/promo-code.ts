import {
  DEFAULT_PURPOSE,
  type AccountId,
  type DealId,
  type PromoCodeId,
  type PromoCodePurpose,
} from '@creator-codes/domain';
import { OPEN_END } from './encodings.js';
import type { CodeOwnerRow } from './code-owner.js';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

export interface PromoCodeRow {
  readonly accountId: AccountId;
  readonly id: PromoCodeId;
  readonly text: string;
  readonly matchType: number;
  readonly codeKey: string;
  /** 1 while the code holds its text; null once released. */
  readonly claimed: 1 | null;
  readonly ownerId: CodeOwnerRow['id'];
  readonly ownerKind: number;
  readonly dealId: DealId | null;
  readonly comments: string | null;
  readonly purpose: PromoCodePurpose;
  readonly internalNote: string | null;
  readonly notificationEmail: string | null;
  /** The window over all assignments, with sentinels for open ends (encodings.ts). */
  readonly startsAt: number;
  readonly endsAt: number;
  /** From when a current assignment runs, where earlier ones ran before; 0 otherwise. */
  readonly resumesAt: number;
  /** The stretch inside the window in which no current assignment runs; both 0 when there is none. */
  readonly gapFrom: number;
  readonly gapUntil: number;
  /** The status as of the last write or sweep, and when it goes stale. */
  readonly phase: number;
  readonly dueAt: number;
  /** From when until when it counts, as the domain's `lifetimeOf` says; without an end as `endsAt`. */
  readonly livesFrom: number;
  readonly livesUntil: number;
  /** A bit for each kind of program with a current assignment. */
  readonly assignedKinds: number;
  readonly expiredAt: number | null;
  readonly expiredBy: string | null;
  readonly expiredReason: string | null;
  readonly releasedAt: number | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly version: number;
}

export const promoCodeTable = (type: ColumnTypes) =>
  table<PromoCodeRow>({
    name: 'promo_code',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      text: type.text(256),
      matchType: type.small(),
      codeKey: type.key(260),
      claimed: nullable(type.small()),
      ownerId: type.id(),
      ownerKind: type.small(),
      dealId: nullable(type.id()),
      comments: nullable(type.longText()),
      purpose: withDefault(type.text(20), DEFAULT_PURPOSE),
      internalNote: nullable(type.longText()),
      notificationEmail: nullable(type.text(254)),
      startsAt: type.instant(),
      endsAt: type.instant(),
      resumesAt: withDefault(type.instant(), 0),
      gapFrom: type.instant(),
      gapUntil: type.instant(),
      phase: type.small(),
      dueAt: type.instant(),
      livesFrom: withDefault(type.instant(), 0),
      livesUntil: withDefault(type.instant(), 0),
      assignedKinds: type.small(),
      expiredAt: nullable(type.instant()),
      expiredBy: nullable(type.text(200)),
      expiredReason: nullable(type.longText()),
      releasedAt: nullable(type.instant()),
      createdAt: type.instant(),
      createdBy: type.text(200),
      version: type.integer(),
    },
    unique: {
      text: ['accountId', 'codeKey', 'claimed'],
      id_owner: ['accountId', 'id', 'ownerId', 'ownerKind'],
    },
    indexes: {
      owner: ['accountId', 'ownerId', 'ownerKind', 'id'],
      deal: ['accountId', 'dealId', 'id'],
      phase: ['accountId', 'phase', 'id'],
      phase_text: ['accountId', 'phase', 'codeKey', 'id'],
      phase_from: ['accountId', 'phase', 'livesFrom', 'id'],
      phase_until: ['accountId', 'phase', 'livesUntil', 'id'],
      due: ['accountId', 'dueAt'],
      assigned: ['accountId', 'ownerKind', 'assignedKinds', 'id'],
      purpose: ['accountId', 'purpose', 'id'],
    },
    foreignKeys: [
      {
        name: 'owner',
        to: 'code_owner',
        columns: ['accountId', 'ownerId', 'ownerKind'],
        referenced: ['accountId', 'id', 'kind'],
      },
      {
        name: 'deal',
        to: 'deal',
        columns: ['accountId', 'dealId'],
        referenced: ['accountId', 'id'],
      },
    ],
    checks: {
      claimed_once: 'claimed = 1',
      key_form:
        "(match_type = 1 AND substr(code_key, 1, 2) = 'E:') OR (match_type = 2 AND substr(code_key, 1, 2) = 'R:')",
      // A restricted text is met by no list of a phase and by no sweeper.
      phase_of_owner: `(owner_kind <> 4 AND phase IN (0, 1, 2)) OR (owner_kind = 4 AND phase = 3 AND assigned_kinds = 0 AND deal_id IS NULL AND starts_at < ends_at AND due_at = ${OPEN_END})`,
    },
  });
