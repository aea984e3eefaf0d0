import { isIdOf } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type {
  AssignmentView,
  CreatorCampaignView,
  DealView,
  MediaSourceView,
  ProgramView,
  PromoCodeView,
} from '../../../application/ports/views.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { perSelection } from '../columns.js';
import { assignmentColumns, AssignmentOfRow, type AssignmentRow } from '../entities/assignment.js';
import { dealEntity } from '../entities/deal.js';
import { mediaSourceEntity } from '../entities/media-source.js';
import { needsMoreThanName } from '../entities/promo-code.js';
import { byId, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';
import { joined, listOf, sql, words } from '../../engine/sql.js';
import { JOINED_PROGRAM, ProgramOfJoin, type JoinedProgramRow } from './joined-program.js';
import { JOINED_SOURCE, SourceOfJoin, type JoinedSourceRow } from './joined-source.js';

type Codes = readonly PromoCodeView[];
type WithDeal = PromoCodeView | CreatorCampaignView;

/** What lies below the owners, who themselves came with the page: media sources with no more than their names. */
export async function bringBelowOwners(
  reader: Reader,
  codes: Codes,
  fields: Fields,
): Promise<void> {
  await Promise.all([
    bringBelow(reader, 'Creator', codes, fields),
    bringBelow(reader, 'PerformancePartner', codes, fields),
    needsMoreThanName(fields) ? bringOwningSources(reader, codes, fields) : null,
  ]);
}

async function bringOwningSources(reader: Reader, codes: Codes, fields: Fields): Promise<void> {
  const ids = codes.flatMap(({ ownerId }) => (isIdOf('MediaSource', ownerId) ? [ownerId] : []));
  if (ids.length === 0) return;
  const sources = byId<MediaSourceView>(await readByIds(reader, mediaSourceEntity, ids, fields));
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    const source = sources.get(code.ownerId);
    if (source !== undefined) code.owner = source;
  }
}

async function bringBelow(
  reader: Reader,
  kind: 'Creator' | 'PerformancePartner',
  codes: Codes,
  fields: Fields,
): Promise<void> {
  const owners = codes.flatMap(({ owner }) =>
    owner !== undefined && isIdOf(kind, owner.id) ? [owner] : [],
  );
  await reader.expand(kind, owners, fields);
}

type Row = AssignmentRow & JoinedProgramRow & JoinedSourceRow;

/** The columns that assignments are shown from, for a selection. */
const columnsOf = perSelection((fields) => {
  const { program, holder } = fields;
  const columns = new Set([
    ...assignmentColumns(fields),
    ...(program === undefined ? [] : JOINED_PROGRAM.columns(program)),
    ...(holder === undefined ? [] : JOINED_SOURCE.columns(holder)),
  ]);
  return words([...columns].join(', '));
});

/** Which assignments: those that are current, the Creator program's first, or those that ended before, the oldest first. */
const WHICH = {
  assignments: { where: sql`t.current = 1`, order: sql`t.program_kind, t.id` },
  earlierAssignments: { where: sql`t.current IS NULL`, order: sql`t.id` },
};

/** Assignments with their programs and holders; one statement. */
export function bringAssignments(relation: keyof typeof WHICH) {
  return (reader: Reader, codes: Codes, fields: Fields) =>
    bringTheir(relation, reader, codes, fields);
}

async function bringTheir(
  relation: keyof typeof WHICH,
  reader: Reader,
  codes: Codes,
  fields: Fields,
): Promise<void> {
  const { where, order } = WHICH[relation];
  const { program, holder } = fields;
  const { hints } = reader;
  const joins = joined(
    [
      ...(program === undefined ? [] : [JOINED_PROGRAM.join(hints)]),
      ...(holder === undefined ? [] : [JOINED_SOURCE.join(hints)]),
    ],
    '',
  );
  const rows = await reader.select<Row>(
    sql`SELECT ${columnsOf(fields)} FROM assignment t${hints.index('assignment_program')}${joins}
      WHERE t.account_id = ${reader.account} AND t.promo_code_id IN ${listOf(codes.map(({ id }) => bytesOfOwnId(id)))} AND ${where}
      ORDER BY ${order}`,
  );
  const codeById = byId(codes as readonly Mutable<PromoCodeView>[]);
  const byCode = new Map<string, AssignmentView[]>();
  const sources: MediaSourceView[] = [];
  const programs: ProgramView[] = [];
  for (const code of codeById.values()) {
    const assignments: AssignmentView[] = [];
    code[relation] = assignments;
    byCode.set(code.id, assignments);
  }
  for (const row of rows) {
    const id = idOfBytes('PromoCode', row.promo_code_id);
    const code = codeById.get(id);
    if (code === undefined) continue;
    const assignment = new AssignmentOfRow(row, code.expiredAt, reader.scope.now);
    if (program !== undefined) programs.push((assignment.program = new ProgramOfJoin(row)));
    if (holder !== undefined) {
      const { media_source_id: sourceId } = row;
      const source = sourceId === null ? null : new SourceOfJoin(row, sourceId);
      if (source !== null) sources.push(source);
      assignment.holder = source ?? code.owner;
    }
    byCode.get(id)?.push(assignment);
  }
  if (program !== undefined) await reader.expand('Program', programs, program);
  if (holder !== undefined) await reader.expand('MediaSource', sources, holder);
}

/** The deal of each row that has one. */
export async function bringDeals(
  reader: Reader,
  rows: readonly WithDeal[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ dealId }) => dealId ?? []);
  const deals = byId<DealView>(await readByIds(reader, dealEntity, ids, fields));
  for (const row of rows as readonly Mutable<WithDeal>[]) {
    row.deal = row.dealId === null ? null : (deals.get(row.dealId) ?? null);
  }
}
