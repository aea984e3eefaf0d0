import type { BulkKind } from '../bulk-kind.js';
import { issueUnwarned } from '../../codes/issue-promo-code.js';
import { askerOf } from '../../ports/actor.js';
import type { JobRowOutcome, PlannedRow } from '../../ports/bulk-jobs.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import { asPlanned, orNotAsPlanned } from '../codes/written.js';
import type { IssueParams, IssueWork } from './issue-rows.js';
import { mendIssueRows } from './mend-issue-rows.js';
import { planIssueRows } from './plan-issue-rows.js';
import { waitingRow } from './waiting-row.js';

/** Makes a code for each of many creators. */
export const issueKind: BulkKind = {
  standsOn: async (facts, { params }) => {
    const { dealId, templateId } = params as IssueParams;
    const [account, programs, deal, template] = await Promise.all([
      existingAccount(facts),
      facts.programs(),
      dealId === null ? null : facts.deal(dealId),
      templateId === null ? null : facts.promoCodeTemplate(templateId),
    ]);
    return JSON.stringify([
      ...[account.mode, account.optimize?.recordedAt ?? null],
      programs.map(({ id, codeTracking }) => [id, codeTracking]),
      ...[deal?.version ?? null, template?.version ?? null],
    ]);
  },
  find: async ({ deps, call, job }, limit) => {
    const { filter } = job.params as IssueParams;
    const { accountId, ownerId, actor } = call;
    const scope = { accountId, ownerId, asker: askerOf(actor), now: deps.clock.now() };
    const from = job.cursor === null ? null : [job.cursor];
    const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
    const request = { filter: filter ?? {}, order, page: { backward: false, limit, from } };
    const [page] = await deps.reads.creators.pages(scope, [request], { id: undefined });
    const rows = page?.rows ?? [];
    return {
      inputs: rows.map(({ id }) => ({ creatorId: id })),
      cursor: page?.hasMore === true ? (rows.at(-1)?.id ?? null) : null,
    };
  },
  plan: planIssueRows,
  mend: mendIssueRows,
  waiting: waitingRow,
  apply: (transaction, { deps, call }, rows) =>
    together(rows, async ({ n, work }: PlannedRow): Promise<JobRowOutcome> => {
      const { planned, ...input } = work as IssueWork;
      const guarded = asPlanned(transaction, planned);
      const issued = await orNotAsPlanned(() => issueUnwarned(guarded, deps, call, input));
      return issued.ok
        ? { n, state: 'DONE', promoCodeId: issued.value.promoCodeId, errors: [] }
        : { n, state: 'CHANGED', promoCodeId: null, errors: issued.violations };
    }),
};
