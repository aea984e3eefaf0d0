import { layoutOf, unguardedText, type BulkJobId, type Violation } from '@creator-codes/domain';
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
      rows: rows.flatMap((row) => cellsOf(params, row, deps)),
      count: rows.length,
      cursor: rows.length < limit || last === undefined ? null : String(last),
    };
  },
};

/** The headers without what an earlier file of corrections had. */
export function ownHeaders({ of: { headers } }: Pick<CorrectionsParams, 'of'>): readonly string[] {
  return headers.at(-1) === PROBLEMS_HEADER ? headers.slice(0, -1) : headers;
}

function cellsOf(
  params: CorrectionsParams,
  { input, answers = [], errors }: PlannedRow,
  { sentenceOf }: JobDependencies,
): readonly (readonly string[])[] {
  const told = (violation: Violation) => sentenceOf?.(violation) ?? violation.code;
  const { isGuarded } = params.of.mapping;
  const width = ownHeaders(params).length;
  return mendedRows(layoutOf(params.of.mapping, params.of.headers), input as ImportRow).map(
    ([line, texts]: StoredRow) => {
      const own = answers.filter(({ row }) => row === line);
      const problems =
        own.length > 0
          ? own.map(({ header, violation }) => `${header ?? ''}: ${told(violation)}`)
          : errors.map(told);
      const cells = Array.from({ length: width }, (_, place) => texts[place] ?? '');
      return [...cells.map((text) => (isGuarded ? unguardedText(text) : text)), problems.join(' ')];
    },
  );
}
