import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const ApplicantParts = graphql(`
  fragment ApplicantParts on CampaignApplicant @_unmask {
    id
    state
    stateSince
    message
    proposedRate
    decisionMessage
    allowedActions
    moveTargets
    reversesTo
    version
    creator {
      id
      displayName
    }
  }
`);

/** One page of a campaign's applicants. */
export const ApplicantsQuery = graphql(
  `
    query Applicants($after: String, $filter: CampaignApplicantFilter) {
      campaignApplicants(first: 50, after: $after, filter: $filter) {
        edges {
          node {
            ...ApplicantParts
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
    }
  `,
  [ApplicantParts],
);
export type ApplicantList = ResultOf<typeof ApplicantsQuery>['campaignApplicants'];
export type Applicant = ApplicantList['edges'][number]['node'];

/** The same of those who are hired, each with a code of theirs that counts in the campaign's program, or will. */
export const HiredQuery = graphql(
  `
    query HiredApplicants($after: String, $filter: CampaignApplicantFilter, $programId: ID!) {
      campaignApplicants(first: 50, after: $after, filter: $filter) {
        edges {
          node {
            ...ApplicantParts
            creator {
              id
              promoCodes(first: 1, filter: { programId: $programId, status: [ACTIVE, SCHEDULED] }) {
                edges {
                  node {
                    id
                    text
                  }
                }
              }
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
    }
  `,
  [ApplicantParts],
);

/** Creators who may be brought into a campaign, with where they stand in campaigns. */
export const BringableQuery = graphql(`
  query BringableCreators($after: String, $filter: CreatorFilter) {
    creators(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: DISPLAY_NAME, direction: ASC }
    ) {
      edges {
        node {
          id
          displayName
          socialProfiles {
            id
            handle
          }
          memberships {
            id
            state
            program {
              id
            }
          }
          applicants(first: 10) {
            nodes {
              id
              state
              campaign {
                id
              }
            }
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
  }
`);
export type BringableRow = ResultOf<typeof BringableQuery>['creators']['edges'][number]['node'];

export const InviteToCampaign = graphql(
  `
    mutation InviteToCampaign($input: InviteToCampaignInput!) {
      inviteToCampaign(input: $input) {
        outcomes {
          creator {
            id
            displayName
          }
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const RecordApplied = graphql(
  `
    mutation RecordApplied($input: RecordApplicantsAppliedInput!) {
      recordApplicantsApplied(input: $input) {
        outcomes {
          creator {
            id
            displayName
          }
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const DecideApplicants = graphql(
  `
    mutation DecideApplicants($input: DecideApplicantsInput!) {
      decideApplicants(input: $input) {
        outcomes {
          applicant {
            id
            state
            creator {
              id
              displayName
            }
          }
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const ReverseApplicant = graphql(
  `
    mutation ReverseApplicant($input: ReverseApplicantDecisionInput!) {
      reverseApplicantDecision(input: $input) {
        applicant {
          ...ApplicantParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ApplicantParts, UserErrorParts],
);

/** What it makes out of date that somebody stands elsewhere in a campaign, and with it perhaps in its program. */
export const AFTER_APPLICANTS = {
  refetch: ['Campaign'],
  forget: [
    ...(['campaignApplicants', 'creatorCampaigns', 'creators', 'memberships'] as const),
    ...(['readiness', 'promoCodes'] as const),
  ],
} as const;
