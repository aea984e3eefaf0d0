import type { ProgramMode } from '@creator-codes/domain';
import type { PromoCodeFilter } from '../../../application/ports/reads.js';
import { NOBODY_KIND } from '../../tables/encodings.js';
import type { Reader } from '../reader.js';
import { sql, type Sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';

/** The access paths by their indexes, the usually narrowest first; a search has a path for each of its first words. */
export const PATHS = [
  'owner',
  'handle',
  'job',
  'deal',
  'half-made',
  'pattern',
  'ended deal',
  'not joined',
  'purpose',
  'search',
  'program',
  'starting',
  'ending',
  'created',
] as const;

/** A way into the codes by an index; its branches share no code. */
export interface AccessPath {
  readonly by: (typeof PATHS)[number];
  readonly branches: readonly Branch[];
  /** Whether each branch runs in the order of creation. */
  readonly inOrder: boolean;
}

/**
 * What a filter asks of a code `c`. Nothing is taken for granted of a condition that says no more than `where`: few
 * codes may meet it, and a page may be long in filling.
 */
export interface Condition {
  readonly where: Sql;
  /** The access path that it opens. */
  readonly leads?: AccessPath;
  /** Whether the path finds nothing else, so that its walks need not ask for `where` again. */
  readonly isAnsweredByPath?: boolean;
  /** Whether most codes meet it, so that a walk hardly passes any that do not. */
  readonly isCommon?: boolean;
  /** Whether an index holds these codes alone in the order of creation, so that a page of them reads no others. */
  readonly keepsOrder?: boolean;
}

/** A filter, whose caller asks, and the account's mode, which is read only if the filter asks for completeness. */
export interface Asked {
  readonly reader: Reader;
  readonly filter: PromoCodeFilter;
  readonly mode: ProgramMode | null;
}

/** No code can match: an id that is none, or two different owners at once. */
export type Nothing = null;

export function ofAccount({ account }: Reader): Sql {
  return sql`c.account_id = ${account}`;
}

/** Restricted texts are codes of nobody, which no list of codes finds; those that an index leads past need not ask. */
export const IS_OWNED: Sql = sql`c.owner_kind <> ${NOBODY_KIND}`;

/** There are such rows. Counted and not EXISTS: MariaDB would first collect those of all codes. */
export function some(rows: Sql): Sql {
  return sql`((SELECT COUNT(*) FROM ${rows}) > 0)`;
}

export function codesBy({ hints }: Reader, index: string): Sql {
  return sql`promo_code c${hints.index(index)}`;
}
