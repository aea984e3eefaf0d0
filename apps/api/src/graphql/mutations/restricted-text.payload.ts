import type { Violation } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RestrictedTextView } from '../../application/ports/views.js';
import { See } from '../basics/see.js';
import { RestrictedText } from '../types/restricted-text.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

const CODES_KEPT =
  'How many exact codes begin with the prefix and keep their texts, counted up to 10,000; 0 for a word.';

@ObjectType({ description: 'What `createRestrictedText` answers.' })
export class CreateRestrictedTextPayload {
  @Field(() => RestrictedText, {
    nullable: true,
    description: 'What was restricted; null when the call was refused.',
  })
  restrictedText!: RestrictedTextView | null;

  @Field(() => Int, { description: CODES_KEPT })
  codesKept!: number;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What became of one of several texts.' })
export class RestrictedTextOutcome {
  @Field(() => String, { description: 'As it was given.' })
  @See('managers')
  text!: string;

  @Field(() => RestrictedText, {
    nullable: true,
    description: 'What was restricted; null when it was not.',
  })
  @See('managers')
  restrictedText!: RestrictedTextView | null;

  @Field(() => Int, { description: CODES_KEPT })
  @See('managers')
  codesKept!: number;

  @Field(() => [UserError], { description: 'Why it was not restricted.' })
  @See('managers')
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `createRestrictedTexts` answers.' })
export class CreateRestrictedTextsPayload {
  @Field(() => [RestrictedTextOutcome], {
    description: 'What became of each text, in their order; empty when the call was refused.',
  })
  outcomes!: readonly RestrictedTextOutcome[];

  @Field(() => [UserError], {
    description: 'Why the call was refused as a whole; empty when each text was judged by itself.',
  })
  errors!: readonly Violation[];
}

const AS_IT_IS =
  'The restricted text as it is now; null when the call was refused for another reason than a stale version.';

@ObjectType({ description: 'What `updateRestrictedText` answers.' })
export class UpdateRestrictedTextPayload {
  @Field(() => RestrictedText, { nullable: true, description: AS_IT_IS })
  restrictedText!: RestrictedTextView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `endRestrictedText` answers.' })
export class EndRestrictedTextPayload {
  @Field(() => RestrictedText, { nullable: true, description: AS_IT_IS })
  restrictedText!: RestrictedTextView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
