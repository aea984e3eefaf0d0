import type { CreditPolicy } from '../promo-code/credit-policy.js';
import type { MatchType } from '../promo-code/match-type.js';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';
import { codeCellText } from './code-cell.js';
import { IMPACT_COLUMNS, type ImpactColumn } from './columns/impact-columns.js';
import { isoInZone } from './iso-in-zone.js';

/** The columns of impact.com's form, as its page lists them. */
const WRITTEN = [
  ...['text', 'programId', 'mediaId', 'type', 'creditRule', 'matchMode', 'dealId'],
  ...['startAt', 'endAt', 'timeZone'],
] as const;

/** An id of impact.com's, or ours where none is known: that file imports here again, but not there. */
export interface IdInImpactFile {
  readonly id: string;
  readonly impactId: string | null;
}

interface InImpactFile {
  readonly text: string;
  readonly program: IdInImpactFile;
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly timeZone: TimeZone;
}

/** A code's place in one program, as impact.com's file writes it. */
export interface AssignmentFileView extends InImpactFile {
  readonly matchType: MatchType;
  /** Who holds the code there. */
  readonly media: IdInImpactFile;
  readonly creditPolicy: CreditPolicy;
  readonly deal: IdInImpactFile | null;
}

/** The first row of impact.com's file. */
export const IMPACT_HEADERS: readonly string[] = WRITTEN.map(
  (name) => IMPACT_COLUMNS.find((column) => column.name === name)?.header ?? '',
);

const CREDIT_RULES = { ALWAYS: 'ALWAYS', IF_INVOLVED: 'INVOLVED', IF_WINNER: 'WINNER' } as const;
const MATCH_MODES = { EXACT: 'LI', REGEX: 'RE' } as const;

/** The row of an assignment in impact.com's words; read again it says the same. */
export function impactCells(assignment: AssignmentFileView): readonly string[] {
  const { text, matchType, media, creditPolicy, deal } = assignment;
  return cellsOf(assignment, {
    text: codeCellText(text, matchType),
    mediaId: idOf(media),
    type: 'TRACKING',
    creditRule: CREDIT_RULES[creditPolicy],
    matchMode: MATCH_MODES[matchType],
    dealId: deal === null ? '' : idOf(deal),
  });
}

/** The row of a text that nobody gets. */
export function restrictedTextCells(text: InImpactFile): readonly string[] {
  return cellsOf(text, { text: codeCellText(text.text, 'EXACT'), type: 'RESTRICTED' });
}

function cellsOf(
  { program, startAt, endAt, timeZone }: InImpactFile,
  others: Readonly<Partial<Record<ImpactColumn, string>>>,
): readonly string[] {
  const cells: Readonly<Partial<Record<string, string>>> = {
    ...others,
    programId: idOf(program),
    startAt: startAt === null ? '' : isoInZone(startAt, timeZone),
    endAt: endAt === null ? '' : isoInZone(endAt, timeZone),
    timeZone,
  };
  return WRITTEN.map((name) => cells[name] ?? '');
}

function idOf({ id, impactId }: IdInImpactFile): string {
  return impactId ?? id;
}
