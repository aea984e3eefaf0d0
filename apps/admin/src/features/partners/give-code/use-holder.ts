import { skipToken, useQuery } from '@apollo/client/react';
import { legalTextOf } from '../../../shared/lib/legal-text';
import { useDebouncedValue } from '../../../shared/ui';
import { HeldByText } from './give-documents';

const TYPING_PAUSE_MS = 300;

/** Who holds a text, as far as that is known while it is typed. */
export type Holder =
  | { readonly kind: 'idle' | 'checking' | 'unknown' }
  | { readonly kind: 'free'; readonly text: string }
  | {
      readonly kind: 'held';
      readonly text: string;
      readonly codeId: string;
      readonly since: string;
      readonly owner: string;
    };

/** Asks who holds the text, or its legal form, once typing pauses; the server decides again when the code is made. */
export function useHolder(typed: string): Holder {
  const text = legalTextOf(typed);
  const [paused] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const { data, error, loading } = useQuery(
    HeldByText,
    paused === null ? skipToken : { variables: { text: paused }, fetchPolicy: 'network-only' },
  );
  if (text === null) return { kind: 'idle' };
  if (text !== paused || loading) return { kind: 'checking' };
  if (error !== undefined || data === undefined) return { kind: 'unknown' };
  const code = data.promoCodeByText;
  if (code === null) return { kind: 'free', text };
  const { owner } = code;
  return {
    kind: 'held',
    text: code.text,
    codeId: code.id,
    since: code.createdAt,
    owner: owner.__typename === 'Creator' ? owner.displayName : owner.name,
  };
}
