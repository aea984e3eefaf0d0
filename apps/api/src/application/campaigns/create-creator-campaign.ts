import {
  createCreatorCampaignSchema,
  ok,
  parse,
  refused,
  violation,
  type CreateCreatorCampaign,
  type CreatorCampaign,
  type CreatorCampaignId,
  type Program,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { campaignKeyRefused, campaignTelling, namedByCampaign } from './edit-creator-campaign.js';

/** The input of `createCreatorCampaign`. */
export type CreateCreatorCampaignInput = CreateCreatorCampaign & Idempotent;

/** Makes a campaign, a draft, in a Creator program. */
export const createCreatorCampaign = useCase(
  'createCreatorCampaign',
  createCreatorCampaignIn,
  campaignKeyRefused,
);

async function createCreatorCampaignIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateCreatorCampaignInput,
): Promise<Result<{ readonly creatorCampaignId: CreatorCampaignId }>> {
  const parsed = parse(createCreatorCampaignSchema, input);
  const program = await creatorProgram(transaction, input.programId);
  const named = await namedByCampaign(transaction, input, program.ok ? program.value.id : null);
  if (!parsed.ok || !program.ok || !named.ok) {
    return refused(...[parsed, program, named].flatMap((each) => (each.ok ? [] : each.violations)));
  }
  const { deal, template } = named.value;
  const campaign: CreatorCampaign = {
    ...parsed.value,
    ...{ dealId: deal?.id ?? null, templateId: template?.id ?? null },
    id: deps.ids.next('CreatorCampaign'),
    programId: program.value.id,
    status: 'DRAFT',
    createdAt: deps.clock.now(),
    version: 1,
  };
  await transaction.insertCreatorCampaign(campaign);
  const told = await campaignTelling(transaction);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createCreatorCampaign',
      subjectType: 'CreatorCampaign',
      subjectId: campaign.id,
      subjectLabel: campaign.name,
      subjectVersion: campaign.version,
      changes: created(told(campaign, named.value)),
    }),
  );
  return ok({ creatorCampaignId: campaign.id });
}

async function creatorProgram(facts: Facts, programId: string): Promise<Result<Program>> {
  const program = (await facts.programs()).find(({ id }) => id === programId);
  if (program === undefined) return refused(violation('NOT_FOUND', ['programId']));
  return program.kind === 'CREATOR'
    ? ok(program)
    : refused(violation('PROGRAM_KIND', ['programId'], { kind: 'CREATOR' }));
}
