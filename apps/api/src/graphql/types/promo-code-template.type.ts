import type { Instant, PromoCodeTemplateId } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { PromoCodeTemplateView } from '../../application/ports/views.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';

@ObjectType('PromoCodeTemplate', {
  implements: Node,
  simpleResolvers: true,
  description: 'How an account makes the texts of codes.',
})
@See('staff')
export class PromoCodeTemplate implements PromoCodeTemplateView {
  id!: PromoCodeTemplateId;

  @Field(() => String, { description: 'Unique inside the account.' })
  name!: string;

  @Field(() => String, { description: 'Such as `{FIRST}{10|15}`.' })
  template!: string;

  @Field(() => Boolean, {
    description:
      'Whether it makes what is suggested where nobody names a template. At most one of an account is the default.',
  })
  isDefault!: boolean;

  @Field(() => DateTime, { description: 'When the template was created.' })
  createdAt!: Instant;

  @Field(() => Int, {
    description: 'Goes up with every change; `updatePromoCodeTemplate` takes the one that you saw.',
  })
  version!: number;
}
