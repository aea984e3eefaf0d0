import { column, READ_ONLY_COLUMN, REQUIRED_COLUMN } from './column.js';

/**
 * The columns of impact.com's bulk upload, for tracking and for restricted codes: one row is one assignment. Its page
 * and its sample name some differently. Source: help.impact.com, "Bulk upload promo codes", both editions.
 */
export const IMPACT_COLUMNS = [
  column('text', 'Promo Code', 'Code|促销代码|代码', REQUIRED_COLUMN),
  column('programId', 'Program Id', 'Campaign Id|项目 ID|项目编号', REQUIRED_COLUMN),
  column('mediaId', 'Media Id', 'Assigned Partner Id|Partner Id|媒体 ID|媒体编号'),
  column('type', 'Type', 'Code Type|类型'),
  column('creditRule', 'Credit Rule', 'Credit Policy|归因规则|归因策略'),
  column('matchMode', 'Match Mode', 'Match Type|匹配模式|匹配方式'),
  column('dealId', 'Deal Id', '优惠 ID|优惠编号'),
  column('deal', 'Deal Name', '优惠名称'),
  column('startAt', 'Active Start Date', 'Start Date|生效开始日期|开始日期'),
  column('endAt', 'Active End Date', 'End Date|生效结束日期|结束日期'),
  column('timeZone', 'Timezone', '时区'),
  column('program', 'Campaign Name', 'Program Name', READ_ONLY_COLUMN),
  column('media', 'Assigned Partner Name', 'Media Name|Partner Name', READ_ONLY_COLUMN),
  column('state', 'State', '', READ_ONLY_COLUMN),
  column('createdAt', 'Created Date', '', READ_ONLY_COLUMN),
  column('uri', 'Uri', '', READ_ONLY_COLUMN),
] as const;
export type ImpactColumn = (typeof IMPACT_COLUMNS)[number]['name'];
