import {
  DEFAULT_CREDIT_GROUP,
  isComplete,
  missingProgramKinds,
  normalFormOf,
  promoCodeStatusAt,
  type CreditGroup,
  type ProgramMode,
} from '@creator-codes/domain';
import { mergedFields, type Fields, type ReadScope } from '../../../application/reads.js';
import type { PromoCodeOwnerView, PromoCodeView } from '../../../application/views.js';
import { assignedKindsOf, matchTypeOf, ownerKindOf } from '../../codes.js';
import { idOfBytes } from '../../ids.js';
import { storedWindow } from '../../promo-code-columns.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';

interface PromoCodeRow {
  readonly id: Buffer;
  readonly text: string;
  readonly match_type: number;
  readonly owner_id: Buffer;
  readonly owner_kind: number;
  readonly deal_id: Buffer | null;
  readonly comments?: string | null;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly gap_from: number;
  readonly gap_until: number;
  readonly assigned_kinds: number;
  readonly expired_at: number | null;
  readonly expired_by?: string | null;
  readonly expired_reason?: string | null;
  readonly created_at: number;
  readonly version: number;
  /** With completeness. */
  readonly mode?: ProgramMode;
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

const COLUMNS =
  't.id, t.text, t.match_type, t.owner_id, t.owner_kind, t.deal_id, t.starts_at, t.ends_at, t.gap_from, t.gap_until, t.assigned_kinds, t.expired_at, t.created_at, t.version';
const LONG_COLUMNS = {
  comments: 't.comments',
  expiredBy: 't.expired_by',
  expiredReason: 't.expired_reason',
};
const OWNER_COLUMNS =
  ', cr.legal_name, cr.email AS creator_email, cr.country, cr.time_zone, cr.notes, cr.created_at AS creator_created_at, cr.version AS creator_version, pp.email AS partner_email, pp.credit_group, pp.created_at AS partner_created_at';
const OWNER_JOINS =
  ' LEFT JOIN creator cr ON cr.account_id = t.account_id AND cr.id = t.owner_id LEFT JOIN performance_partner pp ON pp.account_id = t.account_id AND pp.id = t.owner_id';

export const promoCodeEntity: Entity<PromoCodeRow, PromoCodeView> = {
  name: 'PromoCode',
  table: 'promo_code',
  columns: (fields) => {
    const owner = ownerFieldsOf(fields);
    const long = Object.entries(LONG_COLUMNS).flatMap(([name, column]) =>
      fields[name] === undefined ? [] : [`, ${column}`],
    );
    return [
      COLUMNS,
      ...long,
      asksForCompleteness(fields) ? ', acc.mode' : '',
      owner === null ? '' : ', o.name AS owner_name',
      owner !== null && needsMoreThanName(owner) ? OWNER_COLUMNS : '',
    ].join('');
  },
  joins: (fields) => {
    const owner = ownerFieldsOf(fields);
    return [
      asksForCompleteness(fields) ? ' LEFT JOIN account acc ON acc.id = t.account_id' : '',
      owner === null
        ? ''
        : ' LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id',
      owner !== null && needsMoreThanName(owner) ? OWNER_JOINS : '',
    ].join('');
  },
  view: promoCodeView,
  own: byOwner,
};

/** What was selected of the owner, as owner or as holder of an assignment: they are one object. */
export function ownerFieldsOf({ owner, assignments }: Fields): Fields | null {
  const holder = assignments?.['holder'];
  if (owner === undefined) return holder ?? null;
  return holder === undefined ? owner : mergedFields([owner, holder]);
}

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

function promoCodeView(row: PromoCodeRow, { now }: ReadScope): PromoCodeView {
  const window = storedWindow(row);
  const matchType = matchTypeOf(row.match_type);
  const ownerKind = ownerKindOf(row.owner_kind);
  const assigned = assignedKindsOf(row.assigned_kinds);
  return {
    id: idOfBytes('PromoCode', row.id),
    text: row.text,
    matchType,
    normalForm: matchType === 'EXACT' ? normalFormOf(row.text) : null,
    ownerId: idOfBytes(ownerKind === 'CREATOR' ? 'Creator' : 'PerformancePartner', row.owner_id),
    dealId: row.deal_id === null ? null : idOfBytes('Deal', row.deal_id),
    status: promoCodeStatusAt(window, row.expired_at, now),
    startAt: window.startAt,
    endAt: window.endAt,
    comments: row.comments ?? null,
    expiredAt: row.expired_at,
    expiredBy: row.expired_by ?? null,
    expiredReason: row.expired_reason ?? null,
    createdAt: row.created_at,
    version: row.version,
    ...(row.mode === undefined
      ? {}
      : {
          isComplete: isComplete(ownerKind, row.mode, assigned),
          missingProgramKinds: missingProgramKinds(ownerKind, row.mode, assigned),
        }),
    ...(row.owner_name === undefined ? {} : { owner: ownerView(row, row.owner_name) }),
  };
}

function ownerView(row: PromoCodeRow, name: string): PromoCodeOwnerView {
  if (ownerKindOf(row.owner_kind) === 'CREATOR') {
    return {
      id: idOfBytes('Creator', row.owner_id),
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
    id: idOfBytes('PerformancePartner', row.owner_id),
    name,
    email: row.partner_email ?? null,
    creditGroup: row.credit_group ?? DEFAULT_CREDIT_GROUP,
    createdAt: row.partner_created_at ?? 0,
  };
}
