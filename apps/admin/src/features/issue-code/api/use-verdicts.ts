import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import type { Procedure } from '@creator-codes/domain';
import { useCallback, useMemo } from 'react';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useAccount } from '../../../shared/lib/viewer';
import { knownInputOf } from '../engine/draft-input';
import type { Draft } from '../engine/draft';
import type { Judged } from '../wizard/judged';
import { ProgramsQuery, ReadinessQuery } from './documents';
import { verdictsOf, verdictsWithoutCreator } from './known-verdicts';

type Variables = VariablesOf<typeof ReadinessQuery>;

/** The server's verdicts over a draft; before a creator is chosen, what the stored facts alone say. */
export function useVerdicts(procedure: Procedure, draft: Draft): Judged {
  const client = useApolloClient();
  const account = useAccount();
  const input = useMemo(() => knownInputOf(procedure, draft), [procedure, draft]);
  const variables = useMemo(() => variablesOf(input), [input]);
  const programs = useQuery(ProgramsQuery);
  const readiness = useQuery(
    ReadinessQuery,
    variables === null ? skipToken : { variables, fetchPolicy: 'network-only' },
  );

  const known = programs.data?.programs.nodes;
  const answer = variables === null ? undefined : readiness.data?.readiness;
  const verdicts = useMemo(() => {
    if (answer !== undefined) return verdictsOf(answer);
    return known === undefined
      ? new Map()
      : verdictsWithoutCreator(procedure, account, known, input);
  }, [answer, known, procedure, account, input]);

  const refresh = useCallback(async () => {
    if (variables === null) {
      const { data } = await client.query({ query: ProgramsQuery, fetchPolicy: 'network-only' });
      return verdictsWithoutCreator(procedure, account, data?.programs.nodes ?? [], input);
    }
    const { data } = await client.query({
      query: ReadinessQuery,
      variables,
      fetchPolicy: 'network-only',
    });
    if (data === undefined) throw new Error('readiness gave no answer');
    return verdictsOf(data.readiness);
  }, [client, variables, procedure, account, input]);

  const error: unknown = variables === null ? programs.error : readiness.error;
  const hasAnswer = variables === null ? known !== undefined : answer !== undefined;
  return { verdicts, isJudging: !hasAnswer && error === undefined, error, refresh };
}

function variablesOf(input: Readonly<Record<string, unknown>>): Variables | null {
  const { creatorId } = input;
  if (typeof creatorId !== 'string') return null;
  const id = (name: string) => {
    const value = input[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    creatorId,
    creatorProgramId: id('creatorProgramId'),
    performanceProgramId: id('performanceProgramId'),
    mediaSourceId: id('mediaSourceId'),
  };
}
