import {
  amountText,
  dealViolation,
  ok,
  refused,
  violation,
  type CreatorCampaign,
  type Deal,
  type ProgramId,
  type PromoCodeTemplate,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { AuditAction, Facts, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import { instantText, type Told } from '../spine/audit.js';
import type { Edit } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';

/** What a campaign names beside its program. */
export interface Named {
  readonly deal: Deal | null;
  readonly template: PromoCodeTemplate | null;
}

/**
 * The deal and the template that an input names; what is left out or none is null.
 * @param programId the campaign's, of which the deal must be (R9)
 * @returns them; or `NOT_FOUND`, `DEAL_OF_ANOTHER_PROGRAM`
 */
export async function namedByCampaign(
  facts: Facts,
  { dealId, templateId }: Readonly<Partial<Record<'dealId' | 'templateId', string | null>>>,
  programId: ProgramId | null,
): Promise<Result<Named>> {
  const deal = dealId ? await facts.deal(dealId) : null;
  const template = templateId ? await facts.promoCodeTemplate(templateId) : null;
  const violations: Violation[] = [];
  if (dealId && deal === null) violations.push(violation('NOT_FOUND', ['dealId']));
  if (templateId && template === null) violations.push(violation('NOT_FOUND', ['templateId']));
  const objection = deal && programId && dealViolation(deal, programId);
  if (objection) violations.push(objection);
  return violations.length > 0 ? refused(...violations) : ok({ deal, template });
}

/** What is the same of every edit of a campaign. */
export async function editOfCampaign(
  transaction: Transaction,
  action: AuditAction,
  creatorCampaignId: string,
): Promise<Omit<Edit<CreatorCampaign>, 'merge' | 'told'>> {
  return {
    action,
    subjectType: 'CreatorCampaign',
    before: await transaction.creatorCampaign(creatorCampaignId),
    namedBy: 'creatorCampaignId',
    labelOf: ({ name }) => name,
    save: (after, { version }) => transaction.updateCreatorCampaign(after, version),
  };
}

/**
 * How the audit log tells of one campaign: what it names by its name, its budget with the currency, which the account
 * may change later.
 */
export async function campaignTelling(
  facts: Facts,
): Promise<(campaign: CreatorCampaign, named: Named) => Told> {
  const { currency } = await existingAccount(facts);
  const programs = await facts.programs();
  return (campaign, { deal, template }) => {
    const { name, description, goal, status, budget, desiredHires } = campaign;
    return {
      name,
      program: programs.find(({ id }) => id === campaign.programId),
      ...{ description, goal, status },
      startAt: instantText(campaign.startAt),
      endAt: instantText(campaign.endAt),
      budget: budget === null ? null : amountText(budget, currency),
      ...{ desiredHires, deal, template },
    };
  };
}

/** Two campaigns that were called the same at once: the later one is told. */
export function campaignKeyRefused(key: UniqueKey): readonly Violation[] {
  return key === 'CAMPAIGN_NAME' ? [violation('NAME_TAKEN', ['name'])] : [];
}
