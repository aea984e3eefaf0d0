import type { Violation, ViolationCode, ViolationParams } from '../shared/violation.js';
import type { AnyColumn } from './formats.js';
import type { CellFault } from './reading.js';

/** What helps with a row that cannot be imported as it is. */
export const ROW_REMEDIES = [
  /** Correct the cell, here or in the file. */
  'FIX_CELL',
  /** Say in the mapping whether days or months come first. */
  'CHOOSE_DATE_ORDER',
  /** Say what of ours the other system's id names. */
  'MAP_EXTERNAL_ID',
  /** Say who is meant. */
  'CHOOSE_OWNER',
  'CHOOSE_PROGRAM',
  'CHOOSE_FREE_TEXT',
  'REACTIVATE',
  'INVITE_CREATOR',
  'RECORD_OPTIMIZE',
  'CREATE_MEDIA_SOURCE',
  'TURN_ON_CODE_TRACKING',
  'CREATE_PROGRAM',
  /** Take one of the rows out, or make them agree. */
  'CHOOSE_ROW',
] as const;
export type RowRemedy = (typeof ROW_REMEDIES)[number];

const REMEDIES: Readonly<Partial<Record<ViolationCode, RowRemedy>>> = {
  DATE_AMBIGUOUS: 'CHOOSE_DATE_ORDER',
  ROWS_DISAGREE: 'CHOOSE_ROW',
  ROW_TWICE: 'CHOOSE_ROW',
  CREATOR_AMBIGUOUS: 'CHOOSE_OWNER',
  CODE_HELD_BY_PARTNER: 'CHOOSE_FREE_TEXT',
  CODE_HELD_BY_CREATOR: 'CHOOSE_FREE_TEXT',
  CODE_HELD_BY_MEDIA_SOURCE: 'CHOOSE_FREE_TEXT',
  TEXT_RESTRICTED: 'CHOOSE_FREE_TEXT',
  OVERLAP: 'CHOOSE_FREE_TEXT',
  CODE_EXPIRED: 'REACTIVATE',
  CREATOR_NOT_JOINED: 'INVITE_CREATOR',
  OPTIMIZE_REQUIRED: 'RECORD_OPTIMIZE',
  MEDIA_SOURCE_REQUIRED: 'CREATE_MEDIA_SOURCE',
  CODE_TRACKING_OFF: 'TURN_ON_CODE_TRACKING',
  PROGRAM_MISSING: 'CREATE_PROGRAM',
  PROGRAM_AMBIGUOUS: 'CHOOSE_PROGRAM',
  PROGRAM_KIND: 'CHOOSE_PROGRAM',
};

/** Columns that say who or what is meant; the others of their rows are values. */
const REFERENCES: Readonly<Partial<Record<AnyColumn, RowRemedy>>> = {
  programId: 'MAP_EXTERNAL_ID',
  mediaId: 'MAP_EXTERNAL_ID',
  dealId: 'MAP_EXTERNAL_ID',
  ownerExternalId: 'MAP_EXTERNAL_ID',
  dealExternalId: 'MAP_EXTERNAL_ID',
  externalIds: 'MAP_EXTERNAL_ID',
  ownerKind: 'CHOOSE_OWNER',
  ownerId: 'CHOOSE_OWNER',
  ownerEmail: 'CHOOSE_OWNER',
  ownerProfile: 'CHOOSE_OWNER',
  creatorId: 'CHOOSE_OWNER',
  email: 'CHOOSE_OWNER',
  program: 'CHOOSE_PROGRAM',
  creatorProgram: 'CHOOSE_PROGRAM',
  creatorProgramId: 'CHOOSE_PROGRAM',
  performanceProgram: 'CHOOSE_PROGRAM',
  performanceProgramId: 'CHOOSE_PROGRAM',
};

const ABOUT_REFERENCES: readonly ViolationCode[] = [
  'REFERENCE_UNKNOWN',
  'REFERENCE_AMBIGUOUS',
  'NOT_FOUND',
];

/** What helps with a violation of a row: the one list for imports. */
export function rowRemedyOf(objection: Violation, column: AnyColumn | null = null): RowRemedy {
  const { code } = objection;
  // What has ended changes by being reactivated alone.
  if (code === 'NOT_EDITABLE_NOW' && objection.params.reason === 'ENDED') return 'REACTIVATE';
  if (ABOUT_REFERENCES.includes(code)) {
    return (column === null ? undefined : REFERENCES[column]) ?? 'FIX_CELL';
  }
  return REMEDIES[code] ?? 'FIX_CELL';
}

/** What an import answers to a row that it does not take; the sentence is written at the edge. */
export interface RowAnswer extends CellFault {
  /** Its number in the file: the headers' is 1. */
  readonly row: number;
  readonly remedy: RowRemedy;
  /** The id of what stands in the way, such as the code that holds the text; null if nothing does. */
  readonly existing: string | null;
}

/** The answer to one fault of a row. */
export function rowAnswerOf(row: number, fault: CellFault): RowAnswer {
  const { violation: objection, column } = fault;
  return { ...fault, row, remedy: rowRemedyOf(objection, column), existing: existingOf(objection) };
}

function existingOf({ params }: { readonly params: ViolationParams }): string | null {
  const id = params['promoCodeId'] ?? params['restrictedTextId'] ?? params['holderId'];
  return typeof id === 'string' ? id : null;
}
