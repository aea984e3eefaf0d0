import { mayUse, type AccountId, type Result, type Violation } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import type { Fields } from '../../application/ports/reads.js';
import type {
  AccountView,
  ApplicantView,
  ApiTokenView,
  ApplicationRuleView,
  BulkJobView,
  CreatorCampaignView,
  CreatorView,
  DealView,
  InvitationLinkView,
  InvitationView,
  MediaSourceView,
  MemberView,
  MembershipView,
  NodeView,
  PerformancePartnerView,
  ProgramView,
  PromoCodeTemplateView,
  PromoCodeView,
  SavedViewView,
  RestrictedTextView,
  WizardDraftView,
} from '../../application/ports/views.js';
import { personOf } from '../../application/ports/actor.js';
import type { GraphQLContext } from '../basics/context.js';
import { fieldsOf } from '../selection/fields.js';

/** The object that a payload carries, by the payload's field. */
interface ViewByField {
  readonly account: AccountView;
  readonly program: ProgramView;
  readonly creator: CreatorView;
  readonly membership: MembershipView;
  readonly applicationRule: ApplicationRuleView;
  readonly applicant: ApplicantView;
  readonly mediaSource: MediaSourceView;
  readonly performancePartner: PerformancePartnerView;
  readonly creatorCampaign: CreatorCampaignView;
  readonly deal: DealView;
  readonly promoCode: PromoCodeView;
  readonly promoCodeTemplate: PromoCodeTemplateView;
  readonly restrictedText: RestrictedTextView;
  readonly apiToken: ApiTokenView;
  readonly member: MemberView;
  readonly invitation: InvitationView;
  readonly invitationLink: InvitationLinkView;
  readonly savedView: SavedViewView;
  readonly draft: WizardDraftView;
  readonly bulkJob: BulkJobView;
}

type Field = keyof ViewByField;

/** A use case answers with the id of what it made or changed. */
type Outcome<F extends Field> = Readonly<Record<`${F}Id`, string>>;

type Payload<F extends Field> = Readonly<Record<F, ViewByField[F] | null>> & {
  readonly errors: readonly Violation[];
};

/** Where a payload is made: the account that its object is in, and the caller's selection. */
export interface Place {
  readonly context: GraphQLContext;
  readonly info: GraphQLResolveInfo;
  readonly accountId: AccountId;
}

/**
 * Makes a payload of a use case's outcome: the object is read back with the fields that were selected.
 * @param changing id of the object that was to change: when the caller's version of it is stale, the payload
 * carries it as it is now
 */
export async function payload<F extends Field>(
  place: Place,
  field: F,
  outcome: Result<Outcome<F>>,
  changing: string | null = null,
): Promise<Payload<F>> {
  const errors = outcome.ok ? [] : outcome.violations;
  const isStale = errors.some(({ code }) => code === 'STALE_VERSION');
  const id = outcome.ok ? outcome.value[`${field}Id`] : isStale ? changing : null;
  const [node = null] = id === null ? [] : await readBack(place, field, [id]);
  return { [field]: node, errors } as Payload<F>;
}

/** What the ids name, in their order; nothing is read if the field was not selected. */
async function readBack<F extends Field>(
  place: Place,
  field: F,
  ids: readonly string[],
): Promise<readonly (ViewByField[F] | null)[]> {
  const fields = fieldsOf(place.info)[field];
  // An id's prefix names its type: what it names is what the use case speaks of.
  return fields === undefined
    ? []
    : ((await readNodes(place, ids, fields)) as readonly (ViewByField[F] | null)[]);
}

/** Reads back what a mutation changed. */
export function readNodes(
  { context, accountId }: Place,
  ids: readonly string[],
  fields: Fields,
): Promise<readonly (NodeView | null)[]> {
  const { call } = context;
  const scope = {
    ...{ accountId, ownerId: call?.ownerId ?? null, now: context.deps.clock.now() },
    personId: call === null ? null : personOf(call.actor),
    seesAccountTokens: call !== null && mayUse(call.capacity, 'createAccountToken'),
  };
  return context.reads.nodes(scope, ids, fields);
}
