import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createProgram } from '../../application/programs/create-program.js';
import { updateProgram } from '../../application/programs/update-program.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateProgramInput, UpdateProgramInput } from '../inputs/program.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateProgramPayload, UpdateProgramPayload } from './program.payload.js';
import { payload } from './payload.js';

/** The mutations of programs. */
@Resolver()
export class ProgramMutations {
  @Mutation(() => CreateProgramPayload, {
    description: 'Makes a program. A `CREATOR_ONLY` account has no Performance program.',
  })
  async createProgram(
    @Arg('input', () => CreateProgramInput, { description: 'The program.' })
    input: CreateProgramInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateProgramPayload> {
    const call = requireCall(context);
    const outcome = await createProgram(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'program', outcome);
  }

  @Mutation(() => UpdateProgramPayload, {
    description: 'Changes a program: its name, code tracking (R2).',
  })
  async updateProgram(
    @Arg('input', () => UpdateProgramInput, { description: 'The changes.' })
    input: UpdateProgramInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateProgramPayload> {
    const call = requireCall(context);
    const outcome = await updateProgram(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'program', outcome, input.id);
  }
}
