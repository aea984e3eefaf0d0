import {
  createCreatorSchema,
  parse,
  type CreateCreator,
  type Result,
  type SocialPlatform,
} from '@creator-codes/domain';
import { EXTERNAL_ID_PLACES, type WithExternalIds } from '../../../parts/external-ids/external-ids';
import { languageOf, type MailLanguage } from '../../../parts/editing/language-select';

/** A social profile as the form holds it. */
export interface ProfileValues {
  /** Of one that is saved already. The form keeps an `id` of its own. */
  profileId?: string;
  platform: SocialPlatform;
  handle: string;
  url: string;
  /** NumberInput gives '' for nothing and text for what is no number. */
  followers: number | string;
}

/** The form's values. */
export interface CreatorValues extends WithExternalIds {
  displayName: string;
  legalName: string;
  email: string;
  country: string | null;
  timeZone: string | null;
  language: MailLanguage;
  notes: string;
  socialProfiles: ProfileValues[];
}

export const NEW_PROFILE: ProfileValues = {
  platform: 'INSTAGRAM',
  handle: '',
  url: '',
  followers: '',
};

/** The input of `createCreator`, read by the domain's own schema; paths are those of the form. */
export function readCreator(values: CreatorValues): Result<CreateCreator> {
  return parse(createCreatorSchema, {
    ...languageOf(values),
    socialProfiles: readProfiles(values.socialProfiles),
  });
}

/** The profiles as the server takes them. */
export function readProfiles(profiles: readonly ProfileValues[]) {
  return profiles.map(({ profileId, followers, ...profile }) => ({
    ...(profileId === undefined ? {} : { id: profileId }),
    ...profile,
    // NumberInput leaves a number that is too long for it as text.
    followers: followers === '' ? null : Number(followers),
  }));
}

export const PERSON_FIELDS = [
  'displayName',
  'legalName',
  'email',
  'country',
  'timeZone',
  'language',
  'notes',
] as const;

type ProfileField = `socialProfiles.${number}.${'platform' | 'handle' | 'url' | 'followers'}`;
export type CreatorField =
  (typeof PERSON_FIELDS)[number] | ProfileField | (typeof EXTERNAL_ID_PLACES)[number];

/** All fields that a form with so many profiles has, in the order in which they stand. */
export function creatorFields(profiles: number): readonly CreatorField[] {
  return [
    ...PERSON_FIELDS,
    ...Array.from({ length: profiles }, (_, row) => [
      `socialProfiles.${row}.platform` as const,
      `socialProfiles.${row}.handle` as const,
      `socialProfiles.${row}.url` as const,
      `socialProfiles.${row}.followers` as const,
    ]).flat(),
    ...EXTERNAL_ID_PLACES,
  ];
}
