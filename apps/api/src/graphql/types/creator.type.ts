import type { CreatorId, Instant, Language as Languages } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CreatorView } from '../../application/ports/views.js';
import { Language } from '../basics/enums.js';
import { CountryCode, DateTime, EmailAddress, TimeZone } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { EXTERNAL_IDS, ExternalId } from './external-id.type.js';
import { Node } from './node.type.js';
import { SocialProfile } from './social-profile.type.js';

/** Memberships, media sources and codes refer back to the creator, so they are in creator.resolver.ts. */
@ObjectType('Creator', {
  implements: Node,
  simpleResolvers: true,
  description: 'A person with social profiles whom a Creator program can credit.',
})
@See('everybody')
export class Creator implements CreatorView {
  id!: CreatorId;

  @Field(() => String, { description: 'The name that people know the creator by.' })
  @See('everybody')
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The name on contracts.' })
  @See('everybody')
  legalName!: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the creator is written to.' })
  @See('everybody')
  email!: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'Where the creator lives.' })
  @See('everybody')
  country!: string | null;

  @Field(() => TimeZone, { nullable: true, description: 'The zone that the creator lives in.' })
  @See('everybody')
  timeZone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notes of the brand; the creator never sees them.',
  })
  @See('staff')
  notes!: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to them is written; null: in both.',
  })
  @See('everybody')
  language!: Languages | null;

  @Field(() => [SocialProfile], {
    description: 'Where the creator is to be found, most followers first.',
  })
  @See('everybody')
  socialProfiles!: SocialProfile[];

  @Field(() => [ExternalId], { description: EXTERNAL_IDS })
  @See('staff')
  externalIds!: ExternalId[];

  @Field(() => DateTime, { description: 'When the creator was added.' })
  @See('everybody')
  createdAt!: Instant;

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
