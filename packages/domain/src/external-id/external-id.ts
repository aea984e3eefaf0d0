import * as z from 'zod/mini';
import { isLongerThan } from '../shared/characters.js';
import { text } from '../shared/fields.js';
import type {
  CreatorId,
  DealId,
  MediaSourceId,
  PerformancePartnerId,
  ProgramId,
} from '../shared/id.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';

/** What other systems have ids for; inside one kind and system an id names one thing. */
export const EXTERNAL_ID_KINDS = [
  'Creator',
  'PerformancePartner',
  'MediaSource',
  'Program',
  'Deal',
] as const;
export type ExternalIdKind = (typeof EXTERNAL_ID_KINDS)[number];

/** The id of what an external id names. */
export type ExternalIdSubject =
  CreatorId | PerformancePartnerId | MediaSourceId | ProgramId | DealId;

/** The id that another system has for something of ours. */
export interface ExternalId {
  /** Such as `impact.com`, in the one spelling that `externalSystemOf` gives. */
  readonly system: string;
  /** As the other system writes it: capitals count. */
  readonly id: string;
}

/** How many ids one thing may have, over all systems. */
export const EXTERNAL_IDS_MAX = 20;
/** Characters of a system's name. */
export const EXTERNAL_SYSTEM_MAX = 64;
/** Characters of an id. */
export const EXTERNAL_ID_MAX = 128;

/** The spelling under which a system is stored: `Impact.com ` and `impact.com` are one. */
export function externalSystemOf(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase().normalize('NFC');
}

const systemSchema = z.pipe(
  text({ max: EXTERNAL_SYSTEM_MAX }),
  z.transform((typed: string, context): string => {
    const system = externalSystemOf(typed);
    // A few letters are two in small ones.
    if (isLongerThan(system, EXTERNAL_SYSTEM_MAX)) {
      context.issues.push(issueOf(typed, violation('TOO_LONG', [], { max: EXTERNAL_SYSTEM_MAX })));
    }
    return system;
  }),
);

const idSchema = text({ max: EXTERNAL_ID_MAX });

/** A system as it is stored; null for what no system is called. */
export function storedExternalSystem(typed: string): string | null {
  return z.safeParse(systemSchema, typed).data ?? null;
}

/** An id of another system as it is stored; null for what none can be. */
export function storedExternalId(typed: string): string | null {
  return z.safeParse(idSchema, typed).data ?? null;
}

const externalIdSchema = z.object({ system: systemSchema, id: idSchema });

/** All ids that something has afterwards, each once, in the order of the input; null means none. */
export const externalIdsSchema = z.pipe(
  z.nullish(z.array(externalIdSchema).check(z.maxLength(EXTERNAL_IDS_MAX))),
  z.transform((typed: ExternalId[] | null | undefined, context): ExternalId[] => {
    const seen = new Set<string>();
    (typed ?? []).forEach((each, place) => {
      const key = keyOf(each);
      if (seen.has(key)) context.issues.push(issueOf(each.id, taken([String(place), 'id'], each)));
      seen.add(key);
    });
    return typed ?? [];
  }),
);

/** The part of an input that says them. */
export const externalIdsInputSchema = z.object({ externalIds: externalIdsSchema });

/** In the order in which they are shown: by system, then by id. */
export function externalIdsInOrder(ids: readonly ExternalId[]): readonly ExternalId[] {
  return [...ids].sort((a, b) => compare(a.system, b.system) || compare(a.id, b.id));
}

/** Who has an id already. */
export interface ExternalIdHolder {
  readonly id: string;
  readonly name: string;
}

/**
 * One thing for each id. The database's key is the authority.
 * @param typed the ids as the caller listed them
 * @param holderOf who has an id now; null if nobody has
 * @param own what the ids are for; null if it is new
 */
export function externalIdViolations(
  typed: readonly ExternalId[],
  holderOf: (id: ExternalId) => ExternalIdHolder | null,
  own: string | null,
): readonly Violation[] {
  return typed.flatMap((each, place) => {
    const holder = holderOf(each);
    return holder === null || holder.id === own
      ? []
      : [taken(['externalIds', String(place), 'id'], each, holder)];
  });
}

/** Without a holder it stands in the same list before. */
function taken(path: readonly string[], { system, id }: ExternalId, holder?: ExternalIdHolder) {
  const by = holder === undefined ? {} : { holder: holder.name, holderId: holder.id };
  return violation('EXTERNAL_ID_TAKEN', path, { system, id, ...by });
}

/** Line feeds are in neither part. */
function keyOf({ system, id }: ExternalId): string {
  return `${system}\n${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
