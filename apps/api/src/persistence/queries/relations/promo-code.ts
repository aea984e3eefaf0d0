import { isIdOf } from '@creator-codes/domain';
import type { Fields } from '../../../application/reads.js';
import type {
  AssignmentView,
  CreatorView,
  DealView,
  MediaSourceView,
  PromoCodeView,
} from '../../../application/views.js';
import { bytesOfOwnId } from '../../ids.js';
import {
  ASSIGNMENT_COLUMNS,
  assignmentView,
  JOINED_PROGRAM,
  joinedProgramView,
  type AssignmentRow,
  type JoinedProgramRow,
} from '../entities/assignment.js';
import { dealEntity } from '../entities/deal.js';
import { byId, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql, words } from '../sql.js';
import { JOINED_SOURCE, joinedSourceView, type JoinedSourceRow } from './joined-source.js';

type Codes = readonly PromoCodeView[];

/** What lies below the owners, who themselves came with the page. */
export async function bringBelowOwners(
  reader: Reader,
  codes: Codes,
  fields: Fields,
): Promise<void> {
  const creators = codes.flatMap(({ owner }): readonly CreatorView[] =>
    owner !== undefined && isIdOf('Creator', owner.id) ? [owner as CreatorView] : [],
  );
  await reader.expand('Creator', creators, fields);
}

type Row = AssignmentRow & JoinedProgramRow & JoinedSourceRow;

/** Current assignments with their programs and holders, the Creator program's first; one statement. */
export async function bringAssignments(
  reader: Reader,
  codes: Codes,
  fields: Fields,
): Promise<void> {
  const withProgram = fields['program'] !== undefined;
  const withHolder = fields['holder'] !== undefined;
  const columns = `${ASSIGNMENT_COLUMNS}${withProgram ? JOINED_PROGRAM.columns : ''}${withHolder ? JOINED_SOURCE.columns : ''}`;
  const joins = `${withProgram ? JOINED_PROGRAM.join : ''}${withHolder ? JOINED_SOURCE.join : ''}`;
  const rows = await reader.select<Row>(
    sql`SELECT ${words(columns)} FROM assignment t${reader.hints.index('assignment_program')}${words(joins)}
      WHERE t.account_id = ${reader.account} AND t.promo_code_id IN ${listOf(codes.map(({ id }) => bytesOfOwnId(id)))} AND t.current = 1
      ORDER BY t.program_kind, t.id`,
  );
  const codeById = byId(codes);
  const sources: MediaSourceView[] = [];
  for (const code of codes as readonly Mutable<PromoCodeView>[]) code.assignments = [];
  for (const row of rows) {
    const assignment: Mutable<AssignmentView> = assignmentView(row, null, reader.scope.now);
    const code = codeById.get(assignment.promoCodeId);
    if (code === undefined) continue;
    if (code.expiredAt !== null && code.expiredAt <= reader.scope.now)
      assignment.status = 'EXPIRED';
    if (withProgram) assignment.program = joinedProgramView(row);
    if (withHolder) {
      const source = joinedSourceView(row);
      if (source !== null) sources.push(source);
      assignment.holder = source ?? code.owner;
    }
    (code.assignments as AssignmentView[]).push(assignment);
  }
  if (fields['holder'] !== undefined) await reader.expand('MediaSource', sources, fields['holder']);
}

export async function bringDeals(reader: Reader, codes: Codes, fields: Fields): Promise<void> {
  const ids = codes.flatMap(({ dealId }) => dealId ?? []);
  const deals = byId<DealView>(await readByIds(reader, dealEntity, ids, fields));
  for (const code of codes as readonly Mutable<PromoCodeView>[]) {
    code.deal = code.dealId === null ? null : (deals.get(code.dealId) ?? null);
  }
}
