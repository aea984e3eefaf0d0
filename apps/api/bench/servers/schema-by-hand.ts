import { issuePromoCode, type IssueInput } from './by-hand/issue.js';
import { promoCodeByText, promoCodes, type ListedStatus } from './by-hand/reads.js';

/** The part of the API's schema that the questions touch. */
export const TYPE_DEFS = `
  type Query {
    promoCodes(first: Int, after: String, filter: PromoCodeFilter, orderBy: PromoCodeOrder): PromoCodeConnection!
    promoCodeByText(text: String!): PromoCode
  }
  type Mutation { issuePromoCode(input: IssuePromoCodeInput!): IssuePromoCodePayload! }
  input IssuePromoCodeInput { creatorId: ID!  text: String!  terms: TermsInput!  idempotencyKey: String }
  input TermsInput { creditPolicy: CreditPolicy!  startAt: String  endAt: String  timeZone: String! }
  type IssuePromoCodePayload { promoCode: PromoCode  warnings: [UserError!]!  errors: [UserError!]! }
  type UserError { code: String!  path: [String!]!  message: String! }
  input PromoCodeFilter { status: [PromoCodeStatus!] }
  input PromoCodeOrder { field: OrderField!  direction: Direction! }
  enum OrderField { CREATED_AT }
  enum Direction { ASC DESC }
  enum PromoCodeStatus { SCHEDULED ACTIVE EXPIRED }
  enum MatchType { EXACT REGEX }
  enum CreditPolicy { ALWAYS IF_INVOLVED IF_WINNER }
  enum ProgramKind { PERFORMANCE CREATOR }
  type PromoCodeConnection { nodes: [PromoCode!]!  pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type PromoCode {
    id: ID!  text: String!  status: PromoCodeStatus!  matchType: MatchType!
    startAt: String  endAt: String  isComplete: Boolean!
    owner: PromoCodeOwner!  assignments: [Assignment!]!
  }
  type Assignment {
    creditPolicy: CreditPolicy!  startAt: String  endAt: String  timeZone: String!
    program: Program!  holder: AssignmentHolder!
  }
  type Program { id: ID!  name: String!  kind: ProgramKind! }
  union PromoCodeOwner = Creator | PerformancePartner
  union AssignmentHolder = Creator | MediaSource | PerformancePartner
  type Creator { id: ID!  displayName: String! }
  type PerformancePartner { id: ID!  name: String! }
  type MediaSource { id: ID!  name: String! }
`;

interface ListArgs {
  readonly filter: { readonly status: readonly [ListedStatus] };
}

/** Only the roots: everything below is a property of what they answer, and unions find their type by its name. */
export const RESOLVERS = {
  Query: {
    promoCodes: (_root: unknown, { filter }: ListArgs) => promoCodes(filter.status[0]),
    promoCodeByText: (_root: unknown, { text }: { readonly text: string }) => promoCodeByText(text),
  },
  Mutation: {
    issuePromoCode: (_root: unknown, { input }: { readonly input: IssueInput }) =>
      issuePromoCode(input),
  },
};
