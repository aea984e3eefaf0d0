import { createHash } from 'node:crypto';
import type { BulkJobId, CreatorRow } from '@creator-codes/domain';
import type { JobRow } from '../../ports/bulk-jobs.js';
import type { Facts } from '../../ports/unit-of-work.js';
import type { ImportRow } from '../import/import-rows.js';
import type { JudgedRow } from './judge-row.js';

interface Others {
  /** The rows of the plan that were judged in an earlier slice, by their keys. */
  readonly before: ReadonlyMap<string, number>;
  /** The first row of the plan about a creator, and whether it is known to change them. */
  readonly aboutCreator: Map<string, { readonly n: number; readonly changes: boolean }>;
}

/** Of rows that are about the same creator in the same program, or change the same creator, the first counts. */
export class RowsAlike {
  readonly #seen = new Map<string, number>();

  private constructor(
    private readonly facts: Facts,
    private readonly id: BulkJobId,
    private readonly rows: readonly JobRow[],
    private readonly others: Others,
  ) {}

  static async of(
    facts: Facts,
    id: BulkJobId,
    rows: readonly JobRow[],
    judged: readonly (JudgedRow | null)[],
    keys: readonly (string | null)[],
  ): Promise<RowsAlike> {
    const creators = judged.flatMap((each) => each?.creator?.id ?? []);
    const before = await facts.textsInPlan(
      id,
      keys.filter((key) => key !== null),
    );
    const first = await facts.creatorsInPlan(id, creators);
    const aboutCreator = new Map(
      [...first].map(([creator, n]) => [creator as string, { n, changes: false }]),
    );
    return new RowsAlike(facts, id, rows, { before, aboutCreator });
  }

  /**
   * The line in the file of a row before it that says the same, or something else of the creator: one of the two would
   * undo what the other does. Null if there is none; then this one counts.
   */
  async lineBefore(n: number, judged: JudgedRow, key: string | null): Promise<number | null> {
    const { creator } = judged;
    const { before, aboutCreator } = this.others;
    const same = key === null ? undefined : (before.get(key) ?? this.#seen.get(key));
    if (same !== undefined && same !== n) return this.#lineOf(same);
    const other = creator === null ? undefined : aboutCreator.get(creator.id);
    const isOther = other !== undefined && other.n !== n;
    if (isOther && (other.changes || isChanged(judged))) return this.#lineOf(other.n);
    if (key !== null) this.#seen.set(key, n);
    if (creator !== null && other === undefined) {
      aboutCreator.set(creator.id, { n, changes: isChanged(judged) });
    }
    return null;
  }

  async #lineOf(n: number): Promise<number> {
    const here = this.rows.find((row) => row.n === n);
    const [row] = here === undefined ? await this.facts.plannedRows(this.id, n - 1, 1) : [here];
    return (row?.input as ImportRow | undefined)?.rows[0]?.[0] ?? n;
  }
}

function isChanged({ work }: JudgedRow): boolean {
  return work !== null && work.change !== null;
}

/** Rows with the same key are about the same creator in the same program; null where nothing says who it is. */
export function keyOf({ creator, program }: JudgedRow, row: CreatorRow): string | null {
  if (creator !== null) return `${creator.id} ${program?.id ?? ''}`;
  const [externalId] = row.externalIds ?? [];
  const [profile] = row.profiles ?? [];
  const handle = profile && `${profile.platform} ${profile.handle.toLowerCase()}`;
  const said =
    externalId === undefined
      ? (row.email?.toLowerCase() ?? handle)
      : `${externalId.system} ${externalId.id}`;
  // As long as it may be, the plan keeps it in a short column.
  return said === undefined ? null : createHash('sha256').update(said).digest('base64url');
}
