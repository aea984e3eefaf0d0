import type { Reader } from '../reader.js';
import { sql, type Sql } from '../../engine/sql.js';
import { createdRange, isAssigned, ofOwner, startsWith } from './conditions.js';
import type { Branch } from './branch.js';
import { firstOwners, ownerWordsBranch, waysOf } from './owner-words.js';
import type { Search } from './search.js';
import type { Wanted } from './wanted.js';

/** A way into the codes by one of the wanted conditions; its branches share no code. */
export interface Driver {
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Whether each branch runs in the order of creation. */
  readonly inOrder: boolean;
  /** Whether the search is answered by these branches. */
  readonly answersSearch?: boolean;
  /** Owners whom the way leads through, who may be many and have few codes: narrow is a way with few of both. */
  readonly owners?: Sql;
  /** The program whose assignments are walked, so that it need not be asked for again. */
  readonly answersProgram?: Buffer;
}

export function codesBy(reader: Reader, index: string): Sql {
  return sql`promo_code c${reader.hints.index(index)}`;
}

/** The ways that are open, the usually narrowest first. */
export function driversFor(reader: Reader, wanted: Wanted): readonly Driver[] {
  const { account } = reader;
  const ofAccount = sql`c.account_id = ${account}`;
  const drivers: Driver[] = [];
  for (const owner of wanted.owners) {
    const enter = [ofAccount, ofOwner(owner)];
    const from = codesBy(reader, 'promo_code_owner');
    drivers.push({ name: 'owner', inOrder: true, branches: [{ from, enter }] });
  }
  if (wanted.deal !== null) {
    const enter = [ofAccount, sql`c.deal_id = ${wanted.deal}`];
    const from = codesBy(reader, 'promo_code_deal');
    drivers.push({ name: 'deal', inOrder: true, branches: [{ from, enter }] });
  }
  if (wanted.isHalfMade && wanted.assigned !== null) {
    const from = codesBy(reader, 'promo_code_assigned');
    const branches = wanted.assigned.map((each) => ({
      from,
      enter: [ofAccount, isAssigned(each)],
    }));
    drivers.push({ name: 'half-made', inOrder: true, branches });
  }
  if (wanted.search !== null) {
    for (const way of waysOf(wanted.search)) {
      const branches = searchBranches(reader, way);
      const name = `search by ${way.words[0] ?? ''}`;
      const owners = firstOwners(reader, way);
      drivers.push({ name, inOrder: false, answersSearch: true, branches, owners });
    }
  }
  for (const program of wanted.programs) {
    const branches = [programBranch(reader, program)];
    drivers.push({ name: 'program', inOrder: true, branches, answersProgram: program });
  }
  if (endsSoon(wanted)) {
    // What has not ended yet goes stale before it ends, so this holds more than is wanted, never less.
    const enter = [ofAccount, sql`c.due_at < ${wanted.endsBefore}`];
    const from = codesBy(reader, 'promo_code_due');
    drivers.push({ name: 'ending', inOrder: false, branches: [{ from, enter }] });
  }
  const created = createdRange(wanted);
  if (created.length > 0) {
    const from = sql`promo_code c${reader.hints.primaryKey}`;
    drivers.push({
      name: 'created',
      inOrder: true,
      branches: [{ from, enter: [ofAccount, ...created] }],
    });
  }
  return drivers;
}

function endsSoon({ endsBefore, status }: Wanted): boolean {
  return endsBefore !== null && status !== null && !status.includes('EXPIRED');
}

function programBranch({ account, hints }: Reader, program: Buffer): Branch {
  const kind = sql`(SELECT p.kind FROM program p WHERE p.account_id = ${account} AND p.id = ${program})`;
  return {
    countFrom: sql`assignment a${hints.index('assignment_of_program')}`,
    from: sql`assignment a${hints.index('assignment_of_program')}${hints.join}promo_code c${hints.primaryKey} ON c.account_id = a.account_id AND c.id = a.promo_code_id`,
    enter: [
      sql`a.account_id = ${account}`,
      sql`a.program_id = ${program}`,
      sql`a.program_kind = ${kind}`,
      sql`a.current = 1`,
    ],
    id: 'a.promo_code_id',
  };
}

function searchBranches(reader: Reader, search: Search): readonly Branch[] {
  const byOwner = ownerWordsBranch(reader, search);
  if (search.range === null) return [byOwner];
  const byText: Branch = {
    from: codesBy(reader, 'promo_code_text'),
    enter: [sql`c.account_id = ${reader.account}`, startsWith(search.range)],
  };
  return [byText, byOwner];
}
