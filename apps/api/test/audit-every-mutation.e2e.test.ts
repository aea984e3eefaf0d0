import { readFileSync } from 'node:fs';
import { eventTypeOf, isIdOf, type EntityName, type EventType } from '@creator-codes/domain';
import { buildSchema, getNamedType, isInputObjectType, isNullableType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { callsIn } from './support/mutation-calls.js';
import type { Case, Told } from './support/mutation-case.js';
import { mutationCases } from './support/mutation-cases.js';
import { TestServer } from './support/server.js';
import { changedObjects, storedObjects, type ChangedObject } from './support/stored-objects.js';
import { make, makeWorld, type World } from './support/world.js';

/** Fields of a row that nobody is told of: keys, and what follows from other columns. */
const DERIVED = [
  ...['id', 'accountId', 'programId', 'creatorId', 'ownerId', 'dealId', 'templateId', 'personId'],
  ...['messageId', 'scopeId'],
  ...['kind', 'ownerKind', 'matchType', 'nameKey', 'openName', 'searchKey', 'codeKey', 'claimed'],
  ...['hash', 'tokenHash', 'standsForId', 'standsForKind'],
  ...['startsAt', 'endsAt', 'resumesAt', 'gapFrom', 'gapUntil', 'phase', 'dueAt', 'assignedKinds'],
  ...['livesFrom', 'livesUntil', 'stateSince', 'application', 'endDueAt', 'earlier'],
];

const SDL = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const ROOT = buildSchema(SDL).getMutationType()?.getFields() ?? {};

interface Event {
  readonly action: string;
  readonly subject: string;
  readonly changes: readonly Told[];
  readonly version: number | null;
  /** What others are told of it. */
  readonly told: EventType | null;
}
interface Input {
  readonly account?: string;
}

const MUTATIONS = Object.keys(ROOT);

describeOnEngines(
  'R12: every mutation writes one event for each object that it changes',
  (engine) => {
    let server: TestServer;
    let world: World;
    let cases: Readonly<Record<string, Case>>;
    let calls: ReturnType<typeof callsIn>;

    beforeAll(async () => {
      // What a job does beside a call is not what the call tells of.
      server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
      world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
      const elsewhere = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Else');
      cases = mutationCases(server, world, elsewhere);
      calls = callsIn(server, world);
    });
    afterAll(() => server.stop());

    const events = async (): Promise<readonly Event[]> => {
      const rows = await server.database.select<Record<string, Buffer & string>>(
        'SELECT action, subject_type, subject_id, subject_version, changes FROM audit_event ORDER BY id',
      );
      return rows.map((row) => {
        const { action = '', subject_id: subject, changes = '[]' } = row;
        const subjectType = String(row['subject_type']) as EntityName;
        const fields = JSON.parse(changes) as readonly Told[];
        return {
          ...{ action, changes: fields },
          subject: Buffer.from(subject ?? '').toString('base64url'),
          version: row['subject_version'] as unknown as number | null,
          told: eventTypeOf({ action, subjectType, changes: fields }),
        };
      });
    };

    /** Calls, and gives what changed in the database and what the log says of it. */
    const watch = async (name: string, { account = world.account, ...input }: Input) => {
      const [before, logged] = [await storedObjects(server.database), (await events()).length];
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const data = await server.client.query<Record<string, { errors: { code: string }[] }>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`,
        { input },
        { account },
      );
      return {
        errors: data[name]?.errors ?? [],
        changed: changedObjects(before, await storedObjects(server.database)),
        said: (await events()).slice(logged),
      };
    };

    const caseOf = (name: string): Case => {
      const found = cases[name];
      if (found === undefined) throw new Error(`${name} has no case in mutation-cases`);
      return found;
    };

    it('has a case for every mutation', () => {
      expect(Object.keys(cases).sort()).toEqual([...MUTATIONS].sort());
    });

    it('each mutation takes an idempotency key', () => {
      const without = MUTATIONS.filter((name) => !optionalFields(name).includes('idempotencyKey'));
      expect(without).toEqual([]);
    });

    it.each(MUTATIONS)('%s', async (name) => {
      const wanted = caseOf(name);
      const input: Input = await wanted.input(world);
      const keyed = { ...input, idempotencyKey: `audit of ${name}` };

      const { errors, changed, said } = await watch(name, keyed);
      expect(errors).toEqual([]);
      const objects = changed.filter(
        ({ id }) => !(name === 'createAccount' && isIdOf('Member', id)),
      );
      expect(said.map(({ action }) => action)).toEqual(objects.map(() => name));
      expect(said.map(({ subject }) => subject).sort()).toEqual(
        objects.map(({ id }) => id.slice(3)).sort(),
      );
      for (const { told, version } of said) {
        const needsVersion = told !== null && !told.startsWith('membership.');
        expect([told, typeof version === 'number' || !needsVersion]).toEqual([told, true]);
      }
      for (const object of objects) {
        const event = said.find(({ subject }) => subject === object.id.slice(3));
        const ofOne = new Set(wanted.alsoOfOne?.map(({ field }) => field));
        const own = (event?.changes ?? []).filter(({ field }) => !ofOne.has(field));
        expectToTell(object, own, wanted.also, [...(wanted.untold ?? []), ...DERIVED]);
      }
      const all = said.flatMap(({ changes }) => changes);
      for (const expected of wanted.alsoOfOne ?? []) expect(all).toContainEqual(expected);

      const replay = await watch(name, keyed);
      expect(replay).toEqual({ errors: [], changed: [], said: [] });
      // Null is another argument than nothing.
      const nulls = optionalFields(name).filter((field) => !(field in keyed));
      for (const field of nulls.slice(0, 1)) {
        const other = await watch(name, { ...keyed, [field]: null });
        expect([field, other.errors, other.changed]).toEqual([
          field,
          [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
          [],
        ]);
      }
      if (wanted.again === 'ANOTHER') return;
      const repeated = await watch(name, input);
      expect([repeated.changed, repeated.said]).toEqual([[], []]);
      expect(repeated.errors.length > 0).toBe(wanted.again === 'REFUSED');
    });

    it('codes that had ended before are not told again', async () => {
      const [ended, live] = [
        await calls.partnersCode('EVENT5'),
        await calls.partnersCode('EVENT6'),
      ];
      await watch('expirePromoCodes', { target: { ids: [ended] } } as Input);
      const { said } = await watch('expirePromoCodes', { target: { ids: [ended, live] } } as Input);
      expect(said.map(({ subject }) => subject)).toEqual([live.slice(3)]);
    });

    it.each([
      ['updateAccount', async () => ({ version: await calls.version(world.account, 'Account') })],
      [
        'updateProgram',
        async () => ({
          id: world.creatorProgram,
          version: await calls.version(world.creatorProgram, 'Program'),
        }),
      ],
      [
        'updateMember',
        async () => {
          const { id, version: seen } = await calls.member('ANALYST');
          return { memberId: id, role: 'ANALYST', version: seen };
        },
      ],
    ] as const)('%s to what is there already says nothing', async (name, inputOf) => {
      const outcome = await watch(name, (await inputOf()) as Input);
      expect(outcome).toEqual({ errors: [], changed: [], said: [] });
    });

    it('whoever is removed leaves no open invitation of theirs, and each is told of', async () => {
      const { client, email } = await server.person('MANAGER', world.account);
      for (const name of ['one', 'two']) {
        const input = { ownerId: world.partner, email: `${name}.of.${email}` };
        await make(client, 'invitePartner', input, world.account);
      }
      const { id: memberId } = await calls.memberWith(email);
      const { changed, said } = await watch('removeMember', { memberId } as Input);
      expect(said.map(({ action }) => action)).toEqual([
        ...['removeMember', 'revokeInvitation', 'revokeInvitation'],
      ]);
      expect(said.map(({ subject }) => subject).sort()).toEqual(
        changed.map(({ id }) => id.slice(3)).sort(),
      );
      expect(said[1]?.changes).toEqual([{ field: 'state', before: 'PENDING', after: 'REVOKED' }]);
    });

    it('whoever accepts an invitation is told of once', async () => {
      const logged = (await events()).length;
      await server.person('ANALYST', world.account);
      expect((await events()).slice(logged).map(({ action }) => action)).toEqual([
        'acceptInvitation',
      ]);
    });
  },
);

/** The fields of a mutation's input that may be left out. */
function optionalFields(name: string): readonly string[] {
  const input = getNamedType(ROOT[name]?.args[0]?.type);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields())
    .filter(({ type }) => isNullableType(type))
    .map((field) => field.name);
}

/** Every field that differs is told, with what was stored before and after, and nothing else. */
function expectToTell(
  object: ChangedObject,
  changes: readonly Told[],
  also: readonly Told[],
  untold: readonly string[],
): void {
  for (const expected of also) expect(changes).toContainEqual(expected);
  const elsewhere = new Set(also.map(({ field }) => field));
  const own = changes.filter(({ field }) => !elsewhere.has(field));
  for (const { field, before, after } of own) {
    const stored = object.fields[field];
    expect([field, stored?.before], 'before').toEqual([
      field,
      expect.arrayContaining([bare(before)]),
    ]);
    expect([field, stored?.after], 'after').toEqual([field, expect.arrayContaining([bare(after)])]);
  }
  const missing = Object.keys(object.fields).filter(
    (field) => !untold.includes(field) && !changes.some((change) => change.field === field),
  );
  expect(missing, 'not told').toEqual([]);
}

/** An id as it is stored, without its prefix; any other text as it is. */
function bare(text: string | null): string | null {
  return text === null ? null : text.replace(/^[a-z]{2}_(?=[\w-]{22}$)/, '');
}
