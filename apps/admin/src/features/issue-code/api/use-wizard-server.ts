import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { transportFailure } from '../../../shared/lib/transport-error';
import type { QueryField } from '../../../shared/lib/use-action';
import type { Input } from '../engine/draft-input';
import type { WizardServer } from '../engine/wizard-server';
import { CheckQuery, IssueMutation, SuggestQuery } from './documents';

type IssueInput = VariablesOf<typeof IssueMutation>['input'];

const SUGGESTIONS = 5;

/** The server behind the wizard, by GraphQL. */
export function useWizardServer(): WizardServer {
  const client = useApolloClient();
  return useMemo(
    () => ({
      check: async (input) => {
        const { data } = await client.query({
          query: CheckQuery,
          variables: { input: typed(input) },
          fetchPolicy: 'network-only',
        });
        if (data === undefined) throw new Error('checkPromoCode gave no answer');
        return data.checkPromoCode;
      },
      suggest: async (creatorId, dealId) => {
        const { data } = await client.query({
          query: SuggestQuery,
          variables: { creatorId, dealId, count: SUGGESTIONS },
          fetchPolicy: 'network-only',
        });
        if (data === undefined) throw new Error('suggestPromoCodes gave no answer');
        return data.suggestPromoCodes;
      },
      create: async (input, idempotencyKey) => {
        try {
          const { data } = await client.mutate({
            mutation: IssueMutation,
            variables: { input: { ...typed(input), idempotencyKey } },
          });
          const payload = data?.issuePromoCode;
          if (payload?.promoCode) {
            forgetLists(client.cache);
            return {
              kind: 'created',
              promoCodeId: payload.promoCode.id,
              text: payload.promoCode.text,
              window: { startAt: payload.promoCode.startAt, endAt: payload.promoCode.endAt },
            };
          }
          return { kind: 'refused', errors: payload?.errors ?? [] };
        } catch (error) {
          return { kind: 'failed', failure: transportFailure(error) };
        }
      },
    }),
    [client],
  );
}

/** The procedure's fields are those of the mutation's input, which its schemas have checked. */
function typed(input: Input): IssueInput {
  return input as IssueInput;
}

function forgetLists(cache: { evict: (what: { id: string; fieldName: string }) => boolean }): void {
  for (const fieldName of ['promoCodes', 'auditEvents'] satisfies QueryField[])
    cache.evict({ id: 'ROOT_QUERY', fieldName });
}
