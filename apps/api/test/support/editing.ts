import type { Told } from './mutation-case.js';
import type { TestServer } from './server.js';
import { mutationOf, type SeenError } from './world.js';

/** What an edit answered, and what the log says of its subject then. */
interface Edited {
  readonly node: EditedNode | null;
  readonly errors: readonly SeenError[];
  /** The errors as `CODE path`. */
  readonly told: readonly string[];
  /** What was done to the subject, the newest first. */
  readonly actions: readonly string[];
  /** What the newest event tells. */
  readonly changes: readonly Told[];
}

interface EditedNode {
  readonly id: string;
  readonly version: number;
  readonly socialProfiles: readonly { readonly id: string }[];
}

export type Edit = (name: string, input: object, selection?: string) => Promise<Edited>;

interface Logged {
  readonly auditEvents: {
    readonly nodes: readonly { readonly action: string; readonly changes: readonly Told[] }[];
  };
}

/** Edits things of an account that have a version. */
export function editing({ client }: Pick<TestServer, 'client'>, account: string): Edit {
  return async (name, input, selection = '') => {
    const { [name]: payload } = await client.query<
      Record<string, Pick<Edited, 'node' | 'errors'> | undefined>
    >(mutationOf(name, `{ id version ${selection} }`), { input }, { account });
    if (payload === undefined) throw new Error(`${name} answered nothing`);
    const { node, errors } = payload;
    const { auditEvents } = await client.query<Logged>(
      `query ($filter: AuditEventFilter!) {
        auditEvents(first: 9, filter: $filter) { nodes { action changes { field before after } } }
      }`,
      { filter: { subjectId: node?.id ?? '' } },
      { account },
    );
    return {
      ...{ node, errors },
      told: errors.map(({ code, path }) => `${code} ${path.join('.')}`),
      actions: auditEvents.nodes.map(({ action }) => action),
      changes: auditEvents.nodes[0]?.changes ?? [],
    };
  };
}
