import {
  createCreatorSchema,
  parse,
  type CreateCreator,
  type Result,
  type SocialPlatform,
} from '@creator-codes/domain';

/** A social profile as the form holds it. */
export interface ProfileValues {
  platform: SocialPlatform;
  handle: string;
  url: string;
  /** NumberInput gives '' for nothing and text for what is no number. */
  followers: number | string;
}

/** The form's values. */
export interface CreatorValues {
  displayName: string;
  legalName: string;
  email: string;
  country: string | null;
  timeZone: string | null;
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
    ...values,
    socialProfiles: values.socialProfiles.map(({ followers, ...profile }) => ({
      ...profile,
      // NumberInput leaves a number that is too long for it as text.
      followers: followers === '' ? null : Number(followers),
    })),
  });
}

const PERSON_FIELDS = [
  'displayName',
  'legalName',
  'email',
  'country',
  'timeZone',
  'notes',
] as const;

type ProfileField = `socialProfiles.${number}.${keyof ProfileValues}`;
export type CreatorField = (typeof PERSON_FIELDS)[number] | ProfileField;

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
  ];
}
