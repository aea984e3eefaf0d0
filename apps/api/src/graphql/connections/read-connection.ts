import type { GraphQLResolveInfo } from 'graphql';
import type {
  ApiTokenFilter,
  ApplicantFilter,
  AuditEventFilter,
  BulkJobFilter,
  BulkJobRowFilter,
  CreatorCampaignFilter,
  CreatorFilter,
  DealFilter,
  ListRead,
  MediaSourceFilter,
  MembershipFilter,
  Order,
  PageRequest,
  PerformancePartnerFilter,
  ProgramFilter,
  PromoCodeFilter,
  RestrictedTextFilter,
  DraftFilter,
} from '../../application/ports/reads.js';
import type {
  ApiTokenView,
  ApplicantView,
  AuditEventView,
  BulkJobRowView,
  BulkJobView,
  CreatorCampaignView,
  CreatorView,
  DealView,
  InvitationLinkView,
  InvitationView,
  MediaSourceView,
  MembershipView,
  MemberView,
  PerformancePartnerView,
  ProgramView,
  PromoCodeTemplateView,
  PromoCodeView,
  SavedViewView,
  RestrictedTextView,
  WizardDraftView,
} from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { rowFieldsOf } from '../selection/fields.js';
import { rowScope } from '../selection/row-scope.js';
import { Connection } from './connection.js';
import { pageArgsOf, type ConnectionArgs } from './page-args.js';

/** What each list shows and is filtered by. */
interface Lists {
  readonly programs: readonly [ProgramView, ProgramFilter];
  readonly creators: readonly [CreatorView, CreatorFilter];
  readonly memberships: readonly [MembershipView, MembershipFilter];
  readonly applicants: readonly [ApplicantView, ApplicantFilter];
  readonly mediaSources: readonly [MediaSourceView, MediaSourceFilter];
  readonly performancePartners: readonly [PerformancePartnerView, PerformancePartnerFilter];
  readonly creatorCampaigns: readonly [CreatorCampaignView, CreatorCampaignFilter];
  readonly deals: readonly [DealView, DealFilter];
  readonly promoCodes: readonly [PromoCodeView, PromoCodeFilter];
  readonly promoCodeTemplates: readonly [PromoCodeTemplateView, object];
  readonly restrictedTexts: readonly [RestrictedTextView, RestrictedTextFilter];
  readonly apiTokens: readonly [ApiTokenView, ApiTokenFilter];
  readonly auditEvents: readonly [AuditEventView, AuditEventFilter];
  readonly bulkJobs: readonly [BulkJobView, BulkJobFilter];
  readonly bulkJobRows: readonly [BulkJobRowView, BulkJobRowFilter];
  readonly members: readonly [MemberView, object];
  readonly invitations: readonly [InvitationView, object];
  readonly invitationLinks: readonly [InvitationLinkView, object];
  readonly savedViews: readonly [SavedViewView, object];
  readonly drafts: readonly [WizardDraftView, DraftFilter];
}

type ListName = keyof Lists;
type ViewIn<Name extends ListName> = Lists[Name][0];
type FilterOf<Name extends ListName> = Lists[Name][1];

/** What a caller asks of a list. */
interface Wanted<Filter> {
  readonly args: ConnectionArgs;
  readonly filter: Filter;
  readonly order: Order;
}

/** The place in the document at which the list was asked for. */
interface Place {
  readonly context: GraphQLContext;
  readonly info: GraphQLResolveInfo;
}

/** A list of the whole account. */
export async function readConnection<Name extends ListName>(
  { context, info }: Place,
  name: Name,
  { args, filter, order }: Wanted<FilterOf<Name>>,
): Promise<Connection<ViewIn<Name>>> {
  const list = listOf(context, name);
  const scope = rowScope(context);
  const place = { list: name, order };
  const page = pageArgsOf(args, place);
  const [rows] = await list.pages(scope, [{ filter, order, page }], rowFieldsOf(info));
  if (rows === undefined) throw new Error('every request has a page');
  return new Connection(rows, page, place, async (limit) => {
    const [count] = await list.counts(scope, [filter], limit);
    if (count === undefined) throw new Error('every filter has a count');
    return count;
  });
}

/**
 * A list below one of several parents: all of them at one place of the document are read by one statement, and
 * counted by one.
 * @param filterFor the filter of one parent's list, by the parent's id
 */
export async function readNestedConnection<Name extends ListName>(
  { context, info }: Place,
  name: Name,
  parentId: string,
  {
    args,
    filterFor,
    order,
  }: Omit<Wanted<FilterOf<Name>>, 'filter'> & {
    readonly filterFor: (parentId: string) => FilterOf<Name>;
  },
): Promise<Connection<ViewIn<Name>>> {
  const list = listOf(context, name);
  const scope = rowScope(context);
  const place = { list: name, order };
  const page = pageArgsOf(args, place);
  const rows = await context.loaders.load(info, parentId, (ids) => {
    const requests = ids.map((id): PageRequest<FilterOf<Name>> => ({
      filter: filterFor(id),
      order,
      page,
    }));
    return list.pages(scope, requests, rowFieldsOf(info));
  });
  return new Connection(rows, page, place, (limit, countInfo) =>
    context.loaders.load(countInfo, parentId, (ids) =>
      list.counts(scope, ids.map(filterFor), limit),
    ),
  );
}

function listOf<Name extends ListName>(
  { reads }: GraphQLContext,
  name: Name,
): ListRead<ViewIn<Name>, FilterOf<Name>> {
  const lists: { readonly [Each in ListName]: ListRead<ViewIn<Each>, FilterOf<Each>> } = reads;
  return lists[name];
}
