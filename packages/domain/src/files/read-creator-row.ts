import * as z from 'zod/mini';
import type { Creator } from '../creator/creator.js';
import type { StoredMembershipState } from '../creator/membership.js';
import {
  newProfilesSchema,
  SOCIAL_PLATFORMS,
  type SocialPlatform,
  type SocialProfile,
} from '../creator/social-profile.js';
import {
  nameText,
  oneOf,
  optionalEmailSchema,
  optionalText,
  text,
  timeZoneSchema,
} from '../shared/fields.js';
import { isIdOf } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { COUNTRIES } from '../shared/regions.js';
import { parse } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import type { FileCell } from './cell.js';
import { LANGUAGE_WORDS, MEMBERSHIP_WORDS, PLATFORM_WORDS } from './cell-words.js';
import {
  HANDLE_COLUMNS,
  PROFILE_COLUMNS,
  profileColumnOf,
  type CreatorColumn,
} from './columns/creator-columns.js';
import type { ExternalId } from '../external-id/external-id.js';
import { readExternalIds } from './external-ids.js';
import type { AnyColumn } from './formats.js';
import type { FileLayout } from './mapping.js';
import {
  orCleared,
  present,
  readBy,
  readingOf,
  readWindow,
  readWord,
  type RowOutcome,
  type RowReading,
} from './reading.js';
import { readReference, refuseUnknown, type FileReference } from './references.js';

/** A profile as a row has it. */
export interface RowProfile {
  readonly platform: SocialPlatform;
  readonly handle: string;
  /** Absent stays as it is. */
  readonly url?: string;
  readonly followers?: number;
}

/** A creator as a row has it. What is absent stays as it is; null clears. */
export interface CreatorRow extends Partial<
  Pick<Creator, 'legalName' | 'email' | 'country' | 'timeZone' | 'language' | 'notes'>
> {
  /** What a new one needs. It never says who is meant. */
  readonly displayName?: string;
  readonly creatorId?: string;
  /** To be added to those that the creator has; a file takes none away. */
  readonly externalIds?: readonly ExternalId[];
  /** To be added or changed, by platform and handle; a file takes none away. */
  readonly profiles?: readonly RowProfile[];
  readonly program?: FileReference;
  /** What is stored: whether a contract is over or begins later follows from its dates. */
  readonly membership?: StoredMembershipState;
  readonly contractStart?: Instant | null;
  readonly contractEnd?: Instant | null;
}

/** Made once: making a schema takes longer than reading a cell. */
const schemas = {
  creatorId: text({ max: 64 }),
  displayName: nameText(),
  legalName: optionalText(200),
  notes: optionalText(2_000),
  country: z.pipe(
    z.pipe(
      z.string(),
      z.transform((typed: string) => typed.trim().toUpperCase()),
    ),
    oneOf(COUNTRIES),
  ),
  profiles: z.object({ profiles: newProfilesSchema }),
};

/** Reads a row of our creators, all faults at once. */
export function readCreatorRow(
  layout: FileLayout,
  cells: readonly FileCell[],
): RowOutcome<CreatorRow> {
  const reading = readingOf(layout, cells);
  const optional = <T extends z.ZodMiniType>(column: CreatorColumn, schema: T) =>
    orCleared(reading, column, readBy(reading, column, schema));
  const { startAt, endAt } = readWindow(
    reading,
    { start: 'contractStart', end: 'contractEnd' },
    layout.mapping.timeZone,
  );
  const program = readReference(reading, { id: 'programId', name: 'program' }, 'Program');
  const membership = readMembership(reading);
  // A row that speaks of no membership clears none of its dates.
  const hasContract = program !== undefined || membership !== undefined;
  const date = (instant: Instant | null | undefined) =>
    instant === null && !hasContract ? undefined : instant;
  const row = present<CreatorRow>({
    creatorId: readCreatorId(reading),
    displayName: readBy(reading, 'displayName', schemas.displayName),
    legalName: optional('legalName', schemas.legalName),
    email: optional('email', optionalEmailSchema),
    country: optional('country', schemas.country),
    timeZone: optional('timeZone', timeZoneSchema),
    language: orCleared(reading, 'language', readWord(reading, 'language', LANGUAGE_WORDS)),
    notes: optional('notes', schemas.notes),
    externalIds: readExternalIds(reading, 'externalIds'),
    profiles: readProfiles(reading),
    program,
    membership,
    contractStart: date(startAt),
    contractEnd: date(endAt),
  });
  if (Object.keys(row).length === 0) reading.refuse('displayName', violation('REQUIRED'));
  return reading.outcome(row);
}

function readCreatorId(reading: RowReading): string | undefined {
  const id = readBy(reading, 'creatorId', schemas.creatorId);
  if (id !== undefined && !isIdOf('Creator', id)) refuseUnknown(reading, 'creatorId', id);
  return id;
}

function readMembership(reading: RowReading): StoredMembershipState | undefined {
  const state = readWord(reading, 'membership', MEMBERSHIP_WORDS);
  return state === 'EXPIRED' || state === 'UPCOMING' ? 'JOINED' : state;
}

function readProfiles(reading: RowReading): readonly RowProfile[] | undefined {
  const inPlaces = PROFILE_COLUMNS.map((place) => readProfile(reading, place));
  const byPlatform = SOCIAL_PLATFORMS.filter((each) => each in HANDLE_COLUMNS).map((platform) => {
    const column = HANDLE_COLUMNS[platform as keyof typeof HANDLE_COLUMNS].name;
    const handle = reading.cell(column)?.text;
    return handle === undefined ? undefined : judged(reading, { platform, handle }, () => column);
  });
  const profiles = new Map<string, RowProfile>();
  for (const profile of [...inPlaces, ...byPlatform]) {
    const key = profile === undefined ? '' : profileKey(profile);
    if (profile !== undefined && !profiles.has(key)) profiles.set(key, profile);
  }
  return profiles.size === 0 ? undefined : [...profiles.values()];
}

/** Two spellings of a handle are one. */
function profileKey({ platform, handle }: RowProfile): string {
  return `${platform} ${handle.toLowerCase()}`;
}

function readProfile(
  reading: RowReading,
  place: (typeof PROFILE_COLUMNS)[number],
): RowProfile | undefined {
  const column = (holds: Parameters<typeof profileColumnOf>[1]) => profileColumnOf(place, holds);
  const columns = [column('Platform'), column('Handle'), column('Url'), column('Followers')];
  if (columns.every((each) => reading.cell(each) === null)) return undefined;
  const platform = readWord(reading, column('Platform'), PLATFORM_WORDS, {
    mayBeEmpty: false,
  });
  const handle = reading.cell(column('Handle'))?.text;
  for (const each of ['Platform', 'Handle'] as const) {
    if (reading.cell(column(each)) === null) reading.refuse(column(each), violation('REQUIRED'));
  }
  const url = reading.cell(column('Url'))?.text;
  const followers = readNumber(reading, column('Followers'));
  if (platform === undefined || handle === undefined) return undefined;
  const places = { handle: 'Handle', url: 'Url', followers: 'Followers' } as const;
  const profile = { platform, handle, ...present<Partial<SocialProfile>>({ url, followers }) };
  return judged(reading, profile, (field) => column(places[field as keyof typeof places]));
}

/** A profile as the rules of profiles read it. */
function judged(
  reading: RowReading,
  profile: { readonly platform: SocialPlatform; readonly handle: string },
  columnOf: (field: string) => AnyColumn,
): RowProfile | undefined {
  const parsed = parse(schemas.profiles, { profiles: [profile] });
  if (!parsed.ok) {
    for (const each of parsed.violations) reading.refuse(columnOf(each.path[2] ?? ''), each);
    return undefined;
  }
  const [{ platform, handle, url, followers } = profile as SocialProfile] = parsed.value.profiles;
  return {
    platform,
    handle,
    ...present<Partial<RowProfile>>({ url: url ?? undefined, followers: followers ?? undefined }),
  };
}

/** A whole number, with or without signs between its thousands. */
function readNumber(reading: RowReading, column: AnyColumn): number | undefined {
  const typed = reading.cell(column)?.text.trim();
  if (typed === undefined) return undefined;
  if (/^(?:\d{1,15}|\d{1,3}(?:[,\u00A0\u202F ]\d{3}){1,4})$/.test(typed)) {
    return Number(typed.replace(/\D/g, ''));
  }
  reading.refuse(column, violation('INVALID_VALUE'));
  return undefined;
}
