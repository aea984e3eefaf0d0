import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PromoCodeTemplateView } from '../../application/ports/views.js';
import { PromoCodeTemplate } from '../types/promo-code-template.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createPromoCodeTemplate` answers.' })
export class CreatePromoCodeTemplatePayload {
  @Field(() => PromoCodeTemplate, {
    nullable: true,
    description: 'The new template; null when the call was refused.',
  })
  promoCodeTemplate!: PromoCodeTemplateView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updatePromoCodeTemplate` answers.' })
export class UpdatePromoCodeTemplatePayload {
  @Field(() => PromoCodeTemplate, {
    nullable: true,
    description:
      'The template as it is now; null when the call was refused for another reason than a stale version.',
  })
  promoCodeTemplate!: PromoCodeTemplateView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
