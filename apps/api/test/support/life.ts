import type { TestServer } from './server.js';
import { codeFor, make, mutationOf, TERMS, type World } from './world.js';

export interface Place {
  readonly id: string;
  readonly creditPolicy: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly timeZone: string;
}
export interface Verdict {
  readonly field: string;
  readonly assignmentId: string | null;
  readonly may: boolean;
  readonly reason: string | null;
  readonly objection: { readonly message: string } | null;
}
export interface Code {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly expiredAt: string | null;
  readonly version: number;
  readonly deal: { readonly name: string } | null;
  readonly assignments: readonly Place[];
  readonly earlierAssignments: readonly (Place & { readonly status: string })[];
  readonly editable: readonly Verdict[];
  readonly auditEvents: {
    readonly nodes: readonly { readonly action: string; readonly changes: readonly object[] }[];
  };
}
export interface Answer {
  readonly node: Code | null;
  readonly errors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly message: string;
    readonly params: readonly { readonly name: string; readonly value: string }[];
    readonly suggestions: readonly string[] | null;
  }[];
}

const PLACE = 'id creditPolicy startAt endAt timeZone';
const CODE = `{ id text status startAt endAt expiredAt version deal { name } assignments { ${PLACE} }
  earlierAssignments { ${PLACE} status } editable { field assignmentId may reason objection { message } }
  auditEvents(first: 3) { nodes { action changes { field before after } } } }`;

/** In milliseconds. */
export const YEAR = 365 * 86_400_000;
/** So much later than now; earlier where it is negative. */
export const at = (ahead: number) => new Date(Date.now() + ahead).toISOString();

/** `path.to.field CODE` of each error. */
export const told = ({ errors }: Pick<Answer, 'errors'>) =>
  errors.map(({ code, path }) => `${path.join('.')} ${code}`.trim()).sort();

/** All assignments of a code, with other terms. */
export const termsOf = (code: Code, changes: object) =>
  code.assignments.map(({ id, ...terms }) => ({
    assignmentId: id,
    terms: { ...terms, ...changes },
  }));

/** Calls on the codes of a world. */
export function lifeIn(server: TestServer, world: World) {
  let serial = 0;
  const call = async (name: string, input: object, account = world.account): Promise<Answer> => {
    const data = await server.client.query<Record<string, Answer | undefined>>(
      mutationOf(name, CODE),
      { input },
      { account },
    );
    const answer = data[name];
    if (answer === undefined) throw new Error(`${name} answered nothing`);
    return answer;
  };
  const edit = (input: object) => call('updatePromoCode', input);
  const read = async (id: string, account = world.account): Promise<Code> => {
    const data = await server.client.query<{ node: Code }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode ${CODE} } }`,
      { id },
      { account },
    );
    return data.node;
  };
  const issued = async (terms: object = {}, more: object = {}) => {
    serial += 1;
    const input = codeFor(world, `LIFE${String(serial)}`, {
      terms: { ...TERMS, ...terms },
      ...more,
    });
    return read(await make(server.client, 'issuePromoCode', input, world.account));
  };
  const expire = (id: string) =>
    make(server.client, 'expirePromoCodes', { target: { ids: [id] } }, world.account);
  return { call, edit, read, issued, expire };
}
