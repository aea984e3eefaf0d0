import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const ProgramsQuery = graphql(`
  query WizardPrograms {
    programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
        codeTracking
        createdAt
        version
      }
    }
  }
`);
export type WizardProgram = ResultOf<typeof ProgramsQuery>['programs']['nodes'][number];

export const ReadinessQuery = graphql(
  `
    query WizardReadiness(
      $creatorId: ID!
      $creatorProgramId: ID
      $performanceProgramId: ID
      $mediaSourceId: ID
    ) {
      readiness(
        creatorId: $creatorId
        creatorProgramId: $creatorProgramId
        performanceProgramId: $performanceProgramId
        mediaSourceId: $mediaSourceId
      ) {
        isReady
        steps {
          step {
            name
          }
          state
          evidenceCode
          evidenceParams {
            name
            value
          }
          violations {
            ...UserErrorParts
          }
          remedies {
            kind
            targetId
            programKind
          }
        }
      }
    }
  `,
  [UserErrorParts],
);
export type ReadinessAnswer = ResultOf<typeof ReadinessQuery>['readiness'];

export const CreatorCardParts = graphql(`
  fragment CreatorCardParts on Creator @_unmask {
    id
    displayName
    email
    socialProfiles {
      id
      platform
      handle
      followers
    }
    memberships {
      id
      state
      hasJoined
      program {
        id
      }
    }
  }
`);
export type CreatorCard = ResultOf<typeof CreatorCardParts>;

export const CreatorSearchQuery = graphql(
  `
    query WizardCreators($search: String) {
      joined: creators(
        first: 5
        filter: { search: $search, hasJoined: true }
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        nodes {
          ...CreatorCardParts
        }
      }
      creators(
        first: 5
        filter: { search: $search }
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        nodes {
          ...CreatorCardParts
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [CreatorCardParts],
);

export const CreatorQuery = graphql(
  `
    query WizardCreator($id: ID!) {
      node(id: $id) {
        __typename
        ... on Creator {
          ...CreatorCardParts
          mediaSources {
            id
            name
            program {
              id
              name
            }
          }
        }
      }
    }
  `,
  [CreatorCardParts],
);

export const CheckQuery = graphql(
  `
    query WizardCheck($input: IssuePromoCodeInput!) {
      checkPromoCode(input: $input) {
        errors {
          ...UserErrorParts
        }
        warnings {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const SuggestQuery = graphql(
  `
    query WizardSuggestions($creatorId: ID!, $dealId: ID, $count: Int!) {
      suggestPromoCodes(creatorId: $creatorId, dealId: $dealId, count: $count) {
        suggestions
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const IssueMutation = graphql(
  `
    mutation IssuePromoCode($input: IssuePromoCodeInput!) {
      issuePromoCode(input: $input) {
        promoCode {
          id
          text
          startAt
          endAt
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const CreateCreatorMutation = graphql(
  `
    mutation WizardCreateCreator($input: CreateCreatorInput!) {
      createCreator(input: $input) {
        creator {
          id
          displayName
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
