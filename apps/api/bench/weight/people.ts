import type { Capacity } from '@creator-codes/domain';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/seed/demo-people.js';
import { Visitor } from '../../test/support/visitor.js';
import { ask } from '../shared/load.js';

/** Signs in as the demo's person of that capacity. @param url of GraphQL @returns what a request must carry */
export async function signIn(
  url: string,
  capacity: Capacity,
): Promise<{ readonly cookie: string }> {
  const [email] = DEMO_PEOPLE.find(([, , , as]) => as === capacity) ?? [''];
  const visitor = new Visitor(new URL(url).origin);
  const { status } = await visitor.post('/sign-in/email', { email, password: DEMO_PASSWORD });
  if (status !== 200) throw new Error(`${email} cannot sign in: ${status}`);
  return { cookie: visitor.cookie };
}

const NEW_TOKEN = `mutation NewToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token errors { code path } }
}`;

/** A partner's token that reads codes. @param partner who has signed in */
export async function tokenOf(
  url: string,
  partner: { readonly cookie: string },
): Promise<{ readonly authorization: string }> {
  const input = { name: 'Bench', scopes: ['PROMO_CODES_READ', 'DEALS_READ'] };
  const question = { operation: 'NewToken', query: NEW_TOKEN, variables: [{ input }] };
  const { createApiToken } = (await ask({ url, headers: { ...partner } }, question)) as {
    readonly createApiToken: { readonly token: string | null };
  };
  if (createApiToken.token === null) throw new Error('the token was refused');
  return { authorization: `Bearer ${createApiToken.token}` };
}
