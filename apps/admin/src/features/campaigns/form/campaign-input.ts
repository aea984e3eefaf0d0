import {
  amountDigits,
  createCreatorCampaignSchema,
  ok,
  parse,
  readAmount,
  refused,
  violation,
  type Result,
} from '@creator-codes/domain';
import type { VariablesOf } from '../../../shared/lib/graphql';
import {
  instantOfWall,
  under,
  wallIn,
  wallOf,
  wallText,
  wireInstant,
  type Side,
} from '../../../shared/lib/wall-time';
import type { CampaignDetail, CreateCampaign, UpdateCampaign } from '../campaign-documents';

/** The form's values, each of which can be compared with what others saved. */
export interface CampaignValues {
  programId: string;
  name: string;
  description: string;
  goal: string;
  /** Wall times of the account's zone, as {@link wallText} writes them. */
  startAt: string;
  endAt: string;
  /** An amount, typed in the account's currency. */
  budget: string;
  desiredHires: string;
  /** Empty for none, as of the template. */
  dealId: string;
  templateId: string;
}

/** What an edit shows: the program stays for good. */
export const EDITED_FIELDS = [
  ...(['name', 'description', 'goal', 'startAt', 'endAt', 'budget'] as const),
  ...(['desiredHires', 'dealId', 'templateId'] as const),
] as const;
export const CAMPAIGN_FIELDS = ['programId', ...EDITED_FIELDS] as const;

/** Where amounts and dates are meant. */
export interface CampaignPlace {
  readonly timeZone: string;
  readonly currency: string;
}

/** An empty form. */
export function emptyCampaign(programId: string): CampaignValues {
  return {
    ...{ programId, name: '', description: '', goal: '', startAt: '', endAt: '' },
    ...{ budget: '', desiredHires: '', dealId: '', templateId: '' },
  };
}

/** A campaign as the form shows it. */
export function valuesOf(campaign: CampaignDetail, timeZone: string): CampaignValues {
  const { budget, currency, desiredHires } = campaign;
  const wall = (at: string | null, side: Side) =>
    wallText(wallOf(at === null ? null : Date.parse(at), timeZone, side));
  return {
    ...{ programId: campaign.program.id, name: campaign.name },
    ...{ description: campaign.description ?? '', goal: campaign.goal ?? '' },
    startAt: wall(campaign.startAt, 'start'),
    endAt: wall(campaign.endAt, 'end'),
    budget: budget === null ? '' : amountDigits(budget, currency),
    desiredHires: desiredHires === null ? '' : String(desiredHires),
    ...{ dealId: campaign.deal?.id ?? '', templateId: campaign.template?.id ?? '' },
  };
}

type Input = Omit<VariablesOf<typeof CreateCampaign>['input'], 'idempotencyKey'>;
type Changes = Omit<
  VariablesOf<typeof UpdateCampaign>['input'],
  'creatorCampaignId' | 'version' | 'idempotencyKey'
>;

/** The input of `createCreatorCampaign`, read by the domain's own schema. */
export function readCampaign(values: CampaignValues, place: CampaignPlace): Result<Input> {
  const start = instantOfWall(wallIn(values.startAt), place.timeZone, 'start');
  const end = instantOfWall(wallIn(values.endAt), place.timeZone, 'end');
  const budget = values.budget.trim() === '' ? ok(null) : readAmount(values.budget, place.currency);
  const hires = wholeNumber(values.desiredHires);
  const read = parse(createCreatorCampaignSchema, {
    ...values,
    startAt: start.ok ? start.value : null,
    endAt: end.ok ? end.value : null,
    budget: budget.ok ? budget.value : null,
    desiredHires: hires.ok ? hires.value : null,
    dealId: values.dealId || null,
    templateId: values.templateId || null,
  });
  const violations = [
    ...(read.ok ? [] : read.violations),
    ...under('startAt', start),
    ...under('endAt', end),
    ...under('budget', budget),
    ...under('desiredHires', hires),
  ];
  if (!read.ok || violations.length > 0) return refused(...violations);
  const { startAt, endAt, ...rest } = read.value;
  return ok({ ...rest, startAt: wireInstant(startAt), endAt: wireInstant(endAt) });
}

/** The same of an edit: only what was changed is sent. */
export function readCampaignChanges(
  values: CampaignValues,
  changed: Partial<CampaignValues>,
  place: CampaignPlace,
): Result<Changes> {
  const read = readCampaign(values, place);
  if (!read.ok) return read;
  const sent = EDITED_FIELDS.filter((field) => changed[field] !== undefined);
  return ok(Object.fromEntries(sent.map((field) => [field, read.value[field]])));
}

function wholeNumber(typed: string): Result<number | null> {
  const digits = typed.normalize('NFKC').trim();
  if (digits === '') return ok(null);
  return /^\d{1,9}$/.test(digits) ? ok(Number(digits)) : refused(violation('INVALID_VALUE', []));
}
