import { readByKeys } from '../engine/read-by-keys.js';
import { bytesOfId } from '../tables/ids.js';

/** A creator's place in a program, of which there is at most one. */
export interface CreatorInProgram {
  readonly creatorId: string;
  readonly programId: string;
}

interface PairRow {
  readonly creator_id: Buffer;
  readonly program_id: Buffer;
}

interface ByPairs<Row, Found> {
  /** The rows of all creators in all programs: no more than were asked for, since programs are few. */
  readonly select: (
    creators: readonly Buffer[],
    programs: readonly Buffer[],
  ) => Promise<readonly Row[]>;
  readonly found: (row: Row) => Found;
}

/** Reads what is there once for a creator in a program, in the order of the pairs; null for what is not there. */
export function readByPairs<Row extends PairRow, Found>(
  pairs: readonly CreatorInProgram[],
  { select, found }: ByPairs<Row, Found>,
): Promise<readonly (Found | null)[]> {
  const keys = pairs.map(({ creatorId, programId }) => {
    const creator = bytesOfId('Creator', creatorId);
    const program = bytesOfId('Program', programId);
    return creator === null || program === null ? null : Buffer.concat([creator, program]);
  });
  return readByKeys(keys, {
    select: (distinct) =>
      select(
        parts(distinct, (key) => key.subarray(0, ID_BYTES)),
        parts(distinct, (key) => key.subarray(ID_BYTES)),
      ),
    keyOf: (row) => Buffer.concat([row.creator_id, row.program_id]),
    found,
  });
}

const ID_BYTES = 16;

function parts(keys: readonly Buffer[], partOf: (key: Buffer) => Buffer): readonly Buffer[] {
  return [...new Map(keys.map(partOf).map((part) => [part.toString('latin1'), part])).values()];
}
