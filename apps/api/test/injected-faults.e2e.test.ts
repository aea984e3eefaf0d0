import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../src/composition-root.js';
import { TestServer } from './support/server.js';
import { codeFor, makeWorld, mutationOf, type World } from './support/world.js';

const FAULTS = 500;

/** What a caller must never see, as drivers and Node put it into their errors. */
const SECRETS = {
  sql: 'SELECT password FROM credential WHERE email = ?',
  path: '/srv/creator-codes/dist/persistence/session.js',
  host: 'db-7.internal:3306',
  stack: 'at Connection.query (',
} as const;
const MESSAGE = Object.values(SECRETS).join(' ');

/** Things that parts throw when they break. */
const THROWN: readonly (() => unknown)[] = [
  () => new Error(MESSAGE),
  () => new TypeError(MESSAGE),
  () => Object.assign(new Error(MESSAGE), { code: 'ER_PARSE_ERROR', errno: 1_064, sql: MESSAGE }),
  () => Object.assign(new Error(MESSAGE), { code: 'ECONNREFUSED', address: SECRETS.host }),
  () => Object.assign(new Error(MESSAGE), { extensions: { code: 'BAD_USER_INPUT' } }),
  () => new AggregateError([new Error(MESSAGE)], MESSAGE),
  () => MESSAGE,
];

/** The part's n-th call throws, and those after it where the fault lasts; the others are answered. */
class Injector {
  private left = Number.POSITIVE_INFINITY;
  private lasts = false;
  private thrown: () => unknown = () => new Error(MESSAGE);
  hasThrown = false;

  arm(calls: number, thrown: () => unknown, lasts: boolean): void {
    this.left = calls;
    this.lasts = lasts;
    this.thrown = thrown;
    this.hasThrown = false;
  }

  around<Part extends object>(part: Part): Part {
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'function') {
          return (...args: unknown[]): unknown => {
            this.strike();
            return Reflect.apply(value as (...given: unknown[]) => unknown, target, args);
          };
        }
        return typeof value === 'object' && value !== null ? this.around(value) : value;
      },
    });
  }

  private strike(): void {
    this.left -= 1;
    if (this.left >= 0) return;
    if (!this.lasts) this.left = Number.POSITIVE_INFINITY;
    this.hasThrown = true;
    throw this.thrown();
  }
}

const injector = new Injector();

function breakable(app: App): App {
  return {
    ...app,
    contextOf: async (request) => {
      const context = await app.contextOf(request);
      const { deps, reads } = context;
      return {
        ...context,
        deps: {
          ...deps,
          clock: injector.around(deps.clock),
          ids: injector.around(deps.ids),
          unitOfWork: injector.around(deps.unitOfWork),
        },
        reads: injector.around(reads),
      };
    },
  };
}

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await TestServer.start({ change: breakable });
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
});
afterAll(() => server.stop());

const QUERIES = [
  '{ viewer { account { name } accounts { id } } }',
  '{ promoCodes(first: 5) { nodes { id status owner { __typename } assignments { program { id } } } count { value } } }',
  '{ creators(first: 5) { nodes { id memberships { state } promoCodes(first: 1) { nodes { id } } } } }',
  '{ auditEvents(first: 5) { nodes { id subject { id } } } }',
  '{ promoCodeByText(text: "MEI15") { id auditEvents(first: 1) { nodes { id } } } }',
  '{ deals(first: 1) { nodes { id } } programs(first: 1) { nodes { id } } }',
  'query ($id: ID!) { readiness(creatorId: $id) { isReady } node(id: $id) { id } }',
];

let serial = 0;
const mutations = (): readonly (readonly [string, object])[] => {
  serial += 1;
  return [
    ['createCreator', { displayName: `C${serial}` }],
    ['createProgram', { name: `P${serial}`, kind: 'CREATOR' }],
    ['issuePromoCode', codeFor(world, `FAULT${serial}`)],
  ];
};

describe(`${FAULTS} injected faults`, () => {
  it('show no SQL, path, host or stack to anybody, and reach the log', async () => {
    const operations = fc.nat({ max: QUERIES.length + 2 });
    const faults = fc.tuple(
      ...([operations, fc.nat({ max: 6 }), fc.constantFrom(...THROWN), fc.boolean()] as const),
    );
    let struck = 0;
    const found: string[] = [];
    for (const [operation, calls, thrown, lasts] of fc.sample(faults, {
      numRuns: 4_000,
      seed: 7,
    })) {
      if (struck === FAULTS) break;
      const query = QUERIES[operation];
      const [name, input] = mutations()[operation - QUERIES.length] ?? ['', {}];
      injector.arm(calls, thrown, lasts);
      const lines = server.log.length;
      const answer = await server.client.send(
        query ?? mutationOf(name),
        query === undefined ? { input } : { id: world.creator },
        { account: world.account },
      );
      if (!injector.hasThrown) continue;
      struck += 1;
      const seen = JSON.stringify([answer.data, answer.errors, [...answer.headers]]);
      found.push(...Object.values(SECRETS).filter((secret) => seen.includes(secret)));
      // A query that has come before is tried a second time, which a passing fault does not spoil.
      if (lasts || query === undefined) expect(answer.errors.length).toBeGreaterThan(0);
      expect(seen.length).toBeLessThan(10_000);
      expect(server.log.length).toBeGreaterThan(lines);
    }
    expect(struck).toBe(FAULTS);
    expect(found).toEqual([]);
  });
});
