import { ownerOfId, type OwnerKind } from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../../tables/encodings.js';
import { bytesOfId, bytesOfOwnId } from '../../tables/ids.js';
import { nameKeyOf } from '../../tables/keys.js';
import type { Reader } from '../reader.js';
import { searchWords } from '../search-words.js';
import { allOf, sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';
import { codesBy, ofAccount, some, type Asked, type Condition, type Nothing } from './condition.js';

// A list of codes may stand below an owner or a program, and filter by them beside.

/** Codes of an owner: of the filter's, the parent's and the caller's own, who must be one and the same. */
export function ownerConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const named = readAll([filter.ownerId, filter.within?.ownerId], ownerOf);
  if (named === null) return null;
  const [owner, ...others] = reader.owner === null ? named : [reader.owner, ...named];
  if (owner === undefined) return [];
  const isOne = others.every(({ id, kind }) => kind === owner.kind && id.equals(owner.id));
  return isOne ? [isOwnedBy(reader, owner)] : null;
}

interface OwnerKey {
  readonly id: Buffer;
  readonly kind: OwnerKind;
}

function ownerOf(id: string): OwnerKey | null {
  const owner = ownerOfId(id);
  return owner === null ? null : { id: bytesOfOwnId(owner.id), kind: owner.kind };
}

function isOwnedBy(reader: Reader, { id, kind }: OwnerKey): Condition {
  const where = sql`c.owner_id = ${id} AND c.owner_kind = ${OWNER_KIND_NUMBER[kind]}`;
  const branch = { from: codesBy(reader, 'promo_code_owner'), enter: [ofAccount(reader), where] };
  return {
    where,
    leads: { by: 'owner', inOrder: true, branches: [branch] },
    keepsOrder: true,
  };
}

/** Codes of creators who have this handle, on whatever platform. */
export function handleConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const handle = (filter.handle ?? '').trim().replace(/^@/, '');
  const words = searchWords(handle);
  if (words === null || words === 'nothing') return words === null ? [] : null;
  const { account, hints } = reader;
  const kind = sql`c.owner_kind = ${OWNER_KIND_NUMBER.CREATOR}`;
  const has = sql`p.account_id = ${account} AND p.handle_key = ${nameKeyOf(handle)}`;
  // A creator may have it on several platforms.
  const creators = sql`(SELECT DISTINCT p.creator_id FROM social_profile p${hints.index('social_profile_handle_key')} WHERE ${has}) f`;
  const branch = {
    from: sql`${creators}${hints.join}promo_code c${hints.index('promo_code_owner')} ON c.owner_id = f.creator_id`,
    enter: [ofAccount(reader), kind],
  };
  return [
    {
      where: allOf([
        kind,
        some(
          sql`social_profile p${hints.index('social_profile_handle_key')} WHERE ${has} AND p.creator_id = c.owner_id`,
        ),
      ]),
      leads: { by: 'handle', inOrder: false, branches: [branch] },
      isAnsweredByPath: true,
    },
  ];
}

/** Codes that have an assignment in the filter's program and in the parent's. */
export function programConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const ids = [filter.programId, filter.within?.programId];
  const programs = readAll(ids, (id) => bytesOfId('Program', id));
  return programs?.map((program) => isInProgram(reader, program)) ?? null;
}

function isInProgram(reader: Reader, program: Buffer): Condition {
  const { account, hints } = reader;
  return {
    where: some(
      sql`assignment a${hints.index('assignment_program')} WHERE a.account_id = ${account} AND a.promo_code_id = c.id AND a.program_id = ${program} AND a.current = 1`,
    ),
    leads: { by: 'program', inOrder: true, branches: [programBranch(reader, program)] },
    isAnsweredByPath: true,
  };
}

function programBranch({ account, hints }: Reader, program: Buffer): Branch {
  const kind = sql`(SELECT p.kind FROM program p WHERE p.account_id = ${account} AND p.id = ${program})`;
  const assignments = sql`assignment a${hints.index('assignment_of_program')}`;
  return {
    countFrom: assignments,
    from: sql`${assignments}${hints.join}promo_code c${hints.primaryKey} ON c.account_id = a.account_id AND c.id = a.promo_code_id`,
    enter: [
      sql`a.account_id = ${account}`,
      sql`a.program_id = ${program}`,
      sql`a.program_kind = ${kind}`,
      sql`a.current = 1`,
    ],
    id: 'a.promo_code_id',
  };
}

/** What several ids name, each once; null if one of them is none. */
export function readAll<Key>(
  ids: readonly (string | null | undefined)[],
  read: (id: string) => Key | null,
): readonly Key[] | Nothing {
  const all: Key[] = [];
  for (const id of new Set(ids)) {
    if (id === null || id === undefined) continue;
    const key = read(id);
    if (key === null) return null;
    all.push(key);
  }
  return all;
}
