import type { CreditGroup as CreditGroups, Language as Languages } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreatePerformancePartnerInput as CreatePerformancePartner } from '../../application/programs/create-performance-partner.js';
import type { UpdatePerformancePartnerInput as UpdatePerformancePartner } from '../../application/programs/update-performance-partner.js';
import { CreditGroup, Language } from '../basics/enums.js';
import { EmailAddress } from '../basics/scalars.js';
import { EXTERNAL_IDS, ExternalIdInput, NEW_EXTERNAL_IDS } from './external-id.input.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'A new performance partner.' })
export class CreatePerformancePartnerInput implements CreatePerformancePartner {
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the partner is written to.' })
  email?: string | null;

  @Field(() => CreditGroup, { nullable: true, description: '`PREFERRED` when left out.' })
  creditGroup?: CreditGroups | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to the partner is written; both when left out.',
  })
  language?: Languages | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: NEW_EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What changes about a performance partner. What is left out stays as it is; null or a blank text clears it.',
})
export class UpdatePerformancePartnerInput implements UpdatePerformancePartner {
  @Field(() => ID, { description: 'The partner.' })
  performancePartnerId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'At most 100 characters; never without one.',
  })
  name?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the partner is written to.' })
  email?: string | null;

  @Field(() => CreditGroup, { nullable: true, description: 'Never without one.' })
  creditGroup?: CreditGroups | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to the partner is written; null: in both.',
  })
  language?: Languages | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
