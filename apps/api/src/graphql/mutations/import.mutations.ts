import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { applyPlan } from '../../application/jobs/apply-plan.js';
import { planCreatorImport } from '../../application/jobs/import-creators/plan-creator-import.js';
import { planPromoCodeImport } from '../../application/jobs/import/plan-import.js';
import { BULK_KINDS } from '../../application/jobs/kinds.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  ApplyCreatorImportInput,
  ApplyPromoCodeImportInput,
  PlanCreatorImportInput,
  PlanPromoCodeImportInput,
} from '../inputs/import.input.js';
import { onJobs } from './bulk-job.mutations.js';
import {
  ApplyCreatorImportPayload,
  ApplyPromoCodeImportPayload,
  PlanCreatorImportPayload,
  PlanPromoCodeImportPayload,
} from './file.payload.js';

const apply = applyPlan(BULK_KINDS, 'applyPromoCodeImport');
const applyCreators = applyPlan(BULK_KINDS, 'applyCreatorImport');

/** The mutations of imports. */
@Resolver()
export class ImportMutations {
  @Mutation(() => PlanPromoCodeImportPayload, {
    description:
      'Plans an import: a job judges each row of the file, and nothing is written of codes before the plan is applied. A file that can be read in more than one way is refused until `readFileAs` has said which. A code is known by its text. How the columns are mapped is remembered for files with the same headers.',
  })
  planPromoCodeImport(
    @Arg('input', () => PlanPromoCodeImportInput, { description: 'Which file, and how.' })
    input: PlanPromoCodeImportInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodeImportPayload> {
    return onJobs(planPromoCodeImport, input, context, info);
  }

  @Mutation(() => ApplyPromoCodeImportPayload, {
    description:
      'Applies the plan of an import: a job writes just what the plan shows, row by row, as you may.',
  })
  applyPromoCodeImport(
    @Arg('input', () => ApplyPromoCodeImportInput, { description: 'Which plan.' })
    input: ApplyPromoCodeImportInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApplyPromoCodeImportPayload> {
    return onJobs(apply, input, context, info);
  }

  @Mutation(() => PlanCreatorImportPayload, {
    description:
      'Plans an import of creators: a job judges each row of the file, and nothing is written of creators before the plan is applied. A creator is known by our id, else by an id of another system, else by e-mail address, else by a profile; a name never says who is meant. A file takes no profile and no id away.',
  })
  planCreatorImport(
    @Arg('input', () => PlanCreatorImportInput, { description: 'Which file, and how.' })
    input: PlanCreatorImportInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanCreatorImportPayload> {
    return onJobs(planCreatorImport, input, context, info);
  }

  @Mutation(() => ApplyCreatorImportPayload, {
    description:
      'Applies the plan of an import of creators: a job writes just what the plan shows, row by row, as you may.',
  })
  applyCreatorImport(
    @Arg('input', () => ApplyCreatorImportInput, { description: 'Which plan.' })
    input: ApplyCreatorImportInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApplyCreatorImportPayload> {
    return onJobs(applyCreators, input, context, info);
  }
}
