import { useApolloClient } from '@apollo/client/react';
import { useAvailability, type Availability } from '../code-text/use-availability';
import type { ResultOf } from '../../shared/lib/graphql';
import { legalTextOf } from '../../shared/lib/legal-text';
import { HeldByText } from './give-documents';

/** The code that has a text. */
export type HeldCode = NonNullable<ResultOf<typeof HeldByText>['promoCodeByText']>;

/**
 * Asks who holds the text, or its legal form. The server has no check for a partner's code; it decides when the code
 * is made.
 */
export function useHolder(typed: string): Availability<HeldCode> {
  const client = useApolloClient();
  const text = legalTextOf(typed);
  return useAvailability(
    text === null
      ? null
      : {
          text,
          about: text,
          ask: async () => {
            const { data } = await client.query({
              query: HeldByText,
              variables: { text },
              fetchPolicy: 'network-only',
            });
            if (data === undefined) throw new Error('promoCodeByText gave no answer');
            return data.promoCodeByText;
          },
        },
  );
}
