import {
  PROGRAM_KINDS,
  PROMO_CODE_DETAILS,
  termsColumnOf,
  violation,
  type FileLayout,
  type PromoCodeDetails,
  type PromoCodeRow,
} from '@creator-codes/domain';
import type { References } from './references.js';
import {
  faultAt,
  referenceFaultAt,
  type ColumnFault,
  type WantedCode,
  type WantedTerms,
} from './wanted.js';

/** What a row of ours wants, with everything that it names found; or what is not found. */
export async function readOurs(
  references: References,
  { places }: FileLayout,
  row: PromoCodeRow,
): Promise<WantedCode | readonly ColumnFault[]> {
  const faults: ColumnFault[] = [];
  const columnOf = (...columns: readonly Parameters<typeof faultAt>[0][]) =>
    columns.find((column) => places.has(column)) ?? columns[0] ?? 'text';
  const owner = row.owner === undefined ? null : await references.owner(row.owner);
  // The cell that says whose it is; an empty one beside it is not to blame.
  const { id, externalId: external, email: address, profile: account } = row.owner ?? {};
  const said = [
    ...(id === undefined ? [] : (['ownerId'] as const)),
    ...(external === undefined ? [] : (['ownerExternalId'] as const)),
    ...(address === undefined ? [] : (['ownerEmail'] as const)),
    ...(account === undefined ? [] : (['ownerProfile'] as const)),
  ];
  const ownerColumn = columnOf(
    ...said,
    ...(['ownerId', 'ownerExternalId', 'ownerEmail', 'ownerProfile'] as const),
  );
  if (owner?.ok === false) {
    faults.push(...owner.violations.map((each) => faultAt(ownerColumn, each)));
  }
  if (owner?.ok === true && owner.value === null) {
    const { externalId, email, profile, kind = 'OWNER' } = row.owner ?? {};
    const value = externalId?.id ?? email ?? profile?.handle ?? '';
    const objection = violation('REFERENCE_UNKNOWN', [], { value });
    faults.push(referenceFaultAt(ownerColumn, objection, { ...row.owner, kind }));
  }
  const deal = row.deal === undefined || row.deal === null ? null : await references.deal(row.deal);
  if (deal?.ok === false) {
    const column = columnOf('dealId', 'dealExternalId', 'deal');
    const named = { ...row.deal, kind: 'DEAL' } as const;
    faults.push(...deal.violations.map((each) => referenceFaultAt(column, each, named)));
  }
  const terms: Partial<Record<(typeof PROGRAM_KINDS)[number], WantedTerms>> = {};
  for (const kind of PROGRAM_KINDS) {
    const { program: named, ...said } = row.terms[kind] ?? { program: undefined };
    if (row.terms[kind] === undefined) continue;
    const column = columnOf(termsColumnOf(kind, 'ProgramId'), termsColumnOf(kind, 'Program'));
    const program = named === undefined ? null : await references.program(named);
    if (program?.ok === false) {
      faults.push(...program.violations.map((each) => faultAt(column, each)));
    } else if (program !== null && program.value.kind !== kind) {
      const { name } = program.value;
      faults.push(faultAt(column, violation('REFERENCE_UNKNOWN', [], { value: name })));
    }
    terms[kind] = { ...said, ...(program?.ok === true ? { programId: program.value.id } : {}) };
  }
  if (faults.length > 0) return faults;
  const { text, normalForm, matchType } = row;
  return {
    ...{ text, normalForm, matchType, terms, mayBeHalf: false },
    ...(owner?.ok === true && owner.value !== null ? { owner: owner.value } : {}),
    ...(row.deal === null ? { dealId: null } : deal?.ok === true ? { dealId: deal.value } : {}),
    details: detailsIn(row),
  };
}

function detailsIn(row: Partial<PromoCodeDetails>): Partial<PromoCodeDetails> {
  const said = PROMO_CODE_DETAILS.filter((name) => row[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, row[name]]));
}
