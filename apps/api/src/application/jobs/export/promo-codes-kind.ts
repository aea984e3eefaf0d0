import {
  IMPACT_HEADERS,
  impactCells,
  isComplete,
  PROMO_CODE_HEADERS,
  promoCodeCells,
  promoCodeStatusAt,
  windowOfCode,
  type Account,
  type FileFormat,
  type Program,
  type PromoCode,
} from '@creator-codes/domain';
import type { Order, PromoCodeFilter } from '../../ports/reads.js';
import type { PromoCodeView } from '../../ports/views.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { Working } from '../bulk-kind.js';
import type { ExportKind, ExportParams } from './export-kind.js';
import { fileOwner, impactIdOf } from './file-owner.js';
import { pageOf } from './page-of.js';

/** What an export of codes was asked for. */
export interface PromoCodesParams extends ExportParams {
  readonly layout: FileFormat;
  readonly filter: PromoCodeFilter;
  readonly order: Order;
}

/** Codes as they are, in a form that imports again. A text that was given up is not among them. */
export const exportPromoCodesKind: ExportKind = {
  headers: ({ params }) =>
    (params as PromoCodesParams).layout === 'IMPACT' ? IMPACT_HEADERS : PROMO_CODE_HEADERS,
  page: async (working, limit) => {
    const { filter, order } = working.job.params as PromoCodesParams;
    const { promoCodes } = working.deps.reads;
    const selection = { id: undefined, deal: { name: undefined } };
    const page = await pageOf(working, promoCodes, { filter, order, limit }, selection);
    const rows = await working.deps.unitOfWork.read(working.call.accountId, async (facts) => {
      const about = { account: await existingAccount(facts), programs: await facts.programs() };
      return together(page.rows, async (view) => {
        const code = await facts.promoCode(view.id);
        return code?.releasedAt !== null ? [] : rowsOf(facts, working, { ...about, code, view });
      });
    });
    return { rows: rows.flat(), count: page.rows.length, cursor: page.cursor };
  },
};

interface About {
  readonly account: Account;
  readonly programs: readonly Program[];
  readonly code: PromoCode;
  /** As the caller sees it. */
  readonly view: PromoCodeView;
}

function rowsOf(facts: Facts, working: Working, about: About) {
  const { layout } = working.job.params as PromoCodesParams;
  return layout === 'IMPACT' ? impactRows(facts, working, about) : ourRow(facts, working, about);
}

async function ourRow(
  facts: Facts,
  { call, job }: Working,
  { account, programs, code, view }: About,
): Promise<readonly (readonly string[])[]> {
  const { at } = job.params as PromoCodesParams;
  // What staff write about a code is not its owner's.
  const isStaff = call.ownerId === null;
  const { owner } = code;
  const deal = view.deal ?? null;
  const [dealId] = deal === null || !isStaff ? [] : await facts.externalIdsOf(deal.id);
  const assigned = code.assignments.map(({ programKind }) => programKind);
  const cells = promoCodeCells({
    ...code,
    ...(isStaff ? {} : { internalNote: null, notificationEmail: null, purpose: 'COMMISSIONABLE' }),
    owner: await fileOwner(facts, owner, isStaff),
    deal: deal === null ? null : { id: deal.id, name: deal.name ?? '', externalId: dealId ?? null },
    assignments: code.assignments.map((assignment) => ({
      ...assignment,
      program: {
        id: assignment.programId,
        name: programs.find(({ id }) => id === assignment.programId)?.name ?? '',
      },
    })),
    status: promoCodeStatusAt(windowOfCode(code), code.expiredAt, at),
    isComplete: isComplete(owner.kind, account.mode, assigned),
  });
  return [cells];
}

async function impactRows(
  facts: Facts,
  { call }: Working,
  { code, view }: About,
): Promise<readonly (readonly string[])[]> {
  const { text, matchType, owner } = code;
  const isStaff = call.ownerId === null;
  const named = async (id: Parameters<Facts['externalIdsOf']>[0]) => ({
    id,
    impactId: isStaff ? await impactIdOf(facts, id) : null,
  });
  const deal = view.deal ? await named(view.deal.id) : null;
  return together(code.assignments, async (assignment) => {
    const { programId, mediaSourceId, creditPolicy, startAt, endAt, timeZone } = assignment;
    return impactCells({
      ...{ text, matchType, creditPolicy, startAt, endAt, timeZone, deal },
      program: await named(programId),
      media: await named(mediaSourceId ?? owner.id),
    });
  });
}
