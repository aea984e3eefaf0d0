import { useApolloClient } from '@apollo/client/react';
import { useAvailability, type Availability } from '../code-text/use-availability';
import type { ResultOf } from '../../shared/lib/graphql';
import { legalTextOf } from '../../shared/lib/legal-text';
import type { Objection } from '../../shared/lib/violations';
import { HeldByText } from './give-documents';

/** The code that has a text. */
export type HeldCode = NonNullable<ResultOf<typeof HeldByText>['promoCodeByText']>;

/** A text that nobody may hold. */
type Restricted = NonNullable<ResultOf<typeof HeldByText>['matchPromoCode']['restrictedText']>;

/** What stands in a text's way: the code that has it, or that nobody may hold it. */
type Held =
  | { readonly code: HeldCode; readonly restricted: null }
  | { readonly code: null; readonly restricted: Restricted };

/** That nobody may hold a text, as an objection to it. */
export function restrictedObjection(text: string, restricted: Restricted): Objection {
  const { id, kind, reason, endAt } = restricted;
  return {
    code: 'TEXT_RESTRICTED',
    path: ['text'],
    params: {
      ...{ text, restricted: restricted.text, restrictedTextId: id, kind },
      ...(reason === null ? {} : { reason }),
      ...(endAt === null ? {} : { endAt: Date.parse(endAt) }),
    },
  };
}

/**
 * Asks who holds the text, or its legal form. The server has no check for a partner's code; it decides when the code
 * is made.
 */
export function useHolder(typed: string): Availability<Held> {
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
            const { promoCodeByText: code, matchPromoCode: match } = data;
            if (code !== null) return { code, restricted: null };
            const { restrictedText: restricted } = match;
            return restricted === null ? null : { code: null, restricted };
          },
        },
  );
}
