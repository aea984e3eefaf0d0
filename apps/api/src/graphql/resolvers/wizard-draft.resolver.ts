import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { personOf } from '../../application/ports/actor.js';
import type { WizardDraftView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import type { Connection } from '../connections/connection.js';
import { WizardDraftConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import { DraftFilter } from '../filters/draft.filter.js';
import { WizardDraft } from '../types/wizard-draft.type.js';

@Resolver(() => WizardDraft)
export class WizardDraftResolver {
  @Query(() => WizardDraftConnection, {
    description:
      'What managers and owners of the account have begun and not finished, newest first.',
  })
  drafts(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => DraftFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: DraftFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<WizardDraftView>> {
    const list = { args, filter: filter ?? {}, order: NEWEST_FIRST };
    return readConnection({ context, info }, 'drafts', list);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it is yours: only then you can save and delete it.',
  })
  @See('managers')
  isMine(@Root() { personId }: WizardDraftView, @Ctx() context: GraphQLContext): boolean {
    return personId === personOf(requireCall(context).actor);
  }
}
