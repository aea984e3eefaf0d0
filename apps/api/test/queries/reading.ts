import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import type { Param } from '../../src/persistence/engine/statement.js';
import type {
  Fields,
  ListRead,
  PageRequest,
  Position,
  ReadScope,
  Reads,
} from '../../src/application/ports/reads.js';
import type { AccountView } from '../../src/application/ports/views.js';
import type { Engine } from '../support/engines.js';
import type { FreshDatabase } from '../support/fresh-database.js';

/** A statement as it was sent. */
export interface Sent {
  readonly text: string;
  readonly params: readonly Param[];
}

/** A migrated database of a suite's own with its read side, which remembers what it sent. */
export class Reading {
  readonly sent: Sent[] = [];
  readonly reads: Reads;
  /** With another idea of what a narrow set is, so that the plans of large databases are tried on small ones. */
  readonly readsIfNarrowIs: (narrow: number) => Reads;

  private constructor(
    readonly database: Database,
    private readonly fresh: FreshDatabase,
  ) {
    const { dialect } = database;
    const select: Database['select'] = (text, params = [], length) => {
      this.sent.push({ text, params });
      return database.select(text, params, length);
    };
    this.reads = createReads({ dialect, select });
    this.readsIfNarrowIs = (narrow) => createReads({ dialect, select }, narrow);
  }

  static async open(engine: Engine): Promise<Reading> {
    const fresh = await engine.createMigrated();
    const database = await openDatabase(fresh.url);
    return new Reading(database, fresh);
  }

  /** Every account of the database, oldest first. */
  async accounts(): Promise<readonly AccountView[]> {
    const rows = await this.database.select<{ id: Buffer }>('SELECT id FROM account');
    return this.reads.accounts(rows.map(({ id }) => idOfBytes('Account', id)));
  }

  /** What was sent while work ran. */
  async statementsOf(work: () => Promise<unknown>): Promise<readonly Sent[]> {
    const before = this.sent.length;
    await work();
    return this.sent.slice(before);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.fresh.remove();
  }
}

/** Selects these fields; `owner.id` selects `id` below `owner`. */
export function selecting(...paths: readonly string[]): Fields {
  const all: Record<string, Fields> = {};
  for (const path of paths) {
    let level = all;
    for (const name of path.split('.')) level = (level[name] ??= {}) as Record<string, Fields>;
  }
  return all;
}

/** A whole list, page by page, in its own order. */
export async function walk<View extends { readonly id: string }, Filter>(
  list: ListRead<View, Filter>,
  scope: ReadScope,
  request: Omit<PageRequest<Filter>, 'page'>,
  { size, backward }: { readonly size: number; readonly backward: boolean },
): Promise<readonly View[]> {
  const found: View[] = [];
  let from: Position | null = null;
  for (;;) {
    const page: PageRequest<Filter>['page'] = { backward, limit: size, from };
    const [answer] = await list.pages(scope, [{ ...request, page }], { id: {} });
    if (answer === undefined) throw new Error('every request has a page');
    if (backward) found.unshift(...answer.rows);
    else found.push(...answer.rows);
    if (!answer.hasMore) return found;
    from = (backward ? answer.positions[0] : answer.positions.at(-1)) ?? null;
  }
}
