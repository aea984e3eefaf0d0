import {
  isComplete,
  isIdOf,
  OWNER_KINDS,
  PROMO_CODE_STATUSES,
  type Instant,
  type OwnerKind,
  type ProgramMode,
  type PromoCodeStatus,
} from '@creator-codes/domain';
import type { Order, PromoCodeFilter } from '../../../application/ports/reads.js';
import { assignedKindsOf, OWNER_KIND_NUMBER } from '../../tables/codes.js';
import { bytesOfId } from '../../tables/ids.js';
import { searchOf, type Search } from './search.js';

export interface WantedOwner {
  readonly id: Buffer;
  readonly kind: OwnerKind;
}

/** The two columns in which completeness is stored; see `OWNER_KIND_NUMBER` and `assigned_kinds`. */
export interface Assigned {
  readonly ownerKind: number;
  readonly kinds: number;
}

/** A filter in the terms of the table. Conditions hold together; what is absent does not matter. */
export interface Wanted {
  readonly search: Search | null;
  /** Null for all three. */
  readonly status: readonly PromoCodeStatus[] | null;
  readonly owners: readonly WantedOwner[];
  readonly programs: readonly Buffer[];
  readonly deal: Buffer | null;
  /** What codes that are as complete as asked for have; half-made ones where `isHalfMade`. */
  readonly assigned: readonly Assigned[] | null;
  readonly isHalfMade: boolean;
  readonly createdAfter: Instant | null;
  readonly createdBefore: Instant | null;
  readonly endsBefore: Instant | null;
}

/**
 * Reads a filter.
 * @param mode of the account; asked for only with `isComplete`
 * @param scoped whose codes alone the caller sees
 * @returns null where nothing can match: an id that is none, or two different owners at once
 */
export function wantedOf(
  filter: PromoCodeFilter,
  mode: ProgramMode | null,
  scoped: WantedOwner | null = null,
): Wanted | null {
  const search = searchOf(filter.search);
  if (search === 'nothing') return null;
  const within = filter.within ?? {};
  const owners = readAll([filter.ownerId, within.ownerId], ownerOf);
  const programs = readAll([filter.programId, within.programId], (id) => bytesOfId('Program', id));
  const deals = readAll([filter.dealId], (id) => bytesOfId('Deal', id));
  if (owners === null || programs === null || deals === null) return null;
  if (scoped !== null) {
    if (owners.some(({ id, kind }) => kind !== scoped.kind || !id.equals(scoped.id))) return null;
    owners.splice(0, owners.length, scoped);
  }
  const complete = filter.isComplete ?? null;
  return {
    search,
    status: statusOf(filter.status),
    owners,
    programs,
    deal: deals[0] ?? null,
    assigned: complete === null || mode === null ? null : assignedWhere(mode, complete),
    isHalfMade: complete === false,
    createdAfter: filter.createdAfter ?? null,
    createdBefore: filter.createdBefore ?? null,
    endsBefore: filter.endsBefore ?? null,
  };
}

/**
 * Whether a page may pass many codes before it is full. An index holds all codes, those of a status, and those of
 * an owner as they were created, each as it is walked; whatever else is wanted may be rare on the way.
 */
export function isLong(wanted: Wanted | null, { field }: Order): boolean {
  if (wanted === null) return false;
  const { status, owners, programs, search, deal, assigned } = wanted;
  const { createdAfter, createdBefore, endsBefore } = wanted;
  const others = [search, deal, assigned, createdAfter, createdBefore, endsBefore];
  if (programs.length > 0 || others.some((each) => each !== null)) return true;
  return owners.length > 0 && (status !== null || field !== 'CREATED_AT');
}

function readAll<Read>(
  ids: readonly (string | null | undefined)[],
  read: (id: string) => Read | null,
): Read[] | null {
  const all: Read[] = [];
  for (const id of new Set(ids)) {
    if (id === null || id === undefined) continue;
    const found = read(id);
    if (found === null) return null;
    all.push(found);
  }
  return all;
}

function ownerOf(id: string): WantedOwner | null {
  const kind = isIdOf('Creator', id) ? 'CREATOR' : 'PERFORMANCE_PARTNER';
  const bytes = bytesOfId(kind === 'CREATOR' ? 'Creator' : 'PerformancePartner', id);
  return bytes === null ? null : { id: bytes, kind };
}

function statusOf(
  status: readonly PromoCodeStatus[] | null | undefined,
): readonly PromoCodeStatus[] | null {
  const wanted = PROMO_CODE_STATUSES.filter((each) => status?.includes(each) === true);
  return wanted.length === 0 || wanted.length === PROMO_CODE_STATUSES.length ? null : wanted;
}

const ALL_MASKS = [0, 1, 2, 3];

function assignedWhere(mode: ProgramMode, complete: boolean): readonly Assigned[] {
  return OWNER_KINDS.flatMap((kind) =>
    ALL_MASKS.filter((mask) => isComplete(kind, mode, assignedKindsOf(mask)) === complete).map(
      (kinds) => ({ ownerKind: OWNER_KIND_NUMBER[kind], kinds }),
    ),
  );
}
