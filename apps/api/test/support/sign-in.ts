import { Client } from './client.js';
import { Visitor } from './visitor.js';

/** Whom every test server is set up by. */
export const OWNER = { email: 'owner@test.example', password: 'a long enough password' };

/** The owner of demo accounts, as the start tells it. */
export const DEMO_OWNER = { email: 'owner@acme.example', password: 'creator-codes-demo' };

/** Signs up as the first person, or signs in as the owner that is there. */
export async function ownerClient(url: string): Promise<Client> {
  const visitor = new Visitor(url);
  const setUp = await visitor.post('/setup', { name: 'Owner', ...OWNER });
  if (setUp.status === 200) return new Client(url, visitor.cookie);
  for (const who of [OWNER, DEMO_OWNER]) {
    const { status } = await visitor.post('/sign-in/email', who);
    if (status === 200) return new Client(url, visitor.cookie);
  }
  throw new Error('neither sign-up nor sign-in');
}
