import {
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
import { mergedFields, type Fields } from '../../../application/reads.js';
import type {
  AssignmentView,
  DealView,
  PromoCodeOwnerView,
  PromoCodeView,
} from '../../../application/views.js';
import { assignedKindsOf, matchTypeOf, ownerKindOf } from '../../codes.js';
import { idOfBytes } from '../../ids.js';
import { storedWindow } from '../../promo-code-columns.js';
import { columnsFor, perSelection, type ColumnsByField } from '../columns.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';
import type { Mutable } from '../reader.js';

/** Only what was selected is there, beside the ids. */
interface PromoCodeRow {
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

const ALWAYS = ['t.id', 't.owner_id', 't.owner_kind'];
const WINDOW = ['t.starts_at', 't.ends_at', 't.gap_from', 't.gap_until'];
const COMPLETENESS = ['t.assigned_kinds', 'acc.mode'];
const COLUMNS: ColumnsByField = {
  text: ['t.text'],
  normalForm: ['t.text', 't.match_type'],
  matchType: ['t.match_type'],
  owner: ['o.name AS owner_name'],
  status: [...WINDOW, 't.expired_at'],
  isComplete: COMPLETENESS,
  missingProgramKinds: COMPLETENESS,
  startAt: WINDOW,
  endAt: WINDOW,
  // Expiry ends assignments, and their holder may be the owner.
  assignments: ['t.expired_at'],
  deal: ['t.deal_id'],
  comments: ['t.comments'],
  expiredAt: ['t.expired_at'],
  expiredBy: ['t.expired_by'],
  expiredReason: ['t.expired_reason'],
  createdAt: ['t.created_at'],
  version: ['t.version'],
};
const OWNER_COLUMNS =
  ', cr.legal_name, cr.email AS creator_email, cr.country, cr.time_zone, cr.notes, cr.created_at AS creator_created_at, cr.version AS creator_version, pp.email AS partner_email, pp.credit_group, pp.created_at AS partner_created_at';
const OWNER_JOINS =
  ' LEFT JOIN creator cr ON cr.account_id = t.account_id AND cr.id = t.owner_id LEFT JOIN performance_partner pp ON pp.account_id = t.account_id AND pp.id = t.owner_id';

export const promoCodeEntity: Entity<PromoCodeRow, PromoCodeView> = {
  name: 'PromoCode',
  table: 'promo_code',
  columns: perSelection((fields) => {
    const owner = ownerFieldsOf(fields);
    const wanted = owner === null ? fields : { ...fields, owner };
    const columns = columnsFor(ALWAYS, COLUMNS, wanted).join(', ');
    return owner !== null && needsMoreThanName(owner) ? `${columns}${OWNER_COLUMNS}` : columns;
  }),
  joins: perSelection((fields) => {
    const owner = ownerFieldsOf(fields);
    return [
      asksForCompleteness(fields) ? ' LEFT JOIN account acc ON acc.id = t.account_id' : '',
      owner === null
        ? ''
        : ' LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id',
      owner !== null && needsMoreThanName(owner) ? OWNER_JOINS : '',
    ].join('');
  }),
  view: (row, { now }) => new PromoCodeOfRow(row, now),
  own: byOwner,
};

/** What was selected of the owner, as owner or as holder of an assignment: they are one object. */
export const ownerFieldsOf = perSelection(({ owner, assignments }): Fields | null => {
  const holder = assignments?.['holder'];
  if (owner === undefined) return holder ?? null;
  return holder === undefined ? owner : mergedFields([owner, holder]);
});

const WITHOUT_MORE_COLUMNS = new Set([
  '__typename',
  'id',
  'displayName',
  'name',
  'socialProfiles',
  'memberships',
  'mediaSources',
  'promoCodes',
]);

function needsMoreThanName(owner: Fields): boolean {
  return Object.keys(owner).some((name) => !WITHOUT_MORE_COLUMNS.has(name));
}

function asksForCompleteness(fields: Fields): boolean {
  return fields['isComplete'] !== undefined || fields['missingProgramKinds'] !== undefined;
}

/** A code as its row tells it: nothing is worked out before it is asked for. */
class PromoCodeOfRow implements Mutable<PromoCodeView> {
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
    return {
      id,
      displayName: name,
      legalName: row.legal_name ?? null,
      email: row.creator_email ?? null,
      country: row.country ?? null,
      timeZone: row.time_zone ?? null,
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
