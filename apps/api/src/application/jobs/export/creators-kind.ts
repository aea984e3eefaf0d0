import { CREATOR_HEADERS, creatorCells } from '@creator-codes/domain';
import type { CreatorFilter, Order } from '../../ports/reads.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { ExportKind, ExportParams } from './export-kind.js';
import { pageOf } from './page-of.js';

/** What an export of creators was asked for. */
export interface CreatorsParams extends ExportParams {
  readonly filter: CreatorFilter;
  readonly order: Order;
}

/** Creators, with a row for each of their memberships. */
export const exportCreatorsKind: ExportKind = {
  headers: () => CREATOR_HEADERS,
  page: async (working, limit) => {
    const { filter, order } = working.job.params as CreatorsParams;
    const { creators } = working.deps.reads;
    const page = await pageOf(working, creators, { filter, order, limit }, { id: undefined });
    const rows = await working.deps.unitOfWork.read(working.call.accountId, async (facts) => {
      const { timeZone } = await existingAccount(facts);
      const programs = (await facts.programs()).filter(({ kind }) => kind === 'CREATOR');
      return together(page.rows, async ({ id }) => {
        const [creator, externalIds, memberships] = await Promise.all([
          facts.creator(id),
          facts.externalIdsOf(id),
          together(programs, async (program) => {
            const membership = await facts.membership(id, program.id);
            return membership === null ? [] : [{ ...membership, program }];
          }),
        ]);
        if (creator === null) return [];
        const those = memberships.flat();
        return (those.length === 0 ? [null] : those).map((membership) =>
          creatorCells({ ...creator, externalIds, membership }, timeZone),
        );
      });
    });
    return { rows: rows.flat(), count: page.rows.length, cursor: page.cursor };
  },
};
