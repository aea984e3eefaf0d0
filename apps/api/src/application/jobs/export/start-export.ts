import {
  ACCOUNT_FILES_BYTES,
  FILE_FORMATS,
  FILE_LASTS_MS,
  FILE_TYPES,
  isImportKind,
  ok,
  refused,
  violation,
  type ExportJobKind,
  type Group,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import { askerOf, type Call } from '../../ports/actor.js';
import { askedByOf, type FileRecord } from '../../ports/files.js';
import type { CreatorFilter, ListRead, Order, PromoCodeFilter } from '../../ports/reads.js';
import type { AuditAction, Dependencies, Transaction } from '../../ports/unit-of-work.js';
import type { Idempotent } from '../../spine/mutate.js';
import { useCase } from '../../spine/use-case.js';
import type { JobDependencies } from '../bulk-kind.js';
import { newJob } from '../new-job.js';
import type { BulkJobOutcome } from '../bulk-job-outcome.js';
import type { ImportParams } from '../import/import-rows.js';
import type { CorrectionsParams } from './corrections-kind.js';
import type { CreatorsParams } from './creators-kind.js';
import type { ExportParams } from './export-kind.js';
import type { PromoCodesParams } from './promo-codes-kind.js';

interface ExportInput<Filter> extends Idempotent {
  readonly filter?: Filter | null | undefined;
  readonly order?: Order | null | undefined;
  readonly type?: string | null | undefined;
}

/** The input of `exportPromoCodes`. */
export interface ExportPromoCodesInput extends ExportInput<PromoCodeFilter> {
  readonly layout?: string | null | undefined;
}

/** The input of `exportCreators`. */
export type ExportCreatorsInput = ExportInput<CreatorFilter>;

const OLDEST_FIRST: Order = { field: 'CREATED_AT', direction: 'ASC' };

/** Begins a file of the codes that a filter finds; owners get their own. @returns or `FILES_FULL` */
export function exportPromoCodes(
  deps: JobDependencies,
  call: Call,
  input: ExportPromoCodesInput,
): Promise<Result<BulkJobOutcome>> {
  const layout = FILE_FORMATS.find((each) => each === (input.layout ?? 'OURS'));
  return start<PromoCodesParams, ExportPromoCodesInput>(deps, call, input, {
    ...{ action: 'exportPromoCodes', kind: 'EXPORT_PROMO_CODES', audience: 'everybody' },
    name: 'promo-codes',
    count: (at) => countOf(call, deps.reads.promoCodes, input.filter ?? {}, at),
    params: (of) =>
      layout === undefined
        ? refused(violation('INVALID_VALUE', ['layout']))
        : ok({ ...of, layout, filter: input.filter ?? {}, order: input.order ?? OLDEST_FIRST }),
  });
}

/** The same of creators, for staff. */
export function exportCreators(
  deps: JobDependencies,
  call: Call,
  input: ExportCreatorsInput,
): Promise<Result<BulkJobOutcome>> {
  return start<CreatorsParams, ExportCreatorsInput>(deps, call, input, {
    ...{ action: 'exportCreators', kind: 'EXPORT_CREATORS', audience: 'staff' },
    name: 'creators',
    count: (at) => countOf(call, deps.reads.creators, input.filter ?? {}, at),
    params: (of) => ok({ ...of, filter: input.filter ?? {}, order: input.order ?? OLDEST_FIRST }),
  });
}

/** The input of `exportCorrections`. */
export interface ExportCorrectionsInput extends ExportInput<never> {
  readonly bulkJobId: string;
}

/**
 * Begins a file of the rows of an import that are in error, or could not be written when it ran.
 * @returns or `NOT_FOUND` for what is no import, or has no such rows
 */
export async function exportCorrections(
  deps: JobDependencies,
  call: Call,
  input: ExportCorrectionsInput,
): Promise<Result<BulkJobOutcome>> {
  const [job, total] = await deps.unitOfWork.read(call.accountId, async (facts) => {
    const found = await facts.bulkJob(input.bulkJobId);
    return [found, found === null ? 0 : await facts.countRowsToCorrect(found.id)] as const;
  });
  const isImport = job !== null && isImportKind(job.kind) && job.state !== 'PLANNING' && total > 0;
  return start<CorrectionsParams, ExportCorrectionsInput>(deps, call, input, {
    ...{ action: 'exportCorrections', kind: 'EXPORT_CORRECTIONS', audience: 'managers' },
    name: 'corrections',
    count: () => Promise.resolve(total),
    params: (of) =>
      isImport
        ? ok({ ...of, importId: job.id, of: job.params as ImportParams })
        : refused(violation('NOT_FOUND', ['bulkJobId'])),
  });
}

interface Export<Params> {
  readonly action: AuditAction;
  readonly kind: ExportJobKind;
  readonly audience: Group;
  /** Of the file, before the day and its ending. */
  readonly name: string;
  readonly count: (at: Instant) => Promise<number>;
  readonly params: (of: ExportParams) => Result<Params>;
}

async function start<Params extends ExportParams, Input extends ExportInput<unknown>>(
  deps: JobDependencies,
  call: Call,
  input: Input,
  { action, kind, audience, name, count, params }: Export<Params>,
): Promise<Result<BulkJobOutcome>> {
  const at = deps.clock.now();
  // A filter may walk far: no writer waits for it.
  const total = await count(at);
  const begin = useCase<Input, BulkJobOutcome>(action, async (transaction, parts, caller) => {
    const type = FILE_TYPES.find((each) => each === (input.type ?? 'CSV'));
    if (type === undefined) return refused(violation('INVALID_VALUE', ['type']));
    const asked = params({ type, at });
    if (!asked.ok) return asked;
    if ((await transaction.fileBytes()) >= ACCOUNT_FILES_BYTES) {
      return refused(violation('FILES_FULL', [], { max: ACCOUNT_FILES_BYTES }));
    }
    const day = new Date(at).toISOString().slice(0, 10);
    const file = await newExportFile(transaction, parts, caller, {
      ...{ type, audience },
      name: `${name}-${day}.${type.toLowerCase()}`,
    });
    return newJob(transaction, parts, caller, {
      ...{ kind, action, params: asked.value, rows: [], total, findsRows: false },
      ...{ tellsOwners: false, writes: file.id },
    });
  });
  return begin(deps, call, input);
}

/** A file that a job is to write. */
async function newExportFile(
  transaction: Transaction,
  { ids, clock }: Dependencies,
  call: Call,
  about: Pick<FileRecord, 'name' | 'type' | 'audience'>,
): Promise<FileRecord> {
  const now = clock.now();
  const file: FileRecord = {
    ...{ ...about, id: ids.next('File'), purpose: 'EXPORT', state: 'WRITING' },
    ...{ size: 0, rowCount: 0, sha256: null, reading: null, askedBy: askedByOf(call) },
    ...{ createdAt: now, expiresAt: now + FILE_LASTS_MS, version: 1 },
  };
  await transaction.insertFile(file);
  return file;
}

/** How far rows are counted. */
const COUNT_LIMIT = 1_000_000;

async function countOf<View, Filter>(
  { accountId, ownerId, actor }: Call,
  list: ListRead<View, Filter>,
  filter: Filter,
  now: Instant,
): Promise<number> {
  const scope = { accountId, ownerId, asker: askerOf(actor), now };
  const [count] = await list.counts(scope, [filter], COUNT_LIMIT);
  return count?.value ?? 0;
}
