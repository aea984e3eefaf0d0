import type { Reader } from '../reader.js';
import type { Sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';
import {
  codesBy,
  IS_OWNED,
  ofAccount,
  PATHS,
  type AccessPath,
  type Condition,
} from './condition.js';
import { firstOwners, ownerWordsBranch, waysOf } from './owner-words.js';
import type { CodesQuestion } from './question.js';
import { startsWith, type Search } from './search.js';

/** An access path of one question. */
export interface OpenPath extends AccessPath {
  /** Tells the paths of one question apart. */
  readonly name: string;
  /** Whether the search is answered by the branches. */
  readonly answersSearch?: boolean;
  /** Owners whom the path leads through, who may be many and have few codes: narrow is a path with few of both. */
  readonly owners?: Sql;
  /** The conditions that the branches do not answer. */
  readonly filters: readonly Condition[];
}

/** The paths that are open, the usually narrowest first. */
export function pathsFor(reader: Reader, question: CodesQuestion): readonly OpenPath[] {
  const { search, conditions } = question;
  const paths = conditions.flatMap((condition, place): readonly OpenPath[] => {
    const { leads, isAnsweredByPath = false } = condition;
    if (leads === undefined) return [];
    const filters = isAnsweredByPath ? conditions.filter((each) => each !== condition) : conditions;
    return [{ ...leads, name: `${leads.by} ${place}`, filters }];
  });
  const bySearch = search === null ? [] : waysOf(search);
  return [...paths, ...bySearch.map((way) => searchPath(reader, way, conditions))].sort(
    (a, b) => PATHS.indexOf(a.by) - PATHS.indexOf(b.by),
  );
}

function searchPath(reader: Reader, way: Search, filters: readonly Condition[]): OpenPath {
  return {
    by: 'search',
    name: `search by ${way.words[0] ?? ''}`,
    branches: searchBranches(reader, way),
    ...{ inOrder: false, answersSearch: true, owners: firstOwners(reader, way), filters },
  };
}

function searchBranches(reader: Reader, search: Search): readonly Branch[] {
  const byOwner = ownerWordsBranch(reader, search);
  if (search.range === null) return [byOwner];
  const byText: Branch = {
    from: codesBy(reader, 'promo_code_text'),
    enter: [ofAccount(reader), startsWith(search.range)],
    also: [IS_OWNED],
  };
  return [byText, byOwner];
}
