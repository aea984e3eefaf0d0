import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreatePromoCodeTemplateInput as Create } from '../../application/codes/create-promo-code-template.js';
import type { UpdatePromoCodeTemplateInput as Update } from '../../application/codes/update-promo-code-template.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

/** What a template may say, wherever one is taken. */
export const TEMPLATE_TEXT =
  'At most 100 characters: letters, digits, `-` and `_` as they are; `{FIRST}`, `{LAST}` and `{NAME}` (the first name) of the creator in the letters A to Z, `{HANDLE}` the handle with most followers, `{DISCOUNT}`, `{YEAR}`, `{10|15}` a choice, `{####}` random digits, `{XXXX}` random letters and digits. None of the random signs is read as another.';

const NAME = 'At most 100 characters, unique in the account.';
const IS_DEFAULT =
  'Whether it makes what is suggested where nobody names a template. The default of before is none any more.';

@InputType({ description: 'A new template for the texts of codes.' })
export class CreatePromoCodeTemplateInput implements Create {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: TEMPLATE_TEXT })
  template!: string;

  @Field(() => Boolean, { nullable: true, description: `${IS_DEFAULT} No when left out.` })
  isDefault?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'Changes to a template. What is left out stays as it is, and so do codes that were made by it.',
})
export class UpdatePromoCodeTemplateInput implements Update {
  @Field(() => ID, { description: 'The template.' })
  promoCodeTemplateId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => String, { nullable: true, description: TEMPLATE_TEXT })
  template?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_DEFAULT })
  isDefault?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
