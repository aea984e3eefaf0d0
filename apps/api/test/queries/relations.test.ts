import {
  hasDealEnded,
  hasJoined,
  healthFlagsOf,
  isComplete,
  countsFrom,
  offeredActions,
  membershipStateAt,
  promoCodeStatusAt,
  windowOfCode,
  STORED_MEMBERSHIP_STATES,
  type Membership,
  UNDECIDED,
} from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { describeOnEngines } from '../support/engines.js';
import { Reading, selecting, walk } from './reading.js';
import { DAY, HOUR, WRITTEN_AT, writeWorld, type ReadWorld } from './world.js';

const NOW = WRITTEN_AT + 2 * HOUR;
const BY_NAME = { field: 'NAME', direction: 'ASC' } as const;

describeOnEngines('what is derived of rows and their relations', (engine) => {
  let reading: Reading;
  let world: ReadWorld;
  const memberships: Membership[] = [];

  beforeAll(async () => {
    reading = await Reading.open(engine);
    world = await writeWorld(reading.database, 11, {
      ...{ codes: 90, mode: 'PERFORMANCE_AND_CREATOR', isAnyoneIn: false },
    });
    const ids = seedIds(randomFrom(5));
    const contracts = [
      [null, null],
      [NOW - DAY, NOW],
      [NOW, NOW + DAY],
      [NOW + 1, null],
      [NOW - DAY, NOW + 1],
      [null, NOW - 1],
    ] as const;
    const [creators, , others] = world.programs;
    world.creators.forEach((creator, index) => {
      const [contractStart, contractEnd] = contracts[index % contracts.length] ?? [null, null];
      const common = {
        ...UNDECIDED,
        creatorId: creator.id,
        invitedAt: WRITTEN_AT,
        decidedBy: null,
        decidedAt: null,
      };
      if (creators === undefined || others === undefined) throw new Error('no programs');
      memberships.push({
        ...common,
        ...{ id: ids('Membership', WRITTEN_AT), programId: creators.id, version: 1 },
        ...{ state: 'JOINED', contractStart, contractEnd },
      });
      const state = STORED_MEMBERSHIP_STATES[index % STORED_MEMBERSHIP_STATES.length] ?? 'INVITED';
      if (index % 2 === 0) return;
      memberships.push({
        ...common,
        ...{ id: ids('Membership', WRITTEN_AT), programId: others.id, version: 1 },
        ...{ state, contractStart: null, contractEnd: null },
      });
    });
    await reading.database.transaction(async (session) => {
      const write = transactionOf(session, world.account.id, { now: () => WRITTEN_AT });
      for (const membership of memberships) await write.insertMembership(membership);
    });
  });
  afterAll(() => reading.close());

  const scope = () => ({ accountId: world.account.id, now: NOW, ownerId: null });

  it('memberships say what the domain says', async () => {
    const nodes = await reading.reads.nodes(
      scope(),
      memberships.map(({ id }) => id),
      {},
    );
    expect(nodes).toMatchObject(
      memberships.map((membership) => ({
        id: membership.id,
        state: membershipStateAt(membership, NOW),
        hasJoined: hasJoined(membership, NOW),
        allowedActions: offeredActions(membership, NOW),
      })),
    );
  });

  it.each([true, false])(
    'creators who have joined (%s) are those of the domain',
    async (wanted) => {
      const programs = [null, ...world.programs.map(({ id }) => id)];
      for (const programId of programs) {
        const found = await walk(
          reading.reads.creators,
          scope(),
          { filter: { hasJoined: wanted, programId }, order: BY_NAME },
          { size: 2, backward: false },
        );
        const expected = world.creators.filter(({ id }) => {
          const own = memberships.filter(
            (membership) =>
              membership.creatorId === id &&
              (programId === null || membership.programId === programId),
          );
          const joined = own.some((membership) => hasJoined(membership, NOW));
          return wanted ? joined : !joined && (programId === null || own.length > 0);
        });
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
      }
    },
  );

  it('creators come by name, without regard to case, in both directions', async () => {
    const names = async (direction: 'ASC' | 'DESC', backward: boolean) => {
      const order = { field: 'NAME', direction } as const;
      const found = await walk(
        reading.reads.creators,
        scope(),
        { filter: {}, order },
        { size: 2, backward },
      );
      return found.map(({ displayName }) => displayName);
    };
    const up = await names('ASC', false);
    const keys = up.map((name) => Buffer.from(name.normalize('NFKC').toLowerCase()));
    expect(keys).toEqual([...keys].sort((a, b) => Buffer.compare(a, b)));
    expect(up).toHaveLength(world.creators.length);
    expect(await names('ASC', true)).toEqual(up);
    expect(await names('DESC', false)).toEqual([...up].reverse());
    expect(await names('DESC', true)).toEqual([...up].reverse());
  });

  it('codes carry what the domain derives, and one owner in all their places', async () => {
    const fields = selecting(
      ...['id', 'status', 'isComplete', 'healthFlags', 'owner.email', 'deal.name'],
      ...[
        'assignments.id',
        'assignments.program.name',
        'assignments.holder.name',
        'assignments.holder.displayName',
      ],
    );
    const nodes = await reading.reads.nodes(
      scope(),
      world.codes.map(({ code }) => code.id),
      fields,
    );
    expect(nodes).toMatchObject(
      world.codes.map(({ code, ownerName }) => {
        const window = windowOfCode(code);
        const kinds = code.assignments.map(({ programKind }) => programKind);
        const complete = isComplete(code.owner.kind, world.account.mode, kinds);
        const inProgram = code.assignments.find(({ programKind }) => programKind === 'CREATOR');
        const own = memberships.filter(
          ({ creatorId, programId }) =>
            creatorId === code.owner.id &&
            (inProgram === undefined || inProgram.programId === programId),
        );
        const deal = world.deals.find(({ id }) => id === code.dealId);
        const owner =
          code.owner.kind === 'CREATOR'
            ? { id: code.owner.id, displayName: ownerName }
            : { id: code.owner.id, name: ownerName };
        return {
          id: code.id,
          status: promoCodeStatusAt(window, code.expiredAt, NOW),
          isComplete: complete,
          healthFlags: healthFlagsOf({
            isComplete: complete,
            ownerHasJoined:
              code.owner.kind !== 'CREATOR' ||
              own.some((each) => hasJoined(each, countsFrom(window, NOW))),
            dealHasEnded: deal !== undefined && hasDealEnded(deal, NOW),
          }),
          owner,
          deal: deal === undefined ? null : { name: deal.name },
          assignments: code.assignments.map((assignment) => ({
            id: assignment.id,
            program: { id: assignment.programId },
            holder: assignment.mediaSourceId === null ? owner : { id: assignment.mediaSourceId },
          })),
        };
      }),
    );
  });
});
