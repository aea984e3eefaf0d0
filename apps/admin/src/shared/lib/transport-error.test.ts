import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { isForbidden, transportFailure } from './transport-error';

const answered = (statusCode: number) =>
  new ServerError('refused', {
    response: new Response(null, { status: statusCode }),
    bodyText: '',
  });

describe('isForbidden', () => {
  const refusal = (code: string) =>
    new CombinedGraphQLErrors({ errors: [{ message: 'refused', extensions: { code } }] });

  it('takes the word of the server alone: an outage, or a proxy, makes nobody forget an account', () => {
    expect(isForbidden(refusal('FORBIDDEN'))).toBe(true);
    expect(isForbidden(refusal('OVERLOADED'))).toBe(false);
    expect(isForbidden(refusal('INTERNAL_SERVER_ERROR'))).toBe(false);
    expect(isForbidden(answered(403))).toBe(false);
    expect(isForbidden(answered(503))).toBe(false);
    expect(isForbidden(new TypeError('Failed to fetch'))).toBe(false);
  });
});

describe('transportFailure', () => {
  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [429, 'limited'],
    [503, 'busy'],
    [502, 'network'],
  ])('a status of %i is %s', (status, kind) => {
    expect(transportFailure(answered(status))).toEqual({ kind, requestId: null });
  });

  it.each([
    ['RATE_LIMITED', 'limited'],
    ['OVERLOADED', 'busy'],
    ['INTERNAL_SERVER_ERROR', 'server'],
  ])('%s among the errors is %s, with the id to quote', (code, kind) => {
    const errors = [{ message: 'refused', extensions: { code, requestId: 'r1' } }];
    expect(transportFailure(new CombinedGraphQLErrors({ errors }))).toEqual({
      kind,
      requestId: 'r1',
    });
  });
});
