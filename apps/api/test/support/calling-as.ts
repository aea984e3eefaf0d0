import type { Capacity } from '@creator-codes/domain';
import type { App } from '../../src/composition-root.js';
import type { Call } from '../../src/application/ports/actor.js';
import { unknownAccount } from '../../src/graphql/basics/require-call.js';
import type { CallOptions } from './client.js';

const HEADER = 'x-test-as';

/** Who a test calls as: in which capacity, of which account, and who they are among its creators and partners. */
export interface As {
  readonly capacity: Capacity;
  readonly home: string;
  readonly ownerId?: string;
}

/** A server whose callers are who a header says; without it, who they are. */
export function callingAs(app: App): App {
  return {
    ...app,
    contextOf: async (request) => {
      const context = await app.contextOf(request);
      const header = request.headers[HEADER];
      if (typeof header !== 'string' || context.call === null) return context;
      const { capacity, home, ownerId = null } = JSON.parse(header) as As;
      if (context.call.accountId !== home) throw unknownAccount();
      // Nobody is a member in this capacity, so it is nobody's id: whoever has one is looked up before they write.
      const actor = { ...context.call.actor, id: null };
      const call: Call = { ...context.call, actor, capacity, ownerId: ownerId as Call['ownerId'] };
      return { ...context, call };
    },
  };
}

/** The options of a call by somebody, in their own account unless told. */
export function as(caller: As, account: string = caller.home): CallOptions {
  return { account, headers: { [HEADER]: JSON.stringify(caller) } };
}
