import type { Instant, PersonId } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';

/** Everything that somebody can come in by. */
const ACCESS = ['credential', 'session', 'two_factor'] as const;

/**
 * An address that was accepted by a link passed on by hand may be anybody's: whoever passed it on may have set the
 * password. So with the first link that only the mailbox had, all that was set before ends.
 * @param keep the identifier of the link itself, which is about to be used up
 * @returns false where the address was proven before: nothing changed
 */
export async function endUnprovenAccess(
  session: Session,
  personId: PersonId,
  at: Instant,
  keep = '',
): Promise<boolean> {
  const id = bytesOfOwnId(personId);
  // The row is locked from here on: of two links that are opened at once, one ends what was before.
  const proven = await session.execute(
    'UPDATE person SET email_verified = 1, two_factor_enabled = 0, updated_at = ? WHERE id = ? AND email_verified = 0',
    [at, id],
  );
  if (proven === 0) return false;
  for (const table of ACCESS) {
    await session.execute(`DELETE FROM ${table} WHERE person_id = ?`, [id]);
  }
  // Second steps that are under way, devices that are trusted, other links to a new password.
  await session.execute('DELETE FROM verification WHERE value = ? AND identifier <> ?', [
    personId,
    keep,
  ]);
  return true;
}
