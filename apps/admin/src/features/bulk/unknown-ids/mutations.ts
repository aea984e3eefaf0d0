import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts, type UserError } from '../../../shared/lib/violations';

const GiveToProgram = graphql(
  `
    mutation BulkJobIdOfProgram($input: UpdateProgramInput!) {
      updateProgram(input: $input) {
        program {
          id
          version
          externalIds {
            system
            id
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

const GiveToDeal = graphql(
  `
    mutation BulkJobIdOfDeal($input: UpdateDealInput!) {
      updateDeal(input: $input) {
        deal {
          id
          version
          externalIds {
            system
            id
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

const GiveToCreator = graphql(
  `
    mutation BulkJobIdOfCreator($input: UpdateCreatorInput!) {
      updateCreator(input: $input) {
        creator {
          id
          version
          externalIds {
            system
            id
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

const GiveToPartner = graphql(
  `
    mutation BulkJobIdOfPartner($input: UpdatePerformancePartnerInput!) {
      updatePerformancePartner(input: $input) {
        performancePartner {
          id
          version
          externalIds {
            system
            id
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

const GiveToSource = graphql(
  `
    mutation BulkJobIdOfSource($input: UpdateMediaSourceInput!) {
      updateMediaSource(input: $input) {
        mediaSource {
          id
          version
          externalIds {
            system
            id
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

/** All ids that something has then, if it is still as it was seen. */
interface Given {
  readonly id: string;
  readonly version: number;
  readonly externalIds: { system: string; id: string }[];
}

type Answer = { readonly errors: readonly UserError[] } | undefined;
type Give = (client: ApolloClient, given: Given) => Promise<Answer>;

/** What gives ids, by what gets them. */
export const GIVE: Readonly<
  Record<'Program' | 'Deal' | 'Creator' | 'PerformancePartner' | 'MediaSource', Give>
> = {
  Program: async (client, { id, ...rest }) => {
    const variables = { input: { id, ...rest } };
    return (await client.mutate({ mutation: GiveToProgram, variables })).data?.updateProgram;
  },
  Deal: async (client, { id, ...rest }) => {
    const variables = { input: { dealId: id, ...rest } };
    return (await client.mutate({ mutation: GiveToDeal, variables })).data?.updateDeal;
  },
  Creator: async (client, { id, ...rest }) => {
    const variables = { input: { creatorId: id, ...rest } };
    return (await client.mutate({ mutation: GiveToCreator, variables })).data?.updateCreator;
  },
  PerformancePartner: async (client, { id, ...rest }) => {
    const variables = { input: { performancePartnerId: id, ...rest } };
    const { data } = await client.mutate({ mutation: GiveToPartner, variables });
    return data?.updatePerformancePartner;
  },
  MediaSource: async (client, { id, ...rest }) => {
    const variables = { input: { mediaSourceId: id, ...rest } };
    return (await client.mutate({ mutation: GiveToSource, variables })).data?.updateMediaSource;
  },
};
