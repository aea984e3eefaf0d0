import {
  canonicalTimeZone,
  DEFAULT_CREDIT_GROUP,
  isComplete,
  isIdOf,
  missingProgramKinds,
  normalFormOf,
  promoCodeStatusAt,
  type CreditGroup,
  type HealthFlag,
  type Instant,
  type ProgramMode,
  type PromoCodeId,
} from '@creator-codes/domain';
import type {
  AssignmentView,
  DealView,
  PromoCodeOwnerView,
  PromoCodeView,
} from '../../../application/ports/views.js';
import { assignedKindsOf, matchTypeOf, ownerKindOf } from '../../tables/codes.js';
import { idOfBytes } from '../../tables/ids.js';
import { storedWindow } from '../../rows/promo-code-columns.js';
import type { Mutable } from '../reader.js';

/** Only what was selected is there, beside the ids. */
export interface PromoCodeRow {
  readonly id: Buffer;
  readonly owner_id: Buffer;
  readonly owner_kind: number;
  readonly text: string;
  readonly match_type: number;
  readonly deal_id: Buffer | null;
  readonly comments: string | null;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly gap_from: number;
  readonly gap_until: number;
  readonly assigned_kinds: number;
  readonly expired_at: number | null;
  readonly expired_by: string | null;
  readonly expired_reason: string | null;
  readonly created_at: number;
  readonly version: number;
  readonly mode: ProgramMode;
  /** With the owner. */
  readonly owner_name?: string;
  /** With more of the owner than the name. */
  readonly legal_name?: string | null;
  readonly creator_email?: string | null;
  readonly country?: string | null;
  readonly time_zone?: string | null;
  readonly notes?: string | null;
  readonly creator_created_at?: number | null;
  readonly creator_version?: number | null;
  readonly partner_email?: string | null;
  readonly credit_group?: CreditGroup | null;
  readonly partner_created_at?: number | null;
}

/** A code as its row tells it: nothing is worked out before it is asked for. */
export class PromoCodeOfRow implements Mutable<PromoCodeView> {
  readonly id: PromoCodeId;
  readonly ownerId: PromoCodeView['ownerId'];
  owner?: PromoCodeOwnerView;
  assignments?: readonly AssignmentView[];
  deal?: DealView | null;
  healthFlags?: readonly HealthFlag[];

  constructor(
    private readonly row: PromoCodeRow,
    private readonly now: Instant,
  ) {
    this.id = idOfBytes('PromoCode', row.id);
    this.ownerId = idOfBytes(
      this.ownerKind === 'CREATOR' ? 'Creator' : 'PerformancePartner',
      row.owner_id,
    );
    if (row.owner_name !== undefined) this.owner = ownerView(row, this.ownerId, row.owner_name);
  }

  get text() {
    return this.row.text;
  }

  get matchType() {
    return matchTypeOf(this.row.match_type);
  }

  get normalForm() {
    return this.matchType === 'EXACT' ? normalFormOf(this.text) : null;
  }

  get dealId() {
    return this.row.deal_id === null ? null : idOfBytes('Deal', this.row.deal_id);
  }

  get status() {
    return promoCodeStatusAt(storedWindow(this.row), this.row.expired_at, this.now);
  }

  get startAt() {
    return storedWindow(this.row).startAt;
  }

  get endAt() {
    return storedWindow(this.row).endAt;
  }

  get isComplete() {
    return isComplete(this.ownerKind, this.row.mode, assignedKindsOf(this.row.assigned_kinds));
  }

  get missingProgramKinds() {
    const assigned = assignedKindsOf(this.row.assigned_kinds);
    return missingProgramKinds(this.ownerKind, this.row.mode, assigned);
  }

  get comments() {
    return this.row.comments;
  }

  get expiredAt() {
    return this.row.expired_at;
  }

  get expiredBy() {
    return this.row.expired_by;
  }

  get expiredReason() {
    return this.row.expired_reason;
  }

  get createdAt() {
    return this.row.created_at;
  }

  get version() {
    return this.row.version;
  }

  private get ownerKind() {
    return ownerKindOf(this.row.owner_kind);
  }
}

function ownerView(
  row: PromoCodeRow,
  id: PromoCodeView['ownerId'],
  name: string,
): PromoCodeOwnerView {
  if (isIdOf('Creator', id)) {
    const zone = row.time_zone ?? null;
    return {
      id,
      displayName: name,
      legalName: row.legal_name ?? null,
      email: row.creator_email ?? null,
      country: row.country ?? null,
      timeZone: zone === null ? null : canonicalTimeZone(zone),
      notes: row.notes ?? null,
      createdAt: row.creator_created_at ?? 0,
      version: row.creator_version ?? 0,
    };
  }
  return {
    id,
    name,
    email: row.partner_email ?? null,
    creditGroup: row.credit_group ?? DEFAULT_CREDIT_GROUP,
    createdAt: row.partner_created_at ?? 0,
  };
}
