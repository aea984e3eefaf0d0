import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { fileFor } from '../../application/files/file-access.js';
import { readFileAs } from '../../application/files/read-file-as.js';
import {
  exportCorrections,
  exportCreators,
  exportPromoCodes,
} from '../../application/jobs/export/start-export.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  ExportCorrectionsInput,
  ExportCreatorsInput,
  ExportPromoCodesInput,
  ReadFileAsInput,
} from '../inputs/file.input.js';
import { FileObject } from '../types/file.type.js';
import { onJobs } from './bulk-job.mutations.js';
import {
  ExportCorrectionsPayload,
  ExportCreatorsPayload,
  ExportPromoCodesPayload,
  ReadFileAsPayload,
} from './file.payload.js';

/** The mutations of files. */
@Resolver()
export class FileMutations {
  @Mutation(() => ExportPromoCodesPayload, {
    description:
      'Writes codes into a file, by a job: `file` of the job is there when it is `COMPLETED`. Texts that were given up are not in it. Read again, the file changes nothing.',
  })
  exportPromoCodes(
    @Arg('input', () => ExportPromoCodesInput, { description: 'Which codes, and how.' })
    { filter, orderBy: order, ...input }: ExportPromoCodesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExportPromoCodesPayload> {
    return onJobs(exportPromoCodes, { ...input, filter, order }, context, info);
  }

  @Mutation(() => ExportCreatorsPayload, {
    description:
      'Writes creators into a file, by a job, with a row for each of their memberships: `file` of the job is there when it is `COMPLETED`.',
  })
  exportCreators(
    @Arg('input', () => ExportCreatorsInput, { description: 'Which creators, and how.' })
    { filter, orderBy, ...input }: ExportCreatorsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExportCreatorsPayload> {
    const order = orderBy
      ? ({
          field: orderBy.field === 'DISPLAY_NAME' ? 'NAME' : 'CREATED_AT',
          direction: orderBy.direction,
        } as const)
      : orderBy;
    return onJobs(exportCreators, { ...input, filter, order }, context, info);
  }

  @Mutation(() => ExportCorrectionsPayload, {
    description:
      'Writes the rows of an import that are in error, or could not be written when it was applied, into a file: as your file has them, with a column that says what is wrong. Corrected, it is imported as any other, and that column is passed over.',
  })
  exportCorrections(
    @Arg('input', () => ExportCorrectionsInput, { description: 'Of which import, and how.' })
    input: ExportCorrectionsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExportCorrectionsPayload> {
    return onJobs(exportCorrections, input, context, info);
  }

  @Mutation(() => ReadFileAsPayload, {
    description:
      'Reads a file that came in again, in the way that you say. Plans that were made of it do not hold any more.',
  })
  async readFileAs(
    @Arg('input', () => ReadFileAsInput, { description: 'Which file, and how.' })
    input: ReadFileAsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<ReadFileAsPayload> {
    const call = requireCall(context);
    const { deps } = context;
    const outcome = await readFileAs(deps, call, input);
    if (!outcome.ok) return { file: null, errors: outcome.violations };
    const record = await deps.unitOfWork.read(call.accountId, (facts) =>
      fileFor(facts, call, outcome.value.fileId, deps.clock.now()),
    );
    return { file: record === null ? null : new FileObject(record), errors: [] };
  }
}
