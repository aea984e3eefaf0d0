import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';
import { CreatorParts, MembershipNow } from './creator-query';

/** Answers with the creator as they are now, also to somebody who saw an older version. */
export const UpdateCreator = graphql(
  `
    mutation UpdateCreator($input: UpdateCreatorInput!) {
      updateCreator(input: $input) {
        creator {
          ...CreatorParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [CreatorParts, UserErrorParts],
);

export const UpdateMembership = graphql(
  `
    mutation UpdateMembership($input: UpdateMembershipInput!) {
      updateMembership(input: $input) {
        membership {
          ...MembershipNow
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MembershipNow, UserErrorParts],
);

export const DeclineMembership = graphql(
  `
    mutation DeclineMembership($input: DeclineMembershipInput!) {
      declineMembership(input: $input) {
        membership {
          ...MembershipNow
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MembershipNow, UserErrorParts],
);

export const RemoveMembership = graphql(
  `
    mutation RemoveMembership($input: RemoveMembershipInput!) {
      removeMembership(input: $input) {
        membership {
          ...MembershipNow
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MembershipNow, UserErrorParts],
);

export const RecordCreatorApplied = graphql(
  `
    mutation RecordCreatorApplied($input: RecordCreatorAppliedInput!) {
      recordCreatorApplied(input: $input) {
        membership {
          ...MembershipNow
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MembershipNow, UserErrorParts],
);

export const ReverseDecision = graphql(
  `
    mutation ReverseDecision($input: ReverseDecisionInput!) {
      reverseDecision(input: $input) {
        membership {
          ...MembershipNow
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MembershipNow, UserErrorParts],
);

/** How many codes of a creator count in a program, or will. */
export const LiveCodesQuery = graphql(`
  query LiveCodes($creatorId: ID!, $programId: ID!) {
    promoCodes(
      first: 1
      filter: { ownerId: $creatorId, programId: $programId, status: [SCHEDULED, ACTIVE] }
    ) {
      count {
        value
        isExact
      }
    }
  }
`);
