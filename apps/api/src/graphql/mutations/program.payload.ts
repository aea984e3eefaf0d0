import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { ProgramView } from '../../application/ports/views.js';
import { Program } from '../types/program.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `createProgram` answers.' })
export class CreateProgramPayload {
  @Field(() => Program, {
    nullable: true,
    description: 'The new program; null when the call was refused.',
  })
  program!: ProgramView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateProgram` answers.' })
export class UpdateProgramPayload {
  @Field(() => Program, {
    nullable: true,
    description:
      'The program as it is now; null when the call was refused for another reason than a stale version.',
  })
  program!: ProgramView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
