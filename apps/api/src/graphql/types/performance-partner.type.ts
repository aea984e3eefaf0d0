import type {
  CreditGroup as CreditGroups,
  Instant,
  PerformancePartnerId,
} from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PerformancePartnerView } from '../../application/ports/views.js';
import { CreditGroup } from '../basics/enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { Node } from './node.type.js';

@ObjectType('PerformancePartner', {
  implements: Node,
  simpleResolvers: true,
  description: 'Whoever can be credited in a Performance program and is not a creator of ours.',
})
export class PerformancePartner implements PerformancePartnerView {
  id!: PerformancePartnerId;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => EmailAddress, { nullable: true, description: 'Where the partner is written to.' })
  email!: string | null;

  @Field(() => CreditGroup, { description: 'Looked at before codes when an order is credited.' })
  creditGroup!: CreditGroups;

  @Field(() => DateTime, { description: 'When the partner was added.' })
  createdAt!: Instant;
}
