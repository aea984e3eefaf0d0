import type { Creator } from '../creator/creator.js';
import type { Membership } from '../creator/membership.js';
import type { SocialProfile } from '../creator/social-profile.js';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';
import {
  CREATOR_COLUMNS,
  PROFILE_COLUMNS,
  profileColumnOf,
  type CreatorColumn,
} from './columns/creator-columns.js';
import type { ExternalId } from '../external-id/external-id.js';
import { externalIdsText } from './external-ids.js';
import { isoInZone } from './iso-in-zone.js';
import type { NamedInFile } from './promo-code-cells.js';

/** A creator as our files write them, in one program or none. */
export interface CreatorFileView extends Omit<Creator, 'socialProfiles'> {
  readonly socialProfiles: readonly Omit<SocialProfile, 'id'>[];
  readonly externalIds: readonly ExternalId[];
  readonly membership:
    | (Pick<Membership, 'state' | 'contractStart' | 'contractEnd'> & {
        readonly program: NamedInFile;
      })
    | null;
}

/** The first row of our files of creators. */
export const CREATOR_HEADERS: readonly string[] = CREATOR_COLUMNS.map(({ header }) => header);

/**
 * The row of a creator; read again it says the same. Of more profiles than have columns the first are written, and
 * none of the others is lost by an import.
 * @param timeZone of the contract's dates
 */
export function creatorCells(creator: CreatorFileView, timeZone: TimeZone): readonly string[] {
  const { membership } = creator;
  const date = (instant: Instant | null | undefined) =>
    instant === null || instant === undefined ? null : isoInZone(instant, timeZone);
  const cells: Partial<Record<CreatorColumn, string | null>> = {
    displayName: creator.displayName,
    legalName: creator.legalName,
    email: creator.email,
    country: creator.country,
    timeZone: creator.timeZone,
    language: creator.language,
    notes: creator.notes,
    creatorId: creator.id,
    externalIds: externalIdsText(creator.externalIds),
    program: membership?.program.name ?? null,
    programId: membership?.program.id ?? null,
    membership: membership?.state ?? null,
    contractStart: date(membership?.contractStart),
    contractEnd: date(membership?.contractEnd),
    createdAt: isoInZone(creator.createdAt, 'UTC'),
    version: String(creator.version),
  };
  for (const place of PROFILE_COLUMNS) {
    const profile = creator.socialProfiles[place - 1];
    if (profile === undefined) continue;
    cells[profileColumnOf(place, 'Platform')] = profile.platform;
    cells[profileColumnOf(place, 'Handle')] = profile.handle;
    cells[profileColumnOf(place, 'Url')] = profile.url;
    cells[profileColumnOf(place, 'Followers')] =
      profile.followers === null ? null : String(profile.followers);
  }
  return CREATOR_COLUMNS.map(({ name }) => cells[name] ?? '');
}
