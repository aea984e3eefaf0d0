import { expect, it } from 'vitest';
import type { AccountId, Member, MemberId, PersonId } from '@creator-codes/domain';
import { Callers, standingOf } from './callers.js';

const MINE = 'ac_AZkAAAAAcACAAAAAAAAAAA' as AccountId;
const member: Member = {
  ...{ id: 'me_1' as MemberId, personId: 'ps_1' as PersonId, capacity: 'OWNER' },
  ...{ ownerId: null, joinedAt: 0, version: 1 },
};

function watched() {
  const state = { now: 0, looks: 0, isBroken: false, isKnown: true };
  const callers = new Callers(
    () => {
      state.looks += 1;
      if (state.isBroken) return Promise.reject(new Error('no database'));
      return Promise.resolve(
        state.isKnown
          ? {
              person: { id: 'ps_1' as PersonId, name: 'Ana', email: 'ana@test.example' },
              cookies: [],
            }
          : null,
      );
    },
    { membershipsOf: () => Promise.resolve([{ accountId: MINE, member }]) },
    () => state.now,
  );
  return {
    state,
    callers,
    ask: (token = 'a') => callers.callerOf(`x=1; creator_codes.session_token=${token}`),
  };
}

it('a caller is looked up once in four seconds', async () => {
  const { state, ask } = watched();
  await Promise.all([ask(), ask()]);
  state.now = 3_999;
  expect((await ask())?.actor).toEqual({ kind: 'PERSON', id: 'ps_1', name: 'Ana' });
  expect(state.looks).toBe(1);
  state.now = 4_000;
  state.isKnown = false;
  expect(await ask()).toBeNull();
  expect(state.looks).toBe(2);
});

it('without a cookie nobody is asked', async () => {
  const { state, callers } = watched();
  expect(await callers.callerOf(undefined)).toBeNull();
  expect(await callers.callerOf('other=1')).toBeNull();
  expect(state.looks).toBe(0);
});

it('what was forgotten, or has failed, is looked up anew', async () => {
  const { state, callers, ask } = watched();
  state.isBroken = true;
  await expect(ask()).rejects.toThrow('no database');
  state.isBroken = false;
  expect(await ask()).not.toBeNull();
  callers.forget('ps_2' as PersonId);
  await ask();
  expect(state.looks).toBe(2);
  callers.forget('ps_1' as PersonId);
  await ask();
  expect(state.looks).toBe(3);
});

it('who somebody is now is looked up whatever is remembered, and remembered in its place', async () => {
  const { state, callers, ask } = watched();
  expect(await ask()).not.toBeNull();
  state.isKnown = false;
  expect(await ask()).not.toBeNull();
  expect(await callers.callerNow('x=1; creator_codes.session_token=a')).toBeNull();
  expect(await ask()).toBeNull();
  expect(state.looks).toBe(2);
});

it('one stands in the first account, or in the one that is named, or nowhere', () => {
  const caller = {
    actor: { kind: 'PERSON', id: 'ps_1', name: 'Ana' },
    email: null,
    memberships: [{ accountId: MINE, member }],
  } as const;
  expect(standingOf(caller, undefined)).toEqual({
    accountId: MINE,
    capacity: 'OWNER',
    ownerId: null,
  });
  expect(standingOf(caller, MINE)?.accountId).toBe(MINE);
  expect(standingOf({ ...caller, memberships: [] }, undefined)).toBeNull();
  for (const other of ['ac_AZkAAAAAcACAAAAAAAAAAQ', 'x', '']) {
    expect(() => standingOf(caller, other)).toThrow('names no account that you can see');
  }
});
