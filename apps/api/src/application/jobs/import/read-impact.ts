import {
  joinImpactRows,
  violation,
  type JoinedCode,
  type NumberedImpactRow,
  type Program,
  type ProgramKind,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import { together } from '../../spine/together.js';
import type { References } from './references.js';
import {
  faultAt,
  type ColumnFault,
  type WantedCode,
  type WantedRestriction,
  type WantedTerms,
} from './wanted.js';

/** What all rows of one code want, in impact.com's format: a code, or a text that nobody gets. */
export async function readImpact(
  references: References,
  rows: readonly NumberedImpactRow[],
): Promise<WantedCode | WantedRestriction | readonly ColumnFault[]> {
  const programs = new Map<string, Program>();
  await together(rows, async ({ row: { program } }) => {
    const found = await references.program(program);
    if (found.ok) programs.set(JSON.stringify(program), found.value);
  });
  const { codes, restrictions, faults } = joinImpactRows(
    rows,
    (program) => programs.get(JSON.stringify(program))?.kind ?? null,
  );
  if (faults.length > 0) {
    return faults.map(({ column, violation: each, line }) => faultAt(column, each, line));
  }
  const [restriction] = restrictions;
  if (restriction !== undefined) {
    const { text, normalForm, startAt = null, endAt = null } = restriction.row;
    return { text, normalForm: normalForm ?? text, startAt, endAt };
  }
  const [code] = codes;
  if (code === undefined) throw new Error('rows that nothing is wrong with are a code or a text');
  return wantedOf(references, code, programs);
}

async function wantedOf(
  references: References,
  { text, normalForm, matchType, deal, assignments }: JoinedCode,
  programs: ReadonlyMap<string, Program>,
): Promise<WantedCode | readonly ColumnFault[]> {
  const faults: ColumnFault[] = [];
  const terms: Partial<Record<ProgramKind, WantedTerms>> = {};
  let owner: { readonly of: PromoCodeOwner; readonly line: number } | null = null;
  for (const { row, line, programKind } of assignments) {
    const holder = await references.holder(row.media ?? {}, programKind);
    if (!holder.ok) {
      faults.push(...holder.violations.map((each) => faultAt('mediaId', each, line)));
      continue;
    }
    const { owner: of, source } = holder.value;
    if (owner !== null && owner.of.id !== of.id) {
      faults.push(faultAt('mediaId', violation('ROWS_DISAGREE', [], { line: owner.line }), line));
    }
    owner ??= { of, line };
    const program = programs.get(JSON.stringify(row.program));
    const { creditPolicy, startAt, endAt, timeZone } = row;
    terms[programKind] = {
      ...(program === undefined ? {} : { programId: program.id }),
      ...(source === null
        ? {}
        : { mediaSourceId: source as WantedTerms['mediaSourceId'] & string }),
      ...(creditPolicy === undefined ? {} : { creditPolicy }),
      ...(startAt === undefined ? {} : { startAt }),
      ...(endAt === undefined ? {} : { endAt }),
      ...(timeZone === undefined ? {} : { timeZone }),
    };
  }
  const found = deal === undefined || deal === null ? null : await references.deal(deal);
  if (found?.ok === false) {
    faults.push(...found.violations.map((each) => faultAt('dealId', each)));
  }
  if (faults.length > 0) return faults;
  return {
    ...{ text, normalForm, matchType, terms, details: {}, mayBeHalf: true },
    ...(owner === null ? {} : { owner: owner.of }),
    ...(deal === null ? { dealId: null } : found?.ok === true ? { dealId: found.value } : {}),
  };
}
