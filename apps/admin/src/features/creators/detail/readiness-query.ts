import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** Whether a code can be made for a creator, step by step. */
export const ReadinessQuery = graphql(
  `
    query CreatorReadiness($creatorId: ID!, $creatorProgramId: ID, $performanceProgramId: ID) {
      readiness(
        creatorId: $creatorId
        creatorProgramId: $creatorProgramId
        performanceProgramId: $performanceProgramId
      ) {
        isReady
        steps {
          step {
            name
            number
            programKind
          }
          state
          evidence
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
            message
            targetId
            programKind
          }
        }
      }
    }
  `,
  [UserErrorParts],
);

type Readiness = ResultOf<typeof ReadinessQuery>['readiness'];
export type ReadinessStep = Readiness['steps'][number];
