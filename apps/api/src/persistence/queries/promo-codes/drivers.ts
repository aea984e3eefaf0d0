import { OWNER_KIND_NUMBER } from '../../codes.js';
import type { Reader } from '../reader.js';
import { hasWords } from '../search-words.js';
import { listOf, sql, type Sql } from '../sql.js';
import { createdRange, isAssigned, ofOwner, startsWith } from './conditions.js';
import type { Search } from './search.js';
import type { Wanted } from './wanted.js';

/** One walk over codes `c`: tables with the index to use, and the conditions that the index is entered by. */
export interface Branch {
  readonly from: Sql;
  readonly enter: readonly Sql[];
  /** What must hold beside, and is read from the rows. */
  readonly also?: readonly Sql[];
  /** Tables that are enough to count what is entered. */
  readonly countFrom?: Sql;
  /** The column that the index is ordered by behind these conditions, where it is not `c.id`. */
  readonly id?: string;
}

/** A way into the codes by one of the wanted conditions; its branches share no code. */
export interface Driver {
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Whether each branch runs in the order of creation. */
  readonly inOrder: boolean;
  /** Whether the search is answered by these branches. */
  readonly answersSearch?: boolean;
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
    drivers.push({
      name: 'search',
      inOrder: false,
      answersSearch: true,
      branches: searchBranches(reader, wanted.search),
    });
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

/** Codes whose owner's name has the words, without those that the text's beginning finds. */
export function ownerWordsBranch(
  { account, hints }: Reader,
  { range, words: found }: Search,
): Branch {
  return {
    from: sql`code_owner o${hints.index('code_owner_name_key')}${hints.join}promo_code c${hints.index('promo_code_owner')} ON c.account_id = o.account_id AND c.owner_id = o.id AND c.owner_kind = o.kind`,
    enter: [
      sql`o.account_id = ${account}`,
      sql`o.kind IN ${listOf(Object.values(OWNER_KIND_NUMBER))}`,
      hasWords('o.name_key', found),
      sql`c.account_id = ${account}`,
    ],
    also: range === null ? [] : [sql`NOT (${startsWith(range)})`],
  };
}
