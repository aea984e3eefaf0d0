import { layoutOf, readImpactRow } from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';
import { rowsOf, type FileRecord } from '../../ports/files.js';
import { Turns } from '../../ports/turns.js';
import type { FoundRows, Working } from '../bulk-kind.js';
import { JobRefused } from '../job-refused.js';
import { cellsOf } from './cells.js';
import type { ImportParams, ImportRow } from './import-rows.js';
import { Places, Remembered } from './places.js';

/**
 * The next rows of the file. In impact.com's format rows of one code may stand anywhere: they come together, in the
 * place of the first.
 * @throws JobRefused where the file is gone or was read in another way
 */
export async function findImportRows(working: Working, limit: number): Promise<FoundRows> {
  const { job, deps, call } = working;
  const { mapping, fileVersion } = job.params as ImportParams;
  const { fileId } = job;
  const file =
    fileId === null
      ? null
      : await deps.unitOfWork.read(call.accountId, (facts) => facts.file(fileId));
  if (file?.state !== 'READY') throw new JobRefused('NOT_FOUND');
  if (file.version !== fileVersion) throw new JobRefused('PLAN_STALE');
  const from = Number(job.cursor ?? 0);
  if (mapping.format === 'IMPACT') return groupedRows(working, file, from, limit);
  const rows: StoredRow[] = [];
  while (rows.length < limit) {
    const piece = await pieceWith(working, file, from + rows.length);
    if (piece.length === 0) break;
    rows.push(...piece.slice(0, limit - rows.length));
  }
  const next = from + rows.length;
  return {
    inputs: rows.map((row): ImportRow => ({ rows: [row] })),
    cursor: next < file.rowCount && rows.length > 0 ? String(next) : null,
  };
}

/**
 * Rows from a place on, as far as their piece goes; none behind the last.
 * @throws JobRefused where they are gone: the file was read in another way just now
 */
async function pieceWith(
  { deps, call }: Working,
  file: FileRecord,
  place: number,
): Promise<readonly StoredRow[]> {
  if (place >= file.rowCount) return [];
  const chunk = await deps.unitOfWork.read(call.accountId, (facts) =>
    facts.fileChunkWith(file.id, rowsOf(file), place),
  );
  if (chunk === null) throw new JobRefused('PLAN_STALE');
  return (JSON.parse(chunk.content.toString()) as readonly StoredRow[]).slice(place - chunk.n);
}

/** Rows of which places are remembered, of all jobs that are being planned: 8 bytes each. */
const REMEMBERED_ROWS = 4_000_000;

/** For each job that is being planned, the places of the rows of each code. */
const groups = new WeakMap<object, Remembered<Places>>();

function placesIn({ deps }: Working): Remembered<Places> {
  const known = groups.get(deps.unitOfWork) ?? new Remembered<Places>(REMEMBERED_ROWS);
  groups.set(deps.unitOfWork, known);
  return known;
}

async function groupedRows(
  working: Working,
  file: FileRecord,
  from: number,
  limit: number,
): Promise<FoundRows> {
  const { job } = working;
  const known = placesIn(working);
  const all = known.get(job.id) ?? (await placesByCode(working, file));
  const some = all.slice(from, from + limit);
  const rows = await rowsAt(working, file, some.flat());
  const isLast = from + some.length >= all.length;
  if (isLast) known.delete(job.id);
  else known.set(job.id, all);
  return {
    inputs: some.map((places): ImportRow => ({
      rows: places.map((place) => rows.get(place)).filter((row) => row !== undefined),
    })),
    cursor: isLast ? null : String(from + some.length),
  };
}

async function placesByCode(working: Working, file: FileRecord): Promise<Places> {
  const { mapping, headers } = working.job.params as ImportParams;
  const layout = layoutOf(mapping, headers);
  if (!layout.ok) throw new JobRefused('PLAN_STALE');
  const turns = new Turns();
  const byKey = new Map<string, number[]>();
  for (let place = 0; ;) {
    const piece = await pieceWith(working, file, place);
    if (piece.length === 0) return Places.of([...byKey.values()]);
    for (const row of piece) {
      await turns.next();
      const read = readImpactRow(layout.value, cellsOf(row));
      // What cannot be read stands for itself.
      const key = read.ok
        ? `${read.row.matchType} ${read.row.normalForm ?? read.row.text}`
        : ` ${place}`;
      const before = byKey.get(key);
      if (before === undefined) byKey.set(key, [place]);
      else before.push(place);
      place += 1;
    }
  }
}

async function rowsAt(
  working: Working,
  file: FileRecord,
  places: readonly number[],
): Promise<ReadonlyMap<number, StoredRow>> {
  const rows = new Map<number, StoredRow>();
  const wanted = new Set(places);
  for (const place of [...places].sort((a, b) => a - b)) {
    if (rows.has(place)) continue;
    const piece = await pieceWith(working, file, place);
    piece.forEach((row, offset) => {
      if (wanted.has(place + offset)) rows.set(place + offset, row);
    });
  }
  return rows;
}
