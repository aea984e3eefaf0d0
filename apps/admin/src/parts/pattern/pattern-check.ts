import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { OwnerParts } from '../../shared/lib/owner';
import { useAnswer, type Answer } from '../../shared/lib/use-answer';
import { UserErrorParts } from '../../shared/lib/violations';

const PatternCheckQuery = graphql(
  `
    query PatternCheck($pattern: String!, $samples: [String!]) {
      checkPattern(pattern: $pattern, samples: $samples) {
        isLegal
        errors {
          ...UserErrorParts
        }
        examples
        samples {
          text
          verdict
          errors {
            ...UserErrorParts
          }
        }
        overlaps {
          witness
          startAt
          endAt
          promoCode {
            id
            text
            matchType
            owner {
              ...OwnerParts
            }
          }
        }
      }
    }
  `,
  [OwnerParts, UserErrorParts],
);

type PatternCheck = ResultOf<typeof PatternCheckQuery>['checkPattern'];
export type CheckedSample = PatternCheck['samples'][number];
export type PatternOverlap = PatternCheck['overlaps'][number];

const TYPING_PAUSE_MS = 300;

interface Checked {
  /** The last answer, of a pattern before while the newest is asked about; null while there is none to show. */
  readonly check: PatternCheck | null;
  readonly isChecking: boolean;
  readonly hasFailed: boolean;
}

/** Asks the engine behind orders about a pattern and some texts, once typing pauses; an empty pattern asks nothing. */
export function usePatternCheck(pattern: string, samples: readonly string[]): Checked {
  const client = useApolloClient();
  const answer = useAnswer(
    pattern === '' ? null : JSON.stringify([pattern, samples]),
    async () => {
      const { data } = await client.query({
        query: PatternCheckQuery,
        variables: { pattern, samples: [...samples] },
        fetchPolicy: 'network-only',
      });
      if (data === undefined) throw new Error('checkPattern gave no answer');
      return data.checkPattern;
    },
    TYPING_PAUSE_MS,
  );
  const [last, setLast] = useState<Answer<PatternCheck> | null>(null);
  if (answer !== null && answer !== last) setLast(answer);
  const shown = pattern === '' ? null : (answer ?? last);
  return {
    check: shown?.kind === 'given' ? shown.value : null,
    isChecking: pattern !== '' && answer === null,
    hasFailed: answer?.kind === 'failed',
  };
}
