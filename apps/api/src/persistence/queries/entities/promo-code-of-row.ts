import {
  DEFAULT_CREDIT_GROUP,
  isComplete,
  missingProgramKinds,
  normalFormOf,
  promoCodeStatusAt,
  type CreditGroup,
  type HealthFlag,
  type Instant,
  type Language,
  type PromoCodeId,
} from '@creator-codes/domain';
import type {
  AssignmentView,
  DealView,
  MediaSourceView,
  PromoCodeOwnerView,
  PromoCodeView,
} from '../../../application/ports/views.js';
import { assignedKindsOf, matchTypeOf, ownerKindOf } from '../../tables/encodings.js';
import { idOfBytes } from '../../tables/ids.js';
import { rowReader, type Columns } from '../../rows/columns.js';
import { creatorOf } from '../../rows/creator.js';
import { ownerOf } from '../../rows/owner.js';
import { performancePartnerOf } from '../../rows/performance-partner.js';
import { SAME_IN_ROW } from '../../rows/promo-code.js';
import { storedWindow } from '../../rows/derived-columns.js';
import type { AccountRow } from '../../tables/account.js';
import type { CreatorRow } from '../../tables/creator.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import type { Mutable } from '../reader.js';

/** Only what was selected is there, beside the ids; the owner's own columns with more of it than the name. */
export type SelectedCode = Columns<
  PromoCodeRow,
  | ('id' | 'ownerId' | 'ownerKind' | 'matchType' | 'dealId')
  | ('startsAt' | 'endsAt' | 'resumesAt' | 'gapFrom' | 'gapUntil' | 'assignedKinds')
  | (typeof SAME_IN_ROW)[number]
> &
  Columns<AccountRow, 'mode'> &
  Partial<Columns<CreatorRow, 'legalName' | 'country' | 'timeZone' | 'notes'>> & {
    readonly owner_name?: string;
    readonly creator_email?: string | null;
    readonly creator_created_at?: number | null;
    readonly creator_language?: Language | null;
    readonly creator_version?: number | null;
    readonly partner_email?: string | null;
    readonly credit_group?: CreditGroup | null;
    readonly partner_created_at?: number | null;
    readonly partner_language?: Language | null;
    readonly partner_version?: number | null;
  };

const CodeReader = rowReader<(typeof SAME_IN_ROW)[number], SelectedCode>(SAME_IN_ROW);

/** A code as its row tells it: nothing is worked out before it is asked for. */
export class PromoCodeOfRow extends CodeReader implements Mutable<PromoCodeView> {
  readonly id: PromoCodeId;
  readonly ownerId: PromoCodeView['ownerId'];
  owner?: PromoCodeOwnerView;
  assignments?: readonly AssignmentView[];
  earlierAssignments?: readonly AssignmentView[];
  deal?: DealView | null;
  healthFlags?: readonly HealthFlag[];

  constructor(
    row: SelectedCode,
    private readonly now: Instant,
  ) {
    super(row);
    this.id = idOfBytes('PromoCode', row.id);
    this.ownerId = ownerOf(row.owner_id, row.owner_kind).id;
    if (row.owner_name !== undefined) this.owner = ownerView(row, row.owner_name);
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

  private get ownerKind() {
    return ownerKindOf(this.row.owner_kind);
  }
}

function ownerView(row: SelectedCode, name: string): PromoCodeOwnerView {
  const { owner_id: id } = row;
  switch (ownerKindOf(row.owner_kind)) {
    case 'CREATOR':
      return creatorOf({
        ...{ id, name },
        legal_name: row.legal_name ?? null,
        email: row.creator_email ?? null,
        country: row.country ?? null,
        time_zone: row.time_zone ?? null,
        notes: row.notes ?? null,
        language: row.creator_language ?? null,
        created_at: row.creator_created_at ?? 0,
        version: row.creator_version ?? 0,
      });
    case 'PERFORMANCE_PARTNER':
      return performancePartnerOf({
        ...{ id, name },
        email: row.partner_email ?? null,
        credit_group: row.credit_group ?? DEFAULT_CREDIT_GROUP,
        language: row.partner_language ?? null,
        created_at: row.partner_created_at ?? 0,
        version: row.partner_version ?? 0,
      });
    case 'MEDIA_SOURCE':
      // What else is asked of it comes with what lies below owners: such codes are few.
      return { id: idOfBytes('MediaSource', id), name } as MediaSourceView;
  }
}
