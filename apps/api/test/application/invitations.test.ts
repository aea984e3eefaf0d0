import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capacity } from '@creator-codes/domain';
import { acceptInvitation } from '../../src/application/people/accept-invitation.js';
import type { Call } from '../../src/application/ports/actor.js';
import { removeMember, updateMember } from '../../src/application/people/change-member.js';
import { inviteMember, invitePartner } from '../../src/application/people/invite.js';
import type { UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { revokeInvitation } from '../../src/application/people/revoke-invitation.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createDirectory } from '../../src/persistence/repositories/people.js';
import { insertPerson } from '../../src/persistence/repositories/person-repository.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { BY_HAND, makeCreator, makeWorld, START, told, valueOf, type World } from './world.js';

describe.each(engines)('invitations on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
    });
    afterAll(() => database.close());

    const inviting = (unitOfWork = world.deps.unitOfWork, hasRelay = false) => {
      const mail = { ...BY_HAND, hasRelay };
      return { ...world.deps, mail, directory: createDirectory(database), unitOfWork };
    };
    const invite = (email: string, unitOfWork = world.deps.unitOfWork, hasRelay = false) =>
      inviteMember(inviting(unitOfWork, hasRelay), world.call, { email, role: 'OWNER' });

    it('go to an address once, also where two ask at the same moment', async () => {
      const email = 'jo@example.com';
      const { unitOfWork } = world.deps;
      let other: ReturnType<typeof invite> | undefined;
      const held: UnitOfWork = {
        ...unitOfWork,
        run: (accountId, work, by) =>
          unitOfWork.run(
            accountId,
            (transaction) =>
              work({
                ...transaction,
                hasOpenInvitation: async (...asked) => {
                  const answer = await transaction.hasOpenInvitation(...asked);
                  other ??= invite(email);
                  // The embedded engine lets one write at a time: there the other one comes afterwards.
                  if (database.dialect.name !== 'sqlite') await other;
                  return answer;
                },
              }),
            by,
          ),
      };
      const outcomes = [await invite(email, held), await other];
      expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
      expect(outcomes.flatMap((outcome) => (outcome?.ok === false ? told(outcome) : []))).toEqual([
        'ALREADY_INVITED email',
      ]);
    });

    /** An invitation that is passed on by hand, and what its link ends with. */
    async function invited(email: string, asking = invite(email)) {
      const asked = await asking;
      const [mail] = await database.select<{ text: string }>(
        'SELECT text FROM message WHERE recipient = ?',
        [email],
      );
      const token = /\/invite\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
      return { invitationId: valueOf(asked).invitationId, token };
    }

    /** A stranger accepts, while something happens. */
    function acceptedWhile(
      token: string,
      happens: Partial<Record<'onceLooked' | 'hashing' | 'judged', () => Promise<unknown>>>,
    ) {
      const directory = createDirectory(database);
      let looks = 0;
      const { unitOfWork } = world.deps;
      const deps = {
        ...world.deps,
        unitOfWork: {
          ...unitOfWork,
          run: ((accountId, work, by) =>
            unitOfWork.run(
              accountId,
              (transaction) =>
                work({
                  ...transaction,
                  updateInvitation: async (...change) => {
                    await happens.judged?.();
                    return transaction.updateInvitation(...change);
                  },
                }),
              by,
            )) as UnitOfWork['run'],
        },
        directory: {
          ...directory,
          personByEmail: async (address: string) => {
            const known = await directory.personByEmail(address);
            looks += 1;
            if (looks === 1) await happens.onceLooked?.();
            return known;
          },
        },
        hashPassword: async () => {
          await happens.hashing?.();
          return 'what Eve signs in by';
        },
      };
      return acceptInvitation(
        deps,
        { personId: null, address: null, requestId: 'test' },
        { token, name: 'Eve', password: 'a long enough password' },
      );
    }

    it('that are taken back are not sent any more', async () => {
      const { deps, call } = world;
      const asked = await invite('gone@example.com', deps.unitOfWork, true);
      const mail = () =>
        database.select("SELECT state, text FROM message WHERE recipient = 'gone@example.com'");
      expect(await mail()).toMatchObject([{ state: 'QUEUED' }]);
      valueOf(await revokeInvitation(deps, call, valueOf(asked)));
      expect(await mail()).toEqual([{ state: 'NOT_SENT', text: '' }]);
    });

    it('that are taken back while a password is hashed let nobody in', async () => {
      const email = 'too.late@example.com';
      const { invitationId, token } = await invited(email);
      const revoke = async () =>
        valueOf(await revokeInvitation(world.deps, world.call, { invitationId }));
      expect(await acceptedWhile(token, { hashing: revoke })).toEqual({ kind: 'INVALID' });
      expect(await createDirectory(database).personByEmail(email)).toBeNull();
    });

    describe('whose maker', () => {
      /** Somebody of the account who invites, and how their place in it ends or changes. */
      async function maker(capacity: Capacity) {
        const { deps, call } = world;
        const [personId, memberId] = [deps.ids.next('Person'), deps.ids.next('Member')];
        await deps.unitOfWork.run(call.accountId, async (transaction) => {
          await transaction.insertPerson({
            ...{ id: personId, name: 'Kim', email: `${personId}@example.com`.toLowerCase() },
            ...{ passwordHash: null, isFounder: false, isProven: true, createdAt: START },
          });
          await transaction.insertMember({
            ...{ id: memberId, personId, capacity, ownerId: null, joinedAt: START, version: 1 },
          });
          return { ok: true, value: null };
        });
        const actor = { kind: 'PERSON', id: personId, name: 'Kim', address: null } as const;
        return {
          call: { ...call, actor, capacity } satisfies Call,
          removed: async () => valueOf(await removeMember(deps, call, { memberId })),
          becomes: async (role: Capacity) =>
            valueOf(await updateMember(deps, call, { memberId, role, version: 1 })),
        };
      }
      // An account keeps an owner.
      beforeAll(() => maker('OWNER'));

      const byKim = (by: Call, email: string, role: string) =>
        invited(email, inviteMember(inviting(), by, { email, role }));
      const partnerBy = async (by: Call, email: string) => {
        const ownerId = await makeCreator(world, 'Mei');
        return invited(email, invitePartner(inviting(), by, { ownerId, email }));
      };
      const letsIn = async ({ token }: { readonly token: string }) =>
        (await acceptedWhile(token, {})).kind;

      it('is removed let nobody in; those of others do', async () => {
        const kim = await maker('OWNER');
        const mine = await byKim(kim.call, 'kim.again@example.com', 'OWNER');
        const partners = await partnerBy(kim.call, 'kim.partner@example.com');
        // The name alone is not who made it.
        const namesake = await maker('MANAGER');
        const theirs = await partnerBy(namesake.call, 'namesake.partner@example.com');
        await kim.removed();
        expect(await Promise.all([mine, partners].map(letsIn))).toEqual(['INVALID', 'INVALID']);
        expect(await letsIn(theirs)).toBe('ACCEPTED');
        const mail = await database.select(
          "SELECT DISTINCT state, text FROM message WHERE recipient LIKE 'kim.%'",
        );
        expect(mail).toEqual([{ state: 'NOT_SENT', text: '' }]);
      });

      it('may do less now let nobody in as what the maker could not offer any more', async () => {
        const kim = await maker('OWNER');
        const own = await byKim(kim.call, 'less.owner@example.com', 'OWNER');
        const partners = await partnerBy(kim.call, 'less.partner@example.com');
        await kim.becomes('MANAGER');
        expect(await letsIn(own)).toBe('INVALID');
        expect(await letsIn(partners)).toBe('ACCEPTED');
      });

      it('may do more now stay', async () => {
        const kim = await maker('MANAGER');
        const partners = await partnerBy(kim.call, 'more.partner@example.com');
        await kim.becomes('OWNER');
        expect(await letsIn(partners)).toBe('ACCEPTED');
      });

      it('is removed while one is accepted let nobody in', async () => {
        const kim = await maker('OWNER');
        const later = await byKim(kim.call, 'later@example.com', 'OWNER');
        const judged = await byKim(kim.call, 'judged@example.com', 'OWNER');
        let removal: Promise<unknown> | undefined;
        const outcome = await acceptedWhile(judged.token, {
          judged: async () => {
            removal ??= kim.removed();
            // The embedded engine lets one write at a time: there they are removed afterwards.
            if (database.dialect.name !== 'sqlite') await removal;
          },
        });
        await removal;
        const isEmbedded = database.dialect.name === 'sqlite';
        expect(outcome.kind).toBe(isEmbedded ? 'ACCEPTED' : 'INVALID');
        expect(await letsIn(later)).toBe('INVALID');
      });
    });

    it('take nothing from somebody who began under the address a moment before', async () => {
      const email = 'twice@example.com';
      const { token } = await invited(email);
      const id = world.deps.ids.next('Person');
      const begin = () =>
        database.transaction((session) =>
          insertPerson(session, {
            ...{ id, name: 'Ana', email, passwordHash: 'what Ana signs in by' },
            ...{ isFounder: false, isProven: false, createdAt: START },
          }),
        );
      const outcome = await acceptedWhile(token, { onceLooked: begin });
      expect(outcome).toEqual({ kind: 'SIGN_IN_FIRST' });
      const kept = await database.select(
        'SELECT p.name, p.email_verified, c.password FROM person p JOIN credential c ON c.person_id = p.id WHERE p.email = ?',
        [email],
      );
      expect(kept).toEqual([{ name: 'Ana', email_verified: 0, password: 'what Ana signs in by' }]);
    });
  });
});
