import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { applyPlan } from '../../application/jobs/apply-plan.js';
import { planPromoCodeImport } from '../../application/jobs/import/plan-import.js';
import { BULK_KINDS } from '../../application/jobs/kinds.js';
import type { GraphQLContext } from '../basics/context.js';
import { ApplyPromoCodeImportInput, PlanPromoCodeImportInput } from '../inputs/import.input.js';
import { onJobs } from './bulk-job.mutations.js';
import { ApplyPromoCodeImportPayload, PlanPromoCodeImportPayload } from './file.payload.js';

const apply = applyPlan(BULK_KINDS, 'applyPromoCodeImport');

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
}
