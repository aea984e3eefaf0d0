import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AuthAnswer, AuthFailure } from '../../shared/session/auth';

/** What the page of a link has come to know of it. */
export type LinkOfferState<Offer> =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'INVALID' }
  /** The server could not be asked. */
  | { readonly kind: 'FAILED'; readonly failure: AuthFailure }
  | { readonly kind: 'OFFERED'; readonly offer: Offer };

/**
 * What the link offers whose secret stands behind the `#` of the address. To ask uses nothing up.
 * @param ask of the same identity as long as it asks the same
 */
export function useLinkOffer<Offer>(ask: (secret: string) => Promise<AuthAnswer<Offer>>) {
  const secret = useLocation({ select: ({ hash }) => hash });
  const [state, setState] = useState<LinkOfferState<Offer>>({ kind: 'LOADING' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    void ask(secret).then((answer) => {
      if (isGone) return;
      if (answer.ok) setState({ kind: 'OFFERED', offer: answer.data });
      else if (answer.failure.status === 404) setState({ kind: 'INVALID' });
      else setState({ kind: 'FAILED', failure: answer.failure });
    });
    return () => {
      isGone = true;
    };
  }, [ask, secret, tries]);
  const again = () => {
    setState({ kind: 'LOADING' });
    setTries((before) => before + 1);
  };
  const end = () => {
    setState({ kind: 'INVALID' });
  };
  return { secret, state, again, end };
}
