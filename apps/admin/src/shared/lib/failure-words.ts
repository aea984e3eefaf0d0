import type { TransportFailure } from './transport-error';

const SERVER = { title: 'error.title', body: 'error.body' } as const;

const WORDS = {
  network: { title: 'error.network', body: 'error.networkBody' },
  server: SERVER,
  unknownField: SERVER,
  signedOut: { title: 'error.signedOut', body: 'error.signedOutBody' },
  forbidden: { title: 'error.forbidden', body: 'error.forbiddenBody' },
  busy: { title: 'error.busy', body: 'error.busyBody' },
  limited: { title: 'error.limited', body: 'error.limitedBody' },
} as const;

/** The keys of the words for a failed call: what happened, and what that means. */
export function failureWords(kind: TransportFailure['kind']) {
  return WORDS[kind];
}
