import {
  joinImpactRows,
  violation,
  type JoinedCode,
  type NumberedImpactRow,
  type Program,
  type ProgramKind,
  type PromoCodeOwner,
  type UnknownIdKind,
} from '@creator-codes/domain';
import { together } from '../../spine/together.js';
import type { References } from './references.js';
import {
  faultAt,
  referenceFaultAt,
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
    const programOf = (line: number) => rows.find((each) => each.line === line)?.row.program ?? {};
    return [
      ...faults.map(({ column, violation: each, line }) =>
        referenceFaultAt(column, each, { ...programOf(line), kind: 'PROGRAM' }, line),
      ),
      ...(await unknownBeside(references, rows, programs)),
    ];
  }
  const [restriction] = restrictions;
  if (restriction !== undefined) {
    const { text, normalForm, startAt, endAt } = restriction.row;
    return {
      ...{ text, normalForm: normalForm ?? text },
      ...(startAt === undefined ? {} : { startAt }),
      ...(endAt === undefined ? {} : { endAt }),
    };
  }
  const [code] = codes;
  if (code === undefined) throw new Error('rows that nothing is wrong with are a code or a text');
  return wantedOf(references, code, programs);
}

/** What else rows name that nobody knows, so that it is asked for at once: their program alone stood in the way. */
async function unknownBeside(
  references: References,
  rows: readonly NumberedImpactRow[],
  programs: ReadonlyMap<string, Program>,
): Promise<readonly ColumnFault[]> {
  const faults = await together(rows, async ({ line, row: { program, media, deal } }) => {
    const kind = programs.get(JSON.stringify(program))?.kind ?? null;
    const holder = media === null ? null : await references.holder(media, kind);
    const found = deal === undefined || deal === null ? null : await references.deal(deal);
    return [
      ...(holder?.ok === false ? holder.violations : []).map((each) =>
        referenceFaultAt('mediaId', each, { ...media, kind: holderKind(kind) }, line),
      ),
      ...(found?.ok === false ? found.violations : []).map((each) =>
        referenceFaultAt('dealId', each, { ...deal, kind: 'DEAL' }, line),
      ),
    ];
  });
  return faults.flat().filter(({ unknown }) => unknown !== undefined);
}

/** Whose id stands in a row of a program; null where the program is not known. */
function holderKind(program: ProgramKind | null): UnknownIdKind {
  return program === 'CREATOR' ? 'CREATOR' : 'OWNER';
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
      const named = { ...row.media, kind: holderKind(programKind) };
      faults.push(
        ...holder.violations.map((each) => referenceFaultAt('mediaId', each, named, line)),
      );
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
    const named = { ...deal, kind: 'DEAL' } as const;
    faults.push(...found.violations.map((each) => referenceFaultAt('dealId', each, named)));
  }
  if (faults.length > 0) return faults;
  return {
    ...{ text, normalForm, matchType, terms, details: {}, mayBeHalf: true },
    ...(owner === null ? {} : { owner: owner.of }),
    ...(deal === null ? { dealId: null } : found?.ok === true ? { dealId: found.value } : {}),
  };
}
