import type { SocialPlatform as SocialPlatforms } from '@creator-codes/domain';
import { Field, InputType, Int } from 'type-graphql';
import type {
  CreateCreatorInput as CreateCreator,
  SocialProfileInput as SocialProfile,
} from '../../application/creators/create-creator.js';
import { SocialPlatform } from '../basics/enums.js';
import { CountryCode, EmailAddress, TimeZone, Url } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

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

  @Field(() => [SocialProfileInput], { nullable: true, description: 'At most 20.' })
  socialProfiles?: SocialProfileInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
