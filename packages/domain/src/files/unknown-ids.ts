import type { ExternalId, ExternalIdKind } from '../external-id/external-id.js';
import type { OwnerKind } from '../promo-code/owner.js';

/** What an id may name that nobody knows yet; `OWNER` is whoever can own or hold a code. */
export type UnknownIdKind = 'PROGRAM' | 'DEAL' | 'OWNER' | OwnerKind;

/** How many of a plan's unknown ids are told: those of the most rows. */
export const UNKNOWN_IDS_TOLD = 200;

/** An id of another system by which a row names something, and that nothing of the account has. */
export interface UnknownId extends ExternalId {
  readonly kind: UnknownIdKind;
  /** What the row calls the same in another column; null if it says nothing. */
  readonly name: string | null;
}

const EXTERNAL_KINDS: Readonly<Record<UnknownIdKind, readonly ExternalIdKind[]>> = {
  PROGRAM: ['Program'],
  DEAL: ['Deal'],
  OWNER: ['Creator', 'PerformancePartner', 'MediaSource'],
  CREATOR: ['Creator'],
  PERFORMANCE_PARTNER: ['PerformancePartner'],
  MEDIA_SOURCE: ['MediaSource'],
};

/** The kinds of things that an unknown id may be given to. */
export function externalKindsOf(kind: UnknownIdKind): readonly ExternalIdKind[] {
  return EXTERNAL_KINDS[kind];
}

/** Ids of a row, each once: if it is told twice which owner an id names, it may be any of them unless one way says more. */
export function distinctUnknownIds(ids: readonly UnknownId[]): readonly UnknownId[] {
  const distinct = new Map<string, UnknownId>();
  for (const id of ids) {
    const key = JSON.stringify([targetOf(id.kind), id.system, id.id]);
    const before = distinct.get(key);
    const kind = before === undefined ? id.kind : narrowest(before.kind, id.kind);
    distinct.set(key, { ...id, kind, name: before?.name ?? id.name });
  }
  return [...distinct.values()];
}

/** Owners of all kinds are one target: the same id means the same one. */
function targetOf(kind: UnknownIdKind): UnknownIdKind {
  return kind === 'PROGRAM' || kind === 'DEAL' ? kind : 'OWNER';
}

/** Two that contradict each other leave it open. */
function narrowest(one: UnknownIdKind, other: UnknownIdKind): UnknownIdKind {
  if (one === 'OWNER') return other;
  return other === 'OWNER' || other === one ? one : 'OWNER';
}
