import type { SocialPlatform } from '../creator/social-profile.js';
import { ownerOfId, type OwnerKind } from '../promo-code/owner.js';
import { nameText, optionalEmailSchema, text } from '../shared/fields.js';
import { isIdOf, type EntityName } from '../shared/id.js';
import { violation, type Violation } from '../shared/violation.js';
import { OWNER_KIND_WORDS, PLATFORM_WORDS, valueOfWord } from './cell-words.js';
import type { ExternalId } from '../external-id/external-id.js';
import { readExternalIds } from './external-ids.js';
import type { AnyColumn } from './formats.js';
import { present, readBy, readWord, type RowReading } from './reading.js';

/** How a row names something of ours. Everything that it says must lead to the same. */
export interface FileReference {
  readonly id?: string;
  readonly externalId?: ExternalId;
  /** Only where names are unique or what has it is not the row's owner. */
  readonly name?: string;
}

/** A profile by which a creator is known. */
export interface ProfileReference {
  readonly platform: SocialPlatform;
  /** Without the leading `@`. */
  readonly handle: string;
}

/** How a row names the owner of its code. A name never does. */
export interface OwnerReference {
  readonly kind?: OwnerKind;
  readonly id?: string;
  readonly externalId?: ExternalId;
  readonly email?: string;
  readonly profile?: ProfileReference;
}

interface ReferenceColumns {
  readonly id: AnyColumn;
  readonly externalId?: AnyColumn;
  readonly name: AnyColumn;
}

const idText = text({ max: 64 });
const aName = nameText();
const profileText = text({ max: 200 });

/** What is named in up to three columns; undefined if none of them says anything. */
export function readReference(
  reading: RowReading,
  columns: ReferenceColumns,
  entity: EntityName,
): FileReference | undefined {
  const id = readBy(reading, columns.id, idText);
  if (id !== undefined && !isIdOf(entity, id)) refuseUnknown(reading, columns.id, id);
  return unlessEmpty<FileReference>({
    id,
    externalId:
      columns.externalId === undefined ? undefined : readOneExternalId(reading, columns.externalId),
    name: readBy(reading, columns.name, aName),
  });
}

/** The owner that a row names; undefined if it names none. */
export function readOwner(reading: RowReading): OwnerReference | undefined {
  const id = readBy(reading, 'ownerId', idText);
  const named = id === undefined ? null : ownerOfId(id);
  if (id !== undefined && named === null) refuseUnknown(reading, 'ownerId', id);
  const kind = readWord(reading, 'ownerKind', OWNER_KIND_WORDS);
  if (kind !== undefined && named !== null && named.kind !== kind) {
    reading.refuse('ownerKind', violation('REFERENCE_AMBIGUOUS', [], { count: 2 }));
  }
  const keys = unlessEmpty<OwnerReference>({
    id,
    externalId: readOneExternalId(reading, 'ownerExternalId'),
    email: readBy(reading, 'ownerEmail', optionalEmailSchema) ?? undefined,
    profile: readProfile(reading, 'ownerProfile'),
  });
  return keys === undefined ? undefined : { ...present({ kind }), ...keys };
}

/** Whatever a row names by an id that nothing of ours can have. */
export function refuseUnknown(reading: RowReading, column: AnyColumn, value: string): void {
  reading.refuse(column, violation('REFERENCE_UNKNOWN', [], { value }));
}

/** One id of another system. */
export function readOneExternalId(reading: RowReading, column: AnyColumn): ExternalId | undefined {
  const ids = readExternalIds(reading, column);
  const [first] = ids ?? [];
  if (ids !== undefined && ids.length > 1) {
    reading.refuse(column, violation('TOO_MANY', [], { max: 1, count: ids.length }));
  }
  return first;
}

/** `platform/handle`. */
function readProfile(reading: RowReading, column: AnyColumn): ProfileReference | undefined {
  const typed = readBy(reading, column, profileText);
  if (typed === undefined) return undefined;
  const slash = typed.indexOf('/');
  const platform = slash < 0 ? null : valueOfWord(PLATFORM_WORDS, typed.slice(0, slash));
  const handle = typed
    .slice(slash + 1)
    .trim()
    .replace(/^@\s*/, '');
  if (platform !== null && handle !== '') return { platform, handle };
  reading.refuse(column, violation('INVALID_VALUE'));
  return undefined;
}

function unlessEmpty<Fields extends object>(fields: {
  readonly [Name in keyof Fields]: Fields[Name] | undefined;
}): Fields | undefined {
  const said = present<Fields>(fields);
  return Object.keys(said).length === 0 ? undefined : (said as Fields);
}

/** What each way to name somebody leads to: the ids that it found. */
export type FoundBy = Readonly<
  Partial<Record<'id' | 'externalId' | 'email' | 'profile', readonly string[]>>
>;

/**
 * Whom a row means: everything that it says must lead to one and the same.
 * @param found by each key that the row has; a key that leads to nobody is an empty list
 * @returns the id; null if nobody is found; or the violation `REFERENCE_UNKNOWN` for an id that is nobody's and
 * `REFERENCE_AMBIGUOUS` for more than one answer
 */
export function whoIsMeant(
  found: FoundBy,
  id: string | null,
): { readonly id: string | null } | { readonly objection: Violation } {
  if (id !== null && (found.id ?? []).length === 0) {
    return { objection: violation('REFERENCE_UNKNOWN', [], { value: id }) };
  }
  const answers = new Set(Object.values(found).flat());
  if (answers.size > 1) {
    return { objection: violation('REFERENCE_AMBIGUOUS', [], { count: answers.size }) };
  }
  const [one] = answers;
  return { id: one ?? null };
}
