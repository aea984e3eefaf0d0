import { mergedFields, type Fields } from '../../../application/ports/reads.js';
import type { PromoCodeView } from '../../../application/ports/views.js';
import { columnIn, type ColumnIn } from '../../rows/columns.js';
import { SAME_IN_ROW } from '../../rows/promo-code.js';
import { NOBODY_KIND } from '../../tables/encodings.js';
import { sql } from '../../engine/sql.js';
import type { AccountRow } from '../../tables/account.js';
import type { CodeOwnerRow } from '../../tables/code-owner.js';
import type { CreatorRow } from '../../tables/creator.js';
import type { PerformancePartnerRow } from '../../tables/performance-partner.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import { columnsFor, perSelection, type ColumnsByField } from '../columns.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';
import { PromoCodeOfRow, type SelectedCode } from './promo-code-of-row.js';

type Code = ColumnIn<'t', PromoCodeRow>;
type Column = Code | ColumnIn<'acc', AccountRow> | `${ColumnIn<'o', CodeOwnerRow>} AS owner_name`;

const ALWAYS: readonly Code[] = ['t.id', 't.owner_id', 't.owner_kind'];
const WINDOW: readonly Code[] = [
  ...(['t.starts_at', 't.ends_at', 't.resumes_at'] as const),
  ...(['t.gap_from', 't.gap_until'] as const),
];
const COMPLETENESS: readonly Column[] = ['t.assigned_kinds', 'acc.mode'];
const COLUMNS: ColumnsByField<Column> = {
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
  earlierAssignments: ['t.expired_at'],
  deal: ['t.deal_id'],
  ...Object.fromEntries(SAME_IN_ROW.map((name) => [name, [columnIn('t', name)]])),
};
type OfOwner<Name extends string> = Name | `${Name} AS ${string}`;

const OWNER_COLUMNS = [
  ...['cr.legal_name', 'cr.email AS creator_email', 'cr.country', 'cr.time_zone', 'cr.notes'],
  ...['cr.created_at AS creator_created_at', 'cr.version AS creator_version'],
  'cr.language AS creator_language',
  ...['pp.email AS partner_email', 'pp.credit_group', 'pp.created_at AS partner_created_at'],
  ...['pp.language AS partner_language', 'pp.version AS partner_version'],
] as const satisfies readonly OfOwner<
  ColumnIn<'cr', CreatorRow> | ColumnIn<'pp', PerformancePartnerRow>
>[];
const OWNER_JOINS =
  ' LEFT JOIN creator cr ON cr.account_id = t.account_id AND cr.id = t.owner_id LEFT JOIN performance_partner pp ON pp.account_id = t.account_id AND pp.id = t.owner_id';

export const promoCodeEntity: Entity<SelectedCode, PromoCodeView> = {
  name: 'PromoCode',
  table: 'promo_code',
  only: sql`t.owner_kind <> ${NOBODY_KIND}`,
  columns: perSelection((fields) => {
    const owner = ownerFieldsOf(fields);
    const selection = owner === null ? fields : { ...fields, owner };
    const columns = columnsFor<Column>(ALWAYS, COLUMNS, selection).join(', ');
    return owner !== null && needsMoreThanName(owner)
      ? `${columns}, ${OWNER_COLUMNS.join(', ')}`
      : columns;
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
export const ownerFieldsOf = perSelection(
  ({ owner, assignments, earlierAssignments }): Fields | null => {
    const selections = [owner, assignments?.['holder'], earlierAssignments?.['holder']];
    const [first, ...others] = selections.filter((each) => each !== undefined);
    if (first === undefined) return null;
    return others.length === 0 ? first : mergedFields([first, ...others]);
  },
);

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

/** Whether more was selected of owners than comes with every code. */
export function needsMoreThanName(owner: Fields): boolean {
  return Object.keys(owner).some((name) => !WITHOUT_MORE_COLUMNS.has(name));
}

function asksForCompleteness(fields: Fields): boolean {
  return fields['isComplete'] !== undefined || fields['missingProgramKinds'] !== undefined;
}
