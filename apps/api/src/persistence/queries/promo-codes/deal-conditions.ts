import { bytesOfId } from '../../tables/ids.js';
import { dealEntity } from '../entities/deal.js';
import { ownRows } from '../entity.js';
import { allOf, sql } from '../../engine/sql.js';
import { codesBy, ofAccount, some, type Asked, type Condition, type Nothing } from './condition.js';
import { readAll } from './parent-conditions.js';

/** A deal that the caller may not see finds nothing, also if it is a code of theirs that has it. */
export function dealConditions({ reader, filter }: Asked): readonly Condition[] | Nothing {
  const deals = readAll([filter.dealId], (id) => bytesOfId('Deal', id));
  return (
    deals?.map((deal) => {
      const hasDeal = sql`c.deal_id = ${deal}`;
      const seesDeal = ownRows(reader, dealEntity).map(
        (own) =>
          sql`EXISTS (SELECT 1 FROM deal t WHERE t.account_id = ${reader.account} AND t.id = ${deal} AND ${own})`,
      );
      const from = codesBy(reader, 'promo_code_deal');
      const branches = [{ from, enter: [ofAccount(reader), hasDeal] }];
      return {
        where: allOf([hasDeal, ...seesDeal]),
        leads: { by: 'deal', inOrder: true, branches },
      };
    }) ?? null
  );
}

/** Codes of deals that are over. An account has few deals, so those that are over are found by looking at all. */
export function hasEndedDeal(reader: Asked['reader']): Condition {
  const { account, hints, scope } = reader;
  const isOver = sql`d.account_id = ${account} AND d.end_at <= ${scope.now}`;
  const branch = {
    from: sql`deal d${hints.primaryKey}${hints.join}promo_code c${hints.index('promo_code_deal')} ON c.account_id = ${account} AND c.deal_id = d.id`,
    enter: [isOver],
  };
  return {
    where: some(sql`deal d WHERE ${isOver} AND d.id = c.deal_id`),
    leads: { by: 'ended deal', inOrder: false, branches: [branch] },
    isAnsweredByPath: true,
  };
}
