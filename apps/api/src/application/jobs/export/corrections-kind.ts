import {
  layoutOf,
  unguardedText,
  type BulkJobId,
  type CellKind,
  type RowAnswer,
  type Violation,
} from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';
import type { PlannedRow } from '../../ports/bulk-jobs.js';
import type { JobDependencies } from '../bulk-kind.js';
import { mendedRows } from '../import/cells.js';
import type { ImportParams, ImportRow } from '../import/import-rows.js';
import type { ExportKind, ExportParams } from './export-kind.js';

/** What a file of corrections was asked for. */
export interface CorrectionsParams extends ExportParams {
  readonly importId: BulkJobId;
  /** What the import was asked for. */
  readonly of: ImportParams;
}

/** What the text of a cell does not tell. */
const CANNOT_BE_TEXT: ReadonlySet<CellKind> = new Set(['NUMBER', 'BOOLEAN', 'ERROR']);

/** The column that imports pass over. */
export const PROBLEMS_HEADER = 'Problems';

/**
 * The rows of an import that are in error, or could not be written, with what is wrong beside them: as the file has
 * them, and what somebody has typed in its cells since.
 */
export const exportCorrectionsKind: ExportKind = {
  headers: ({ params }) => [...ownHeaders(params as CorrectionsParams), PROBLEMS_HEADER],
  page: async ({ deps, call, job }, limit) => {
    const params = job.params as CorrectionsParams;
    const after = Number(job.cursor ?? 0);
    const rows = await deps.unitOfWork.read(call.accountId, (facts) =>
      facts.rowsToCorrect(params.importId, after, limit),
    );
    const last = rows.at(-1)?.n;
    return {
      rows: rows.flatMap(correctedRows(params, deps.sentenceOf)),
      count: rows.length,
      cursor: rows.length < limit || last === undefined ? null : String(last),
    };
  },
};

/** The headers without what an earlier file of corrections had. */
export function ownHeaders({ of: { headers } }: Pick<CorrectionsParams, 'of'>): readonly string[] {
  return headers.at(-1) === PROBLEMS_HEADER ? headers.slice(0, -1) : headers;
}

/**
 * The cells of a row, and what is wrong with them. A number that a spreadsheet has spoilt would be a good text: of what
 * was no text and was refused the cell is left empty, and its value stands with what is wrong.
 */
export function correctedRows(
  params: CorrectionsParams,
  sentenceOf: JobDependencies['sentenceOf'],
): (row: Pick<PlannedRow, 'input' | 'answers' | 'errors'>) => readonly (readonly string[])[] {
  const told = (violation: Violation) => sentenceOf?.(violation) ?? violation.code;
  const { isGuarded } = params.of.mapping;
  const width = ownHeaders(params).length;
  const layout = layoutOf(params.of.mapping, params.of.headers);
  const placeOf = ({ column }: RowAnswer) =>
    layout.ok && column !== null ? layout.value.places.get(column)?.index : undefined;
  return ({ input, answers = [], errors }) =>
    mendedRows(layout, input as ImportRow).map(([line, texts, kinds = {}]: StoredRow) => {
      const own = answers.filter(({ row }) => row === line);
      const spoilt = new Set(
        own.map(placeOf).filter((place) => CANNOT_BE_TEXT.has(kinds[String(place)] ?? 'TEXT')),
      );
      const problems =
        own.length > 0
          ? own.map((answer) => {
              const { header, violation, value } = answer;
              const was = spoilt.has(placeOf(answer)) && value !== null ? ` (${value})` : '';
              return `${header ?? ''}: ${told(violation)}${was}`;
            })
          : errors.map(told);
      const cells = Array.from({ length: width }, (_, place) =>
        spoilt.has(place) ? '' : (texts[place] ?? ''),
      );
      return [...cells.map((text) => (isGuarded ? unguardedText(text) : text)), problems.join(' ')];
    });
}
