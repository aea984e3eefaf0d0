import type {
  AnyColumn,
  CreditPolicy,
  DealId,
  ExternalId,
  FileReference,
  Instant,
  MatchType,
  MediaSourceId,
  ProgramId,
  ProgramKind,
  PromoCodeDetails,
  PromoCodeOwner,
  TimeZone,
  UnknownIdKind,
  Violation,
} from '@creator-codes/domain';

/** A code's place in one program, as a file has it. What is absent stays as it is; null clears. */
export interface WantedTerms {
  readonly programId?: ProgramId;
  readonly mediaSourceId?: MediaSourceId;
  readonly creditPolicy?: CreditPolicy;
  readonly startAt?: Instant | null;
  readonly endAt?: Instant | null;
  readonly timeZone?: TimeZone;
}

/** A code as a file has it, with everything that it names found. */
export interface WantedCode {
  readonly text: string;
  readonly normalForm: string | null;
  readonly matchType: MatchType;
  /** Undefined if the file does not say whose it is. */
  readonly owner?: PromoCodeOwner;
  readonly dealId?: DealId | null;
  readonly details: Partial<PromoCodeDetails>;
  readonly terms: Readonly<Partial<Record<ProgramKind, WantedTerms>>>;
  /** Whether a creator's code with one place alone is half-made; otherwise what is said of one is said of both. */
  readonly mayBeHalf: boolean;
}

/** A text that nobody is to get. What is absent stays as it is; null clears. */
export interface WantedRestriction {
  readonly text: string;
  readonly normalForm: string;
  readonly startAt?: Instant | null;
  readonly endAt?: Instant | null;
}

/** What is wrong at a column, before its cell is looked up. */
export interface ColumnFault {
  readonly column: AnyColumn;
  readonly violation: Violation;
  /** Of several rows; null for the first. */
  readonly line: number | null;
  /** What stands there is an id of another system that nobody knows. */
  readonly unknown?: UnknownReference;
}

/** What a row names by an id of another system. */
export interface UnknownReference {
  readonly kind: UnknownIdKind;
  readonly externalId: ExternalId;
}

export const faultAt = (
  column: AnyColumn,
  objection: Violation,
  line: number | null = null,
): ColumnFault => ({ column, violation: { ...objection, path: [column] }, line });

/**
 * What is wrong with a cell that names something.
 * @param named by which it names it
 */
export function referenceFaultAt(
  column: AnyColumn,
  objection: Violation,
  { id, externalId, kind }: Omit<FileReference, 'name'> & { readonly kind: UnknownIdKind },
  line: number | null = null,
): ColumnFault {
  const fault = faultAt(column, objection, line);
  const isUnknown = objection.code === 'REFERENCE_UNKNOWN' && id === undefined;
  return isUnknown && externalId !== undefined
    ? { ...fault, unknown: { kind, externalId } }
    : fault;
}

/** By what is wrong first, rows are found that are to be checked again. */
export function unknownFirst(faults: readonly ColumnFault[]): readonly ColumnFault[] {
  const isKnown = ({ unknown }: ColumnFault) => unknown === undefined;
  return [...faults.filter((each) => !isKnown(each)), ...faults.filter(isKnown)];
}
