import type { CreditGroup as CreditGroups } from '@creator-codes/domain';
import { Field, InputType } from 'type-graphql';
import type { CreatePerformancePartnerInput as CreatePerformancePartner } from '../../application/programs/create-performance-partner.js';
import { CreditGroup } from '../basics/enums.js';
import { EmailAddress } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

@InputType({ description: 'A new performance partner.' })
export class CreatePerformancePartnerInput implements CreatePerformancePartner {
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the partner is written to.' })
  email?: string | null;

  @Field(() => CreditGroup, { nullable: true, description: '`PREFERRED` when left out.' })
  creditGroup?: CreditGroups | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
