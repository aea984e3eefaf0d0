import type { Order } from '../../../application/reads.js';
import type { Reader } from '../reader.js';
import { allOf, joined, sql, words, type Sql } from '../sql.js';
import { hasAnyStatus, matchesSearch } from './conditions.js';
import { driversFor, ownerWordsBranch, type Driver } from './drivers.js';
import { walksFor, type Walk } from './walks.js';
import type { Wanted } from './wanted.js';

/** Up to here a set is read whole and sorted; above it the list is walked in its order (DATA.md, "Counts"). */
export const NARROW = 2_000;

/** Questions that a plan depends on: how many codes a way leads to, counted no further than {@link NARROW}. */
export interface Probe {
  readonly name: string;
  readonly query: Sql;
}

/** Nothing is asked where the plan is plain: no narrowing condition, or a single one in the list's order. */
export function probesFor(reader: Reader, wanted: Wanted, order: Order): readonly Probe[] {
  const drivers = driversFor(reader, wanted);
  const [only, ...others] = drivers;
  if (only === undefined) return [];
  const isPlain = only.inOrder && order.field === 'CREATED_AT' && isAllThatIsWanted(wanted);
  if (others.length === 0 && isPlain) return [];
  const probes = drivers.map(({ name, branches }) => ({ name, query: unionOf(branches) }));
  if (wanted.search === null || order.field !== 'TEXT') return probes;
  return [...probes, { name: 'owners', query: unionOf([ownerWordsBranch(reader, wanted.search)]) }];
}

/** Beside the one condition that leads in. */
function isAllThatIsWanted(wanted: Wanted): boolean {
  return wanted.status === null && wanted.search === null && wanted.endsBefore === null;
}

function unionOf(branches: Driver['branches']): Sql {
  return joined(
    branches.map(
      ({ from, enter }) =>
        sql`SELECT * FROM (SELECT 1 AS one FROM ${from} WHERE ${allOf(enter)} LIMIT ${NARROW + 1}) b`,
    ),
    ' UNION ALL ',
  );
}

/** The walks of a page, that together hold the list and share no code. */
export function planOf(
  reader: Reader,
  wanted: Wanted,
  order: Order,
  counted: ReadonlyMap<string, number>,
): readonly Walk[] {
  const drivers = driversFor(reader, wanted);
  const narrowest = drivers
    .filter(({ name }) => (counted.get(name) ?? Infinity) <= NARROW)
    .sort((a, b) => (counted.get(a.name) ?? 0) - (counted.get(b.name) ?? 0))[0];
  if (narrowest !== undefined) return along(reader, wanted, narrowest);
  const inOrder =
    order.field === 'CREATED_AT' ? drivers.find((driver) => driver.inOrder) : undefined;
  // A status is rarer than what most owners, deals or programs hold, so its own index is the better way.
  if (inOrder !== undefined && wanted.status === null) return along(reader, wanted, inOrder);
  return walksFor(reader, wanted, order, (counted.get('owners') ?? Infinity) <= NARROW);
}

/** The branches of a driver, with status and search as conditions. */
export function along(reader: Reader, wanted: Wanted, driver: Driver): readonly Walk[] {
  const { status } = wanted;
  const also = [
    ...(status === null ? [] : [hasAnyStatus(status, reader.scope.now)]),
    ...(driver.answersSearch === true ? [] : matchesSearch(reader, wanted)),
  ];
  return driver.branches.map((branch) => ({ ...branch, also }));
}

/** The column that a walk's index is ordered by behind its conditions. */
export function idColumnOf({ id }: Walk): Sql {
  return words(id ?? 'c.id');
}
