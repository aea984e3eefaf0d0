import { skipToken, useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { isOver } from '../../shared/lib/is-over';

const DealsOfProgramQuery = graphql(`
  query DealsOfProgram($programId: ID!) {
    deals(first: 100, filter: { programId: $programId }, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        startAt
        endAt
        syncDates
      }
    }
  }
`);

export type DealChoice = ResultOf<typeof DealsOfProgramQuery>['deals']['nodes'][number];

const NONE: readonly DealChoice[] = [];

/** The deals of a program, ended ones too; none while they load, or while the program is not chosen. */
export function useDealsOf(programId: string | null): readonly DealChoice[] {
  const { data } = useQuery(
    DealsOfProgramQuery,
    programId === null ? skipToken : { variables: { programId } },
  );
  return data?.deals.nodes ?? NONE;
}

/** Whether a deal can still be given to a code; one that is over is shown where it was chosen, and not offered. */
export function isOnOffer({ endAt }: DealChoice): boolean {
  return !isOver(endAt);
}
