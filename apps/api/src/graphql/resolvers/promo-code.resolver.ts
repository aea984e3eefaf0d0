import { parseCodeText } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { AuditEventView, PromoCodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { AuditEventConnection, PromoCodeConnection } from '../connections/connections.js';
import { NEWEST_FIRST, PromoCodeOrder } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection, readNestedConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { fieldsOf } from '../selection/fields.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { rowScope } from '../selection/row-scope.js';
import { PromoCode } from '../types/promo-code.type.js';
import { promoCodeOrderOf, PROMO_CODE_FILTER, PROMO_CODE_ORDER } from './promo-codes-below.js';

@Resolver(() => PromoCode)
export class PromoCodeResolver {
  @Query(() => PromoCodeConnection, {
    description: 'The promo codes of the account, expired ones too.',
  })
  promoCodes(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromoCodeFilter, PROMO_CODE_FILTER) filter: PromoCodeFilter | null,
    @Arg('orderBy', () => PromoCodeOrder, PROMO_CODE_ORDER) orderBy: PromoCodeOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeView>> {
    const order = promoCodeOrderOf(filter, orderBy);
    return readConnection({ context, info }, 'promoCodes', { args, filter: filter ?? {}, order });
  }

  @Query(() => PromoCode, {
    nullable: true,
    description:
      'The exact code that holds a text now, live or expired; null when nobody holds it or the text could be no code.',
  })
  promoCodeByText(
    @Arg('text', () => String, {
      description: 'As a customer would type it: case and spaces around it do not matter.',
    })
    text: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PromoCodeView | null> | null {
    const scope = rowScope(context);
    const code = parseCodeText(text);
    if (!code.ok) return null;
    return context.reads.promoCodeByNormalForm(scope, code.value.normalForm, fieldsOf(info));
  }

  @FieldResolver(() => AuditEventConnection, {
    description: 'The history of this code, newest first.',
  })
  @See('staff')
  auditEvents(
    @Root() { id }: PromoCodeView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEventView>> {
    return readNestedConnection({ context, info }, 'auditEvents', id, {
      args,
      filterFor: (subjectId) => ({ subjectId }),
      order: NEWEST_FIRST,
    });
  }
}
