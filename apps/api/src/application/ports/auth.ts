import type { Person, PersonId } from '@creator-codes/domain';

/** Somebody who is signed in. */
export interface PersonSession {
  readonly person: Person;
  /** Values of `set-cookie` that prolong the session, which is used; mostly none. */
  readonly cookies: readonly string[];
}

/** The tables that the sign-in library keeps its rows in (ADR 9). */
export type AuthTable =
  'person' | 'session' | 'credential' | 'verification' | 'two_factor' | 'rate_limit';

/** Instants are milliseconds, yes and no are 1 and 0. */
export type AuthValue = string | number | null;

/** A row by the names of its fields. */
export type AuthRow = Readonly<Record<string, AuthValue>>;

export interface AuthCondition {
  readonly field: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'not_in';
  readonly value: AuthValue | readonly AuthValue[];
  readonly connector: 'AND' | 'OR';
}

export type AuthConditions = readonly AuthCondition[];

interface Listing {
  readonly limit: number;
  readonly offset?: number | undefined;
  readonly sortBy?: { readonly field: string; readonly direction: 'asc' | 'desc' } | undefined;
}

/**
 * Rows of sign-in: what the library asks of persistence. Each change is one transaction of its own. Conditions
 * on an id that is malformed match nothing.
 */
export interface AuthStore {
  insert(table: AuthTable, row: AuthRow): Promise<void>;
  find(table: AuthTable, where: AuthConditions, listing: Listing): Promise<readonly AuthRow[]>;
  count(table: AuthTable, where: AuthConditions): Promise<number>;
  /** One row that matches; null where there is none. `add` counts up, in the statement itself. */
  changeOne(
    table: AuthTable,
    where: AuthConditions,
    set: AuthRow,
    add?: Readonly<Record<string, number>>,
  ): Promise<AuthRow | null>;
  /** @returns how many rows changed */
  changeAll(table: AuthTable, where: AuthConditions, set: AuthRow): Promise<number>;
  /** Takes one row away and answers it; of several who want the same one, one gets it. */
  takeOne(table: AuthTable, where: AuthConditions): Promise<AuthRow | null>;
  /** @returns how many rows are gone */
  removeAll(table: AuthTable, where: AuthConditions): Promise<number>;
  /**
   * Ends, at once, every password, session and second factor of somebody whose address was not proven, and counts
   * it as proven.
   * @param keep the identifier of the link that proves it, which is about to be used up
   * @returns false where it was proven before: nothing changed
   */
  endUnprovenAccess(personId: PersonId, keep: string): Promise<boolean>;
}
