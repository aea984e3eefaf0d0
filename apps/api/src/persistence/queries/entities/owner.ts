import type { CreatorView, PerformancePartnerView } from '../../../application/ports/views.js';
import { CREATOR_COLUMNS, creatorOf, type CreatorColumns } from '../../rows/creator.js';
import {
  PERFORMANCE_PARTNER_COLUMNS,
  performancePartnerOf,
  type PerformancePartnerColumns,
} from '../../rows/performance-partner.js';
import type { Entity } from '../entity.js';
import { theOwner } from '../own-rows.js';

const NAME = ' LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id';

export const creatorEntity: Entity<CreatorColumns, CreatorView> = {
  name: 'Creator',
  table: 'creator',
  columns: () => CREATOR_COLUMNS,
  joins: () => NAME,
  own: theOwner('CREATOR'),
  view: creatorOf,
};

export const partnerEntity: Entity<PerformancePartnerColumns, PerformancePartnerView> = {
  name: 'PerformancePartner',
  table: 'performance_partner',
  columns: () => PERFORMANCE_PARTNER_COLUMNS,
  joins: () => NAME,
  own: theOwner('PERFORMANCE_PARTNER'),
  view: performancePartnerOf,
};
