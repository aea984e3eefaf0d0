import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../src/application/accept-invitation.js';
import { inviteMember } from '../../src/application/invite.js';
import type { UnitOfWork } from '../../src/application/ports.js';
import { revokeInvitation } from '../../src/application/revoke-invitation.js';
import type { Database } from '../../src/persistence/database.js';
import { createDirectory } from '../../src/persistence/people.js';
import { insertPerson } from '../../src/persistence/repositories/person-repository.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { BY_HAND, makeWorld, START, told, valueOf, type World } from './world.js';

describe.each(engines)('invitations on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
    });
    afterAll(() => database.close());

    const invite = (email: string, unitOfWork = world.deps.unitOfWork, hasRelay = false) => {
      const mail = { ...BY_HAND, hasRelay };
      const deps = { ...world.deps, mail, directory: createDirectory(database), unitOfWork };
      return inviteMember(deps, world.call, { email, role: 'OWNER' });
    };

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
    async function invited(email: string) {
      const asked = await invite(email);
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
      happens: Partial<Record<'onceLooked' | 'hashing', () => Promise<unknown>>>,
    ) {
      const directory = createDirectory(database);
      let looks = 0;
      const deps = {
        ...world.deps,
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
