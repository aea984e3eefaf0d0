import type {
  Language as Languages,
  SocialPlatform as SocialPlatforms,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  CreateCreatorInput as CreateCreator,
  SocialProfileInput as SocialProfile,
} from '../../application/creators/create-creator.js';
import type {
  UpdateCreatorInput as UpdateCreator,
  UpdateSocialProfileInput as UpdateSocialProfile,
} from '../../application/creators/update-creator.js';
import { Language, SocialPlatform } from '../basics/enums.js';
import { CountryCode, EmailAddress, TimeZone, Url } from '../basics/scalars.js';
import { EXTERNAL_IDS, ExternalIdInput, NEW_EXTERNAL_IDS } from './external-id.input.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'Where a creator publishes.' })
export class SocialProfileInput implements SocialProfile {
  @Field(() => SocialPlatform, { description: 'The platform.' })
  platform!: SocialPlatforms;

  @Field(() => String, { description: 'With or without the leading `@`, at most 100 characters.' })
  handle!: string;

  @Field(() => Url, { nullable: true, description: 'The address of the profile.' })
  url?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many follow it, as far as known.' })
  followers?: number | null;
}

@InputType({ description: 'A new creator, who has joined no program yet.' })
export class CreateCreatorInput implements CreateCreator {
  @Field(() => String, { description: 'The name that is shown, at most 100 characters.' })
  displayName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name on contracts, at most 200 characters.',
  })
  legalName?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the creator is written to.' })
  email?: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'Where the creator lives.' })
  country?: string | null;

  @Field(() => TimeZone, { nullable: true, description: "The creator's own zone." })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the team only, at most 2000 characters.',
  })
  notes?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to the creator is written; both when left out.',
  })
  language?: Languages | null;

  @Field(() => [SocialProfileInput], { nullable: true, description: 'At most 20.' })
  socialProfiles?: SocialProfileInput[] | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: NEW_EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A social profile of a creator after an edit.' })
export class UpdateSocialProfileInput extends SocialProfileInput implements UpdateSocialProfile {
  @Field(() => ID, {
    nullable: true,
    description: 'The profile that it was before; left out for a new one.',
  })
  id?: string | null;
}

@InputType({
  description:
    'What changes about a creator. What is left out stays as it is; null or a blank text clears it.',
})
export class UpdateCreatorInput implements UpdateCreator {
  @Field(() => ID, { description: 'The creator.' })
  creatorId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name that is shown, at most 100 characters; never without one.',
  })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name on contracts, at most 200 characters.',
  })
  legalName?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the creator is written to.' })
  email?: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'Where the creator lives.' })
  country?: string | null;

  @Field(() => TimeZone, { nullable: true, description: "The creator's own zone." })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the team only, at most 2000 characters.',
  })
  notes?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to the creator is written; null: in both.',
  })
  language?: Languages | null;

  @Field(() => [UpdateSocialProfileInput], {
    nullable: true,
    description:
      'All profiles that the creator has afterwards, at most 20: those that are not named are gone.',
  })
  socialProfiles?: UpdateSocialProfileInput[] | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
