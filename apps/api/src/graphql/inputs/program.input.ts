import type { ProgramKind as ProgramKinds } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateProgramInput as CreateProgram } from '../../application/programs/create-program.js';
import type { UpdateProgramInput as UpdateProgram } from '../../application/programs/update-program.js';
import { ProgramKind } from '../basics/enums.js';
import { EXTERNAL_IDS, ExternalIdInput, NEW_EXTERNAL_IDS } from './external-id.input.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const CODE_TRACKING = 'Codes can be issued only while it is on (R2).';

@InputType({ description: 'A new program.' })
export class CreateProgramInput implements CreateProgram {
  @Field(() => String, { description: 'At most 100 characters, unique in the account.' })
  name!: string;

  @Field(() => ProgramKind, { description: 'Never changes afterwards.' })
  kind!: ProgramKinds;

  @Field(() => Boolean, { nullable: true, description: `${CODE_TRACKING} Off when left out.` })
  codeTracking?: boolean | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: NEW_EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a program. What is left out stays as it is.' })
export class UpdateProgramInput implements UpdateProgram {
  @Field(() => ID, { description: 'The program.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'At most 100 characters, unique in the account.',
  })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: CODE_TRACKING })
  codeTracking?: boolean | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
