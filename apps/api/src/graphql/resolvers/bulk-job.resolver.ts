import { isImportKind, UNKNOWN_IDS_TOLD } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { BulkJobRowView, BulkJobView, NodeView } from '../../application/ports/views.js';
import { isOwn, mayChange } from '../../application/jobs/change-bulk-job.js';
import { unknownIdsOfJob } from '../../application/jobs/import/unknown-ids.js';
import { fileFor } from '../../application/files/file-access.js';
import { together } from '../../application/spine/together.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { heardBy, mayCall } from '../basics/token-scopes.js';
import { See } from '../basics/see.js';
import type { Connection } from '../connections/connection.js';
import { BulkJobConnection, BulkJobRowConnection } from '../connections/connections.js';
import { NEWEST_FIRST, OLDEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection, readNestedConnection } from '../connections/read-connection.js';
import { BulkJobFilter, BulkJobRowFilter } from '../filters/filters.js';
import { readNode } from '../selection/row-scope.js';
import { BulkJobRowAnswer } from '../types/bulk-job-row-answer.type.js';
import { BulkJobRow } from '../types/bulk-job-row.type.js';
import { BulkJobUnknownId } from '../types/bulk-job-unknown-id.type.js';
import { BulkJob } from '../types/bulk-job.type.js';
import { FileObject } from '../types/file.type.js';
import { Creator } from '../types/creator.type.js';
import { PromoCode } from '../types/promo-code.type.js';

@Resolver(() => BulkJob)
export class BulkJobResolver {
  @Query(() => BulkJobConnection, { description: 'The jobs of the account, newest first.' })
  bulkJobs(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => BulkJobFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: BulkJobFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BulkJobView>> {
    const list = { args, filter: filter ?? {}, order: NEWEST_FIRST };
    return readConnection({ context, info }, 'bulkJobs', list);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may stop it, go on with it and end it for good.',
  })
  @See('everybody')
  mayChange(@Root() job: BulkJobView, @Ctx() context: GraphQLContext): boolean {
    return mayChange(job, requireCall(context)) && mayCall(context, 'stopBulkJob');
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it is your own: you were the last to plan it, to mend rows of it or to let it go on. `replaces` takes such plans.',
  })
  @See('everybody')
  isMine(@Root() job: BulkJobView, @Ctx() context: GraphQLContext): boolean {
    return isOwn(job, requireCall(context));
  }

  @FieldResolver(() => BulkJob, {
    nullable: true,
    description: 'The job whose rows it plans again of which nothing came; null for others.',
  })
  @See('staff')
  retryOf(
    @Root() { retryOf }: BulkJobView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return retryOf === null ? null : readNode(context, retryOf, info);
  }

  @FieldResolver(() => FileObject, {
    nullable: true,
    description:
      'The file that it writes, once that is whole, or reads; null for whoever has not asked for it, and when it is not kept any more.',
  })
  @See('everybody')
  async file(
    @Root() { fileId }: BulkJobView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FileObject | null> {
    if (fileId === null) return null;
    const call = requireCall(context);
    const { unitOfWork, clock } = context.deps;
    const record = await context.loaders.load(info, fileId, (ids) =>
      unitOfWork.read(call.accountId, (facts) =>
        together(ids, (id) => fileFor(facts, call, id, clock.now())),
      ),
    );
    return record === null ? null : new FileObject(record);
  }

  @FieldResolver(() => [BulkJobUnknownId], {
    description: `Ids of other systems in rows that are in error because nothing of the account has them, with exact counts: the ${UNKNOWN_IDS_TOLD} of the most rows. Such a row has \`REFERENCE_UNKNOWN\` as its first error.`,
  })
  @See('staff')
  unknownExternalIds(
    @Root() { id }: BulkJobView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly BulkJobUnknownId[]> {
    const { accountId } = requireCall(context);
    return context.loaders.load(info, id, (ids) =>
      context.deps.unitOfWork.read(accountId, (facts) =>
        together(ids, (each) => unknownIdsOfJob(facts, each)),
      ),
    );
  }

  @FieldResolver(() => Int, {
    description:
      'Rows of an import, or of codes for creators, that somebody has decided about by `fixBulkJobRows`, such as to correct them, to leave them out or to let them wait; 0 for other jobs. Another plan of the same knows nothing of it.',
  })
  @See('staff')
  mendedRows(
    @Root() { id, kind }: BulkJobView,
    @Ctx() context: GraphQLContext,
  ): Promise<number> | number {
    if (!isImportKind(kind) && kind !== 'ISSUE_PROMO_CODES') return 0;
    const { accountId } = requireCall(context);
    return context.deps.unitOfWork.read(accountId, (facts) => facts.countMendedRows(id));
  }

  @FieldResolver(() => BulkJobRowConnection, {
    description:
      'Its rows that have been planned, in their order. They are kept for 90 days once it has ended, the counts for good.',
  })
  @See('staff')
  rows(
    @Root() { id }: BulkJobView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => BulkJobRowFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: BulkJobRowFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BulkJobRowView>> {
    return readNestedConnection({ context, info }, 'bulkJobRows', id, {
      args,
      filterFor: (bulkJobId) => ({ ...filter, bulkJobId }),
      order: OLDEST_FIRST,
    });
  }
}

@Resolver(() => BulkJobRow)
export class BulkJobRowResolver {
  @FieldResolver(() => [BulkJobRowAnswer], {
    description: 'What is wrong with its cells, of an import, each with what helps.',
  })
  @See('staff')
  answers(@Root() { answers }: BulkJobRowView, @Ctx() context: GraphQLContext): BulkJobRowAnswer[] {
    return answers.map(
      (each) => new BulkJobRowAnswer({ ...each, violation: heardBy(context, each.violation) }),
    );
  }

  @FieldResolver(() => Creator, {
    nullable: true,
    description: 'The creator that it is about; null where nobody is known by what was typed.',
  })
  @See('staff')
  creator(
    @Root() { creatorId }: BulkJobRowView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return creatorId === null ? null : readNode(context, creatorId, info);
  }

  @FieldResolver(() => PromoCode, {
    nullable: true,
    description: 'The code that it made or changed, or is to change.',
  })
  @See('staff')
  promoCode(
    @Root() { promoCodeId }: BulkJobRowView,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    return promoCodeId === null ? null : readNode(context, promoCodeId, info);
  }
}
