import { isIdOf } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import type { Order } from '../../application/ports/reads.js';
import type { PromoCodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { BY_TEXT, NEWEST_FIRST, type PromoCodeOrder } from '../connections/order.js';
import type { ConnectionArgs } from '../connections/page-args.js';
import { readNestedConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import type { PromoCodeFilter } from '../filters/promo-code.filter.js';

export const PROMO_CODE_FILTER = {
  nullable: true,
  description: 'Which of them; all when it is left out.',
};
export const PROMO_CODE_ORDER = {
  nullable: true,
  description: 'In which order: the newest first unless told; with a `search` by text.',
};

export function promoCodeOrderOf(
  filter: PromoCodeFilter | null,
  order: PromoCodeOrder | null,
): Order {
  if (order !== null && order !== undefined) return order;
  return (filter?.search ?? '').trim() === '' ? NEWEST_FIRST : BY_TEXT;
}

interface Asked {
  readonly args: ConnectionArgs;
  readonly filter: PromoCodeFilter | null;
  readonly orderBy: PromoCodeOrder | null;
}

/** The codes of a creator, a performance partner or a program. */
export function promoCodesBelow(
  parentId: string,
  { args, filter, orderBy }: Asked,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<Connection<PromoCodeView>> {
  return readNestedConnection({ context, info }, 'promoCodes', parentId, {
    args,
    filterFor: (id) => ({
      ...filter,
      within: isIdOf('Program', id) ? { programId: id } : { ownerId: id },
    }),
    order: promoCodeOrderOf(filter, orderBy),
  });
}
