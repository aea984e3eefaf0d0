/** What public/first.js asked before the app was there. */
export interface FirstAnswer {
  readonly question: string;
  /** The account that the request names; null if the server takes the first. */
  readonly account: string | null;
  readonly answer: Promise<Response>;
}

declare global {
  interface Window {
    firstAnswer?: FirstAnswer | undefined;
  }
}

/**
 * `fetch` for the API. The first question was asked by the page itself while the app was still on its way: when the
 * app asks the same in the name of the same account, it gets that answer, once.
 * @param account the current account
 */
export function fetchWithFirstAnswer(account: () => string | null): typeof fetch {
  return (input, init) => {
    const first = window.firstAnswer;
    if (first === undefined || typeof init?.body !== 'string') return fetch(input, init);
    const { query } = JSON.parse(init.body) as { query?: string };
    if (query !== first.question) return fetch(input, init);
    window.firstAnswer = undefined;
    if (first.account !== account()) return fetch(input, init);
    // A request that did not get through may do so now.
    return first.answer.catch(() => fetch(input, init));
  };
}
