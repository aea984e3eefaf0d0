import type { BulkDraft, NamedCreator } from '../../../shared/lib/bulk-draft';
import { isOver } from '../../../shared/lib/is-over';
import type { CampaignDetail } from '../campaign-documents';

/** What a campaign means for its codes. */
type ForCodes = Pick<CampaignDetail, 'deal' | 'template' | 'program'>;

/** The campaign's deal, as long as a code can be given it. */
export function dealOnOffer({ deal }: Pick<ForCodes, 'deal'>): ForCodes['deal'] {
  return deal === null || isOver(deal.endAt) ? null : deal;
}

/**
 * Codes for creators of a campaign, as the bulk pages begin with them: in its program, with its deal and template.
 * @param before what somebody entered there last; the rest of it stays
 */
export function draftFor(
  campaign: ForCodes,
  creators: readonly NamedCreator[],
  before: BulkDraft | null,
): BulkDraft {
  const { template, program } = campaign;
  // Without a choice that form takes the account’s own template.
  const { choice, ...rest } = before?.pattern ?? {};
  return {
    target: { kind: 'ids', creators },
    pattern: {
      ...rest,
      ...(template === null ? { choice } : template.isDefault ? {} : { choice: template.id }),
      creatorProgramId: program.id,
      dealId: dealOnOffer(campaign)?.id ?? null,
    },
  };
}
