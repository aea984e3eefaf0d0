import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { OwnerParts } from '../../../shared/lib/owner';
import { UserErrorParts } from '../../../shared/lib/violations';
import { CodeColumnsParts } from '../../../shared/ui/code-columns';

const DealParts = graphql(`
  fragment DealParts on Deal @_unmask {
    id
    name
    description
    type
    scope
    landingPage
    defaultCode
    discount {
      kind
      amount
      percent
      percentTo
      maximum
    }
    minimumPurchase
    currency
    startAt
    endAt
    syncDates
    version
    externalIds {
      system
      id
    }
    program {
      id
      name
      kind
    }
  }
`);

export const DealsQuery = graphql(
  `
    query Deals($after: String, $filter: DealFilter) {
      deals(
        first: 50
        after: $after
        filter: $filter
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        edges {
          node {
            ...DealParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        count {
          value
          isExact
        }
      }
      programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
        nodes {
          id
          name
          kind
        }
      }
    }
  `,
  [DealParts],
);
type Answer = ResultOf<typeof DealsQuery>;
export type DealRow = Answer['deals']['edges'][number]['node'];
export type DealProgram = Answer['programs']['nodes'][number];

/** A deal with the first of its codes. */
export const DealQuery = graphql(
  `
    query Deal($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        id
        ... on Deal {
          ...DealParts
        }
      }
      promoCodes(
        first: 20
        after: $after
        filter: { dealId: $id }
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        edges {
          node {
            ...CodeColumnsParts
            assignments {
              id
              timeZone
            }
            owner {
              ...OwnerParts
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        count {
          value
          isExact
        }
      }
      programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
        nodes {
          id
          name
          kind
        }
      }
    }
  `,
  [DealParts, OwnerParts, CodeColumnsParts],
);
type Found = ResultOf<typeof DealQuery>;
export type DealCodes = Found['promoCodes'];

export const CreateDeal = graphql(
  `
    mutation CreateDeal($input: CreateDealInput!) {
      createDeal(input: $input) {
        deal {
          id
          name
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const UpdateDeal = graphql(
  `
    mutation UpdateDeal($input: UpdateDealInput!) {
      updateDeal(input: $input) {
        deal {
          ...DealParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [DealParts, UserErrorParts],
);

const DealChangePartParts = graphql(
  `
    fragment DealChangePartParts on DealChangePart @_unmask {
      count
      codes(first: 20) {
        startAt
        endAt
        promoCode {
          id
          text
          startAt
          endAt
        }
        error {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What becomes of a deal's codes if its dates change so. */
export const DealChangeQuery = graphql(
  `
    query DealChange($dealId: ID!, $startAt: DateTime, $endAt: DateTime, $syncDates: Boolean) {
      dealChange(dealId: $dealId, startAt: $startAt, endAt: $endAt, syncDates: $syncDates) {
        changing
        moved {
          ...DealChangePartParts
        }
        ended {
          ...DealChangePartParts
        }
        refused {
          ...DealChangePartParts
        }
        unchanged {
          count
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [DealChangePartParts, UserErrorParts],
);
export type DealChange = ResultOf<typeof DealChangeQuery>['dealChange'];
export type DealChangePart = DealChange['moved'];
