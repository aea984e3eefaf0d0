import { Client, type CallOptions } from './client.js';

/** Makes a token. */
export const CREATE_TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  token
  apiToken { id name prefix scopes createdAt createdBy expiresAt lastUsedAt revokedAt owner { __typename ... on Creator { id } ... on PerformancePartner { id } } }
  errors { code path }
} }`;

/** Makes one of the account's own. */
export const CREATE_ACCOUNT_TOKEN = `mutation ($input: CreateAccountTokenInput!) { createAccountToken(input: $input) {
  token
  apiToken { id name prefix capacity scopes createdBy expiresAt lastUsedAt revokedAt owner { __typename } isMakerGone }
  errors { code path }
} }`;

/** Takes one back. */
export const REVOKE_TOKEN = `mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) {
  apiToken { id revokedAt } errors { code path }
} }`;

export const ALL_SCOPES = ['PROMO_CODES_READ', 'DEALS_READ', 'PROFILE_READ'];

/** What `createApiToken` answers. */
export interface Created {
  readonly createApiToken: {
    readonly token: string | null;
    readonly apiToken: { readonly id: string; readonly prefix: string } | null;
    readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}

/** Makes a token that opens something. */
export async function liveToken(
  client: Client,
  input: object,
  by: CallOptions,
): Promise<{ readonly token: string; readonly id: string }> {
  const whole = { name: 'Shop', scopes: ALL_SCOPES, ...input };
  const { createApiToken } = await client.query<Created>(CREATE_TOKEN, { input: whole }, by);
  const { token, apiToken } = createApiToken;
  if (token === null || apiToken === null) throw new Error('the token was refused');
  return { token, id: apiToken.id };
}

/** The options of a call that shows a token. */
export function bearing(token: string): CallOptions {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** A client that shows a token with each call. */
export class Program extends Client {
  constructor(
    url: string,
    private readonly token: string,
  ) {
    super(url);
  }

  override send<Data = unknown>(query: string, variables: object = {}, options: CallOptions = {}) {
    return super.send<Data>(query, variables, { ...options, ...bearing(this.token) });
  }
}
