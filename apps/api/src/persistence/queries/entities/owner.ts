import { canonicalTimeZone, type CreditGroup } from '@creator-codes/domain';
import type { CreatorView, PerformancePartnerView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { theOwner } from '../own-rows.js';

interface CreatorRow {
  readonly id: Buffer;
  readonly name: string;
  readonly legal_name: string | null;
  readonly email: string | null;
  readonly country: string | null;
  readonly time_zone: string | null;
  readonly notes: string | null;
  readonly created_at: number;
  readonly version: number;
}

const NAME = ' LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id';

export const creatorEntity: Entity<CreatorRow, CreatorView> = {
  name: 'Creator',
  table: 'creator',
  columns: () =>
    't.id, o.name, t.legal_name, t.email, t.country, t.time_zone, t.notes, t.created_at, t.version',
  joins: () => NAME,
  own: theOwner('CREATOR'),
  view: (row) => ({
    id: idOfBytes('Creator', row.id),
    displayName: row.name,
    legalName: row.legal_name,
    email: row.email,
    country: row.country,
    timeZone: row.time_zone === null ? null : canonicalTimeZone(row.time_zone),
    notes: row.notes,
    createdAt: row.created_at,
    version: row.version,
  }),
};

interface PartnerRow {
  readonly id: Buffer;
  readonly name: string;
  readonly email: string | null;
  readonly credit_group: CreditGroup;
  readonly created_at: number;
}

export const partnerEntity: Entity<PartnerRow, PerformancePartnerView> = {
  name: 'PerformancePartner',
  table: 'performance_partner',
  columns: () => 't.id, o.name, t.email, t.credit_group, t.created_at',
  joins: () => NAME,
  own: theOwner('PERFORMANCE_PARTNER'),
  view: (row) => ({
    id: idOfBytes('PerformancePartner', row.id),
    name: row.name,
    email: row.email,
    creditGroup: row.credit_group,
    createdAt: row.created_at,
  }),
};
