import {
  ok,
  parse,
  refused,
  setUpSchema,
  violation,
  type AccountId,
  type PersonId,
  type Result,
} from '@creator-codes/domain';
import { auditEvent, created } from '../spine/audit.js';
import { KeyTaken, type Dependencies } from '../ports/unit-of-work.js';
import type { Directory } from '../ports/people.js';

/** The first person of an empty database. */
export interface SetUpInput {
  readonly name: unknown;
  readonly email: unknown;
  readonly password: unknown;
}

/** From where a server is set up. */
export interface SettingUp {
  readonly address: string | null;
  readonly requestId: string;
}

type HashPassword = (password: string) => Promise<string>;

/** No account is touched: an id of sixteen zero bytes. */
const NO_ACCOUNT = 'ac_AAAAAAAAAAAAAAAAAAAAAA' as AccountId;

/**
 * Makes the first person, who then makes an account and is its owner.
 * @returns null where there is somebody already; of several at one moment a key lets one be the first
 */
export async function setUp(
  deps: Dependencies & { readonly directory: Directory; readonly hashPassword: HashPassword },
  { address, requestId }: SettingUp,
  input: SetUpInput,
): Promise<Result<{ readonly personId: PersonId }> | null> {
  // Before anything that costs: whoever comes later may ask as often as they like.
  if (await deps.directory.hasAnyPerson()) return null;
  const parsed = parse(setUpSchema, input);
  if (!parsed.ok) return parsed;
  const { name, email, password } = parsed.value;
  const passwordHash = await deps.hashPassword(password);
  const id = deps.ids.next('Person');
  const createdAt = deps.clock.now();
  try {
    const outcome = await deps.unitOfWork.run(NO_ACCOUNT, async (transaction) => {
      if (await transaction.hasAnyPerson()) return refused(violation('INVALID_VALUE'));
      await transaction.insertPerson({
        ...{ id, name, email, passwordHash, createdAt },
        isFounder: true,
        // They typed it, nothing was sent there.
        isProven: false,
      });
      // Data from before there was sign-in: whoever sets the server up goes on with it.
      for (const accountId of await transaction.abandonedAccounts()) {
        const member = { id: deps.ids.next('Member'), personId: id, ownerId: null };
        const since = { capacity: 'OWNER', joinedAt: createdAt, version: 1 } as const;
        await transaction.insertMember({ ...member, ...since }, accountId);
        const actor = { kind: 'PERSON', id, name, address } as const;
        const event = auditEvent(
          deps,
          { actor, requestId },
          {
            action: 'setUp',
            subjectType: 'Member',
            subjectId: member.id,
            subjectLabel: name,
            changes: created({ email, capacity: since.capacity }),
          },
        );
        await transaction.appendAudit(event, accountId);
      }
      return ok({ personId: id });
    });
    return outcome.ok ? outcome : null;
  } catch (error) {
    if (error instanceof KeyTaken) return null;
    throw error;
  }
}
