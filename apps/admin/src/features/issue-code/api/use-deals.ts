import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import type { Procedure } from '@creator-codes/domain';
import { useCallback } from 'react';
import { fieldsOf, valueOf, type Draft } from '../engine/draft';
import type { Deals } from '../wizard/judged';
import { DealsQuery, ProgramsQuery } from './documents';

interface Deal {
  readonly endAt: string | null;
}

/** Whether a deal can still be given to a code; one that is over is shown where it was chosen, and not offered. */
export function isOnOffer({ endAt }: Deal): boolean {
  return endAt === null || Date.parse(endAt) > Date.now();
}

/** Whether the program in which the owner is credited has deals to choose from. */
export function useDeals(procedure: Procedure, draft: Draft): Deals {
  const client = useApolloClient();
  const programs = useQuery(ProgramsQuery).data?.programs.nodes ?? [];
  const kind = fieldsOf(procedure).find((field) => field.kind === 'deal')?.programKind ?? 'CREATOR';
  const field = fieldsOf(procedure).find(
    (each) => each.kind === 'program' && each.programKind === kind,
  );
  const chosen = field === undefined ? null : valueOf(draft, { ...field, kind: 'program' });
  const ofKind = programs.filter((program) => program.kind === kind);
  const programId = chosen?.id ?? (ofKind.length === 1 ? (ofKind[0]?.id ?? null) : null);
  const { data } = useQuery(
    DealsQuery,
    programId === null ? skipToken : { variables: { programId } },
  );

  /** The same, waiting for an answer that is still on its way; a server that cannot say it holds nobody up. */
  const ask = useCallback(async (): Promise<boolean> => {
    if (programId === null) return false;
    try {
      const answer = await client.query({ query: DealsQuery, variables: { programId } });
      return answer.data?.deals.nodes.some(isOnOffer) ?? false;
    } catch {
      return false;
    }
  }, [client, programId]);

  return { hasDeals: data?.deals.nodes.some(isOnOffer) ?? false, ask };
}
