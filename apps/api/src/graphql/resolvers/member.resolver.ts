import { isPassedOnByHand, mayInvite } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { InvitationView, MemberView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { InvitationConnection, MemberConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { Invitation, Message } from '../types/member.type.js';

@Resolver(() => Invitation)
export class MemberResolver {
  @Query(() => MemberConnection, {
    description: 'Who belongs to the account, partners too, newest first.',
  })
  members(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MemberView>> {
    return readConnection({ context, info }, 'members', { args, filter: {}, order: NEWEST_FIRST });
  }

  @Query(() => InvitationConnection, {
    description: 'Who was asked to become a member, newest first.',
  })
  invitations(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InvitationView>> {
    const list = { args, filter: {}, order: NEWEST_FIRST };
    return readConnection({ context, info }, 'invitations', list);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description:
      'The mail with its link. Whoever has the link can come in, so it is for those alone who may invite such a person; null for others. Its text is null for everybody where the server sends mail.',
  })
  @See('managers')
  message(
    @Root() invitation: InvitationView,
    @Ctx() { call, deps }: GraphQLContext,
  ): Message | null {
    const mayRead = call !== null && mayInvite(call.capacity, invitation.capacity);
    const message = mayRead ? invitation.message : null;
    if (message === null || message === undefined) return null;
    const { mail } = deps;
    const isForHands = !mail.hasRelay && isPassedOnByHand(message);
    return { ...message, text: isForHands ? mail.sealed.open(message.id, message.text) : null };
  }
}
