import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';

const CampaignParts = graphql(`
  fragment CampaignParts on CreatorCampaign @_unmask {
    id
    name
    description
    goal
    status
    startAt
    endAt
    budget
    currency
    desiredHires
    version
    allowedActions
    program {
      id
      name
    }
    deal {
      id
      name
      endAt
    }
    template {
      id
      name
      template
      isDefault
    }
    applicantCounts {
      state
      count
    }
  }
`);

export const CampaignQuery = graphql(
  `
    query Campaign($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on CreatorCampaign {
          ...CampaignParts
        }
      }
    }
  `,
  [CampaignParts],
);
export type CampaignDetail = Extract<
  NonNullable<ResultOf<typeof CampaignQuery>['node']>,
  { __typename: 'CreatorCampaign' }
>;

export const CreateCampaign = graphql(
  `
    mutation CreateCampaign($input: CreateCreatorCampaignInput!) {
      createCreatorCampaign(input: $input) {
        creatorCampaign {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const UpdateCampaign = graphql(
  `
    mutation UpdateCampaign($input: UpdateCreatorCampaignInput!) {
      updateCreatorCampaign(input: $input) {
        creatorCampaign {
          ...CampaignParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [CampaignParts, UserErrorParts],
);

export const ChangeCampaignStatus = graphql(
  `
    mutation ChangeCampaignStatus($input: ChangeCreatorCampaignStatusInput!) {
      changeCreatorCampaignStatus(input: $input) {
        creatorCampaign {
          ...CampaignParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [CampaignParts, UserErrorParts],
);

/** What a change of a campaign makes out of date; what may be done with its applicants is the campaign's to say. */
export const AFTER_CAMPAIGN = { forget: ['creatorCampaigns', 'campaignApplicants'] } as const;
