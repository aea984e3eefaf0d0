import type { ProgramKind } from '../../program/program.js';
import { column, READ_ONLY_COLUMN, REQUIRED_COLUMN, type FileColumn } from './column.js';

const TERMS_COLUMNS = [
  'Program',
  'ProgramId',
  'CreditPolicy',
  'StartAt',
  'EndAt',
  'TimeZone',
] as const;

/** How the columns of a program begin. */
export const PROGRAM_PREFIX = {
  CREATOR: 'creator',
  PERFORMANCE: 'performance',
} as const satisfies Readonly<Record<ProgramKind, string>>;
type Prefix = (typeof PROGRAM_PREFIX)[ProgramKind];

/** The column of one program that holds one of its terms. */
export type TermsColumn = `${Prefix}${(typeof TERMS_COLUMNS)[number]}`;

/** Our columns of promo codes: one row is one code. */
export const PROMO_CODE_COLUMNS = [
  column('text', 'Code', 'Promo code|促销代码|代码|促销码', REQUIRED_COLUMN),
  column('matchType', 'Match type', 'Match mode|匹配方式|匹配类型'),
  column('ownerKind', 'Owner kind', 'Owner type|所有者类型'),
  column('owner', 'Owner', 'Owner name|所有者|所有者名称', READ_ONLY_COLUMN),
  column('ownerId', 'Owner id', '所有者 ID|所有者编号'),
  column('ownerExternalId', 'Owner external id', '所有者外部 ID|所有者外部编号'),
  column('ownerEmail', 'Owner e-mail', 'Creator e-mail|所有者邮箱|所有者电子邮箱|创作者邮箱'),
  column('ownerProfile', 'Owner profile', 'Creator profile|所有者社交账号|创作者社交账号'),
  column('purpose', 'Purpose', '用途'),
  column('deal', 'Deal', 'Deal name|优惠|优惠名称'),
  column('dealId', 'Deal id', '优惠 ID|优惠编号'),
  column('dealExternalId', 'Deal external id', '优惠外部 ID|优惠外部编号'),
  column('comments', 'Comments', 'Comments to the owner|给所有者的备注|备注'),
  column('internalNote', 'Internal note', '内部备注'),
  column('notificationEmail', 'Notification e-mail', '通知邮箱|通知电子邮箱'),
  ...termsColumns('creator', 'Creator program', '创作者项目'),
  ...termsColumns('performance', 'Performance program', '绩效项目'),
  column('id', 'Id', 'Code id|代码 ID', READ_ONLY_COLUMN),
  column('normalForm', 'Normal form', '标准形式', READ_ONLY_COLUMN),
  column('status', 'Status', '状态', READ_ONLY_COLUMN),
  column('isComplete', 'Complete', '完整性', READ_ONLY_COLUMN),
  column('createdAt', 'Created', '创建时间', READ_ONLY_COLUMN),
  column('expiredAt', 'Expired', '过期时间', READ_ONLY_COLUMN),
  column('version', 'Version', '版本', READ_ONLY_COLUMN),
] as const;
export type PromoCodeColumn = (typeof PROMO_CODE_COLUMNS)[number]['name'];

/** The column of a program by what it holds. */
export function termsColumnOf(
  kind: ProgramKind,
  holds: (typeof TERMS_COLUMNS)[number],
): TermsColumn {
  return `${PROGRAM_PREFIX[kind]}${holds}`;
}

/** All columns of a program. */
export function termsColumnsOf(kind: ProgramKind): readonly TermsColumn[] {
  return TERMS_COLUMNS.map((holds) => termsColumnOf(kind, holds));
}

function termsColumns<P extends Prefix>(
  prefix: P,
  program: string,
  inChinese: string,
): readonly FileColumn<TermsColumn>[] {
  const of = (holds: (typeof TERMS_COLUMNS)[number], words: string, aliases: string) =>
    column<TermsColumn>(
      `${prefix}${holds}`,
      `${program}${words}`,
      aliases
        .split('|')
        .map((alias) => `${/^[a-z]/.test(alias) ? `${program} ` : inChinese}${alias}`)
        .join('|'),
    );
  return [
    of('Program', '', 'name||名称'),
    of('ProgramId', ' id', 'ID|编号'),
    of('CreditPolicy', ' credit policy', 'credit rule|归因策略'),
    of('StartAt', ' starts', 'start|start date|active start date|开始|开始时间|开始日期'),
    of('EndAt', ' ends', 'end|end date|active end date|结束|结束时间|结束日期'),
    of('TimeZone', ' time zone', '时区'),
  ];
}
