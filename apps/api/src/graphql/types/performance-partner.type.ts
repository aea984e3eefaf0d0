import type {
  CreditGroup as CreditGroups,
  Instant,
  Language as Languages,
  PerformancePartnerId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { PerformancePartnerView } from '../../application/ports/views.js';
import { CreditGroup, Language } from '../basics/enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { EXTERNAL_IDS, ExternalId } from './external-id.type.js';
import { Node } from './node.type.js';

@ObjectType('PerformancePartner', {
  implements: Node,
  simpleResolvers: true,
  description: 'Whoever can be credited in a Performance program and is not a creator of ours.',
})
@See('everybody')
export class PerformancePartner implements PerformancePartnerView {
  id!: PerformancePartnerId;

  @Field(() => String, { description: 'The name.' })
  @See('everybody')
  name!: string;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the partner is written to.' })
  @See('everybody')
  email!: string | null;

  @Field(() => CreditGroup, { description: 'Looked at before codes when an order is credited.' })
  @See('staff')
  creditGroup!: CreditGroups;

  @Field(() => Language, {
    nullable: true,
    description: 'In which our mail to them is written; null: in both.',
  })
  @See('everybody')
  language!: Languages | null;

  @Field(() => [ExternalId], { description: EXTERNAL_IDS })
  @See('staff')
  externalIds!: ExternalId[];

  @Field(() => DateTime, { description: 'When the partner was added.' })
  @See('everybody')
  createdAt!: Instant;

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
