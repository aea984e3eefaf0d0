import type {
  AccountId,
  CreatorId,
  Instant,
  PerformancePartnerId,
  PersonId,
} from '@creator-codes/domain';
import type {
  AccountView,
  ApplicantView,
  ApiTokenView,
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
  NodeView,
  PerformancePartnerView,
  ProgramView,
  PromoCodeTemplateView,
  RestrictedTextView,
  PromoCodeView,
  SavedViewView,
  WizardDraftView,
} from './views.js';
import type { EventReads } from './events.js';
import type {
  ApiTokenFilter,
  ApplicantFilter,
  AuditEventFilter,
  BulkJobFilter,
  BulkJobRowFilter,
  CreatorCampaignFilter,
  CreatorFilter,
  DealFilter,
  MediaSourceFilter,
  MembershipFilter,
  PerformancePartnerFilter,
  ProgramFilter,
  PromoCodeFilter,
  RestrictedTextFilter,
  DraftFilter,
} from './filters.js';

/**
 * In whose account, and at which instant, a read answers. Nothing of another account is ever found, nor, where
 * there is an owner, of another owner: in no list, count, relation or by id (R11).
 */
export interface ReadScope {
  readonly accountId: AccountId;
  readonly now: Instant;
  /** Whose things alone are found; null for the whole account. */
  readonly ownerId: CreatorId | PerformancePartnerId | null;
  /** Whose own things are found beside what is everybody's. */
  readonly personId?: PersonId | null;
  /** Whether tokens of the account's own are found beside those of partners. */
  readonly seesAccountTokens?: boolean;
  /** Whether a search of codes goes by their texts alone: the caller may not read whose they are. */
  readonly hidesNames?: boolean;
  /** On whose behalf: those who ask for much take turns with others. */
  readonly asker?: string;
}

/** What a caller selected, by field name; a relation's own selection lies below it. A read brings only that. */
export interface Fields {
  readonly [name: string]: Fields | undefined;
}

/** Several selections of the same objects as one. */
export function mergedFields(selections: readonly Fields[]): Fields {
  const all: Record<string, Fields | undefined> = {};
  for (const selection of selections) {
    for (const [name, below] of Object.entries(selection)) {
      const before = all[name];
      all[name] =
        before === undefined || below === undefined
          ? (below ?? before)
          : mergedFields([before, below]);
    }
  }
  return all;
}

export type OrderField = 'CREATED_AT' | 'NAME' | 'TEXT' | 'STARTS_AT' | 'ENDS_AT';

export interface Order {
  readonly field: OrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** A row's place in its list: the sort key, the id last, which alone is the key where the order is creation. */
export type Position = readonly string[];

/** A part of a list: `limit` rows (1 to 100) after a position, or backward from one. Null: from the list's end. */
export interface PageArgs {
  readonly backward: boolean;
  readonly limit: number;
  readonly from: Position | null;
}

/** Rows in the list's own order, whichever way the page was read. */
export interface Page<View> {
  readonly rows: readonly View[];
  /** The place of each row, for cursors. */
  readonly positions: readonly Position[];
  /** Whether rows follow in the direction of reading. */
  readonly hasMore: boolean;
}

export interface Count {
  readonly value: number;
  /** False where counting stopped at the limit. */
  readonly isExact: boolean;
}

export * from './filters.js';

export interface PageRequest<Filter> {
  readonly filter: Filter;
  readonly order: Order;
  readonly page: PageArgs;
}

/** One kind of list. Several requests (the same list below several parents) are answered by one statement. */
export interface ListRead<View, Filter> {
  /** One page for each request, in their order. */
  pages(
    scope: ReadScope,
    requests: readonly PageRequest<Filter>[],
    fields: Fields,
  ): Promise<readonly Page<View>[]>;
  /** How many rows each filter has; counting stops at `limit`, which the answer says. */
  counts(scope: ReadScope, filters: readonly Filter[], limit: number): Promise<readonly Count[]>;
}

/** What a use case needs that finds by a filter what it changes. */
export interface Finding {
  readonly reads: Pick<Reads, 'promoCodes'>;
}

/** Everything that queries read; persistence implements it with one statement a page and one a relation. */
export interface Reads {
  readonly programs: ListRead<ProgramView, ProgramFilter>;
  readonly creators: ListRead<CreatorView, CreatorFilter>;
  readonly memberships: ListRead<MembershipView, MembershipFilter>;
  readonly applicants: ListRead<ApplicantView, ApplicantFilter>;
  readonly mediaSources: ListRead<MediaSourceView, MediaSourceFilter>;
  readonly performancePartners: ListRead<PerformancePartnerView, PerformancePartnerFilter>;
  readonly creatorCampaigns: ListRead<CreatorCampaignView, CreatorCampaignFilter>;
  readonly deals: ListRead<DealView, DealFilter>;
  readonly promoCodes: ListRead<PromoCodeView, PromoCodeFilter>;
  readonly promoCodeTemplates: ListRead<PromoCodeTemplateView, object>;
  readonly restrictedTexts: ListRead<RestrictedTextView, RestrictedTextFilter>;
  readonly apiTokens: ListRead<ApiTokenView, ApiTokenFilter>;
  readonly auditEvents: ListRead<AuditEventView, AuditEventFilter>;
  readonly events: EventReads;
  readonly bulkJobs: ListRead<BulkJobView, BulkJobFilter>;
  readonly bulkJobRows: ListRead<BulkJobRowView, BulkJobRowFilter>;
  readonly members: ListRead<MemberView, object>;
  readonly invitations: ListRead<InvitationView, object>;
  readonly invitationLinks: ListRead<InvitationLinkView, object>;
  /** The shared ones, and those of the person who asks. */
  readonly savedViews: ListRead<SavedViewView, object>;
  /** Of everybody in the account. */
  readonly drafts: ListRead<WizardDraftView, DraftFilter>;
  /**
   * What the ids name, in their order, one statement a type. Malformed, absent and another account's ids give
   * null alike.
   */
  nodes(
    scope: ReadScope,
    ids: readonly string[],
    fields: Fields,
  ): Promise<readonly (NodeView | null)[]>;
  /** The code that holds a text now, by its normal form. */
  promoCodeByNormalForm(
    scope: ReadScope,
    normalForm: string,
    fields: Fields,
  ): Promise<PromoCodeView | null>;
  /** The accounts with these ids, oldest first: those that a caller belongs to. */
  accounts(ids: readonly AccountId[]): Promise<readonly AccountView[]>;
}
