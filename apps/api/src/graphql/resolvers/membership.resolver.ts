import { invitationText, type Language as Languages } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { OrderField } from '../../application/ports/reads.js';
import type { MembershipView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { Language } from '../basics/enums.js';
import { See } from '../basics/see.js';
import type { Connection } from '../connections/connection.js';
import { MembershipConnection } from '../connections/connections.js';
import { MembershipOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import { MembershipFilter } from '../filters/membership.filter.js';
import { Membership } from '../types/membership.type.js';

/** What begins and ends of a membership: its state, and its contract. */
const ORDER_FIELD: Readonly<Record<MembershipOrder['field'], OrderField>> = {
  ...{ CREATED_AT: 'CREATED_AT', STATE_SINCE: 'STARTS_AT', CONTRACT_END: 'ENDS_AT' },
};

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipConnection, {
    description:
      'The memberships of creators in the account: applications, invitations, contracts.',
  })
  memberships(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => MembershipFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: MembershipFilter | null,
    @Arg('orderBy', () => MembershipOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: MembershipOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MembershipView>> {
    const order = orderBy
      ? { field: ORDER_FIELD[orderBy.field], direction: orderBy.direction }
      : NEWEST_FIRST;
    return readConnection({ context, info }, 'memberships', { args, filter: filter ?? {}, order });
  }

  @FieldResolver(() => String, {
    description: 'The invitation as plain text, to copy and send by whatever means.',
  })
  @See('staff')
  invitationText(
    @Root() { invitationNames }: MembershipView,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'In which language.' })
    language: Languages,
    @Arg('link', () => String, {
      nullable: true,
      description:
        'By which they answer: what `inviteCreator` or `resendCreatorInvitation` gave. Without one they answer as they like.',
    })
    link: string | null,
  ): string {
    if (invitationNames === undefined)
      throw new Error('the names for the invitation were not read');
    return invitationText(invitationNames, language, link);
  }
}
