import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Procedure } from '@creator-codes/domain';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useAccount } from '../../../shared/lib/viewer';
import type { Draft } from '../engine/draft';
import { knownInputOf, type Input } from '../engine/draft-input';
import type { Verdicts } from '../engine/progress';
import type { Judged } from '../wizard/judged';
import { ProgramsQuery, ReadinessQuery } from './documents';
import { verdictsOf, verdictsWithoutCreator } from './known-verdicts';

type Variables = VariablesOf<typeof ReadinessQuery>;

/** What the server said about one question. Kept here and not in the cache: it is true for a moment only. */
interface Answer {
  readonly asked: string;
  readonly verdicts: Verdicts | null;
  readonly error: unknown;
}

/** The server's verdicts over a draft; before a creator is chosen, what the stored facts alone say. */
export function useVerdicts(procedure: Procedure, draft: Draft): Judged {
  const client = useApolloClient();
  const account = useAccount();
  const programs = useQuery(ProgramsQuery);
  const known = programs.data?.programs.nodes;
  const input = useMemo(() => knownInputOf(procedure, draft), [procedure, draft]);
  const asked = JSON.stringify(variablesOf(input));
  const [answer, setAnswer] = useState<Answer | null>(null);

  const refresh = useCallback(async (): Promise<Verdicts> => {
    const variables = JSON.parse(asked) as Variables | null;
    if (variables === null) {
      const { data } = await client.query({ query: ProgramsQuery, fetchPolicy: 'network-only' });
      return verdictsWithoutCreator(procedure, account, data?.programs.nodes ?? [], null);
    }
    try {
      const { data } = await client.query({
        query: ReadinessQuery,
        variables,
        fetchPolicy: 'no-cache',
      });
      if (data === undefined) throw new Error('readiness gave no answer');
      const verdicts = verdictsOf(data.readiness);
      setAnswer({ asked, verdicts, error: undefined });
      return verdicts;
    } catch (error) {
      setAnswer((before) =>
        before?.asked === asked && before.verdicts !== null
          ? before
          : { asked, verdicts: null, error },
      );
      throw error;
    }
  }, [client, asked, procedure, account]);

  useEffect(() => {
    if (asked !== 'null') refresh().catch(() => undefined);
    // Whoever changes the account or its programs asks again by themselves.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);

  const before = useMemo(
    () => (known === undefined ? null : verdictsWithoutCreator(procedure, account, known, input)),
    [procedure, account, known, input],
  );
  const current = answer?.asked === asked ? answer : null;
  const verdicts = current?.verdicts ?? before ?? NONE;
  if (asked === 'null') {
    return {
      verdicts,
      isJudging: before === null && !programs.error,
      error: programs.error,
      refresh,
    };
  }
  return { verdicts, isJudging: current === null, error: current?.error, refresh };
}

const NONE: Verdicts = new Map();

function variablesOf(input: Input): Variables | null {
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
