import type { AccountId, PersonId } from '@creator-codes/domain';
import type {
  DraftChanges,
  DraftFacts,
  OldDrafts,
  StoredDraft,
} from '../../application/ports/drafts.js';
import type { Database, Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { DRAFT_COLUMNS, draftOf, type DraftColumns } from '../rows/draft.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

export function draftFactsOf(select: Select, accountId: AccountId): DraftFacts {
  return {
    draft: async (id) => (await findDrafts(select, accountId, [id]))[0] ?? null,
    draftSlots: (personId) => findDraftSlots(select, accountId, personId),
    personName: async (personId) => {
      const [row] = await select<{ name: string }>('SELECT name FROM person WHERE id = ?', [
        bytesOfOwnId(personId),
      ]);
      return row?.name ?? null;
    },
  };
}

/** Drafts by their ids, in that order; null for what is not there. */
function findDrafts(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<DraftColumns, StoredDraft>(select, accountId, ids, {
    entity: 'WizardDraft',
    columns: DRAFT_COLUMNS,
    from: 'draft t',
    found: draftOf,
  });
}

async function findDraftSlots(
  select: Select,
  accountId: AccountId,
  personId: PersonId,
): Promise<readonly number[]> {
  const rows = await select<{ slot: number }>(
    'SELECT slot FROM draft WHERE account_id = ? AND person_id = ? ORDER BY slot',
    [bytesOfOwnId(accountId), bytesOfOwnId(personId)],
  );
  return rows.map(({ slot }) => slot);
}

export function draftChangesOf(session: Session, accountId: AccountId): DraftChanges {
  return {
    insertDraft: ({ values, ...draft }) =>
      session.insert(session.tables.draft, [{ ...draft, accountId, ...stored(draft, values) }]),
    updateDraft: ({ id, values, ...draft }, seenVersion) => {
      const { personId, slot, creatorId, creatorProgramId, step, changedAt } = draft;
      return session.update(
        session.tables.draft,
        { accountId, id, seenVersion },
        {
          ...{ personId, slot, creatorId, creatorProgramId, step, changedAt },
          ...stored(draft, values),
        },
      );
    },
    deleteDraft: async (id, seenVersion) => {
      const gone = await session.execute(
        'DELETE FROM draft WHERE account_id = ? AND id = ? AND version = ?',
        [bytesOfOwnId(accountId), bytesOfOwnId(id), seenVersion],
      );
      return gone === 1;
    },
  };
}

/** Drafts of all accounts that nobody has changed for long. */
export function oldDraftsIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): OldDrafts {
  return {
    forget: async (until, limit) => {
      const rows = await select<{ account_id: Buffer; id: Buffer }>(
        `SELECT account_id, id FROM draft WHERE changed_at <= ? ORDER BY changed_at LIMIT ${limit}`,
        [until],
      );
      if (rows.length === 0) return 0;
      // Whoever has changed one since keeps it.
      await transaction(async (session) => {
        for (const { account_id: account, id } of rows) {
          await session.execute(
            'DELETE FROM draft WHERE account_id = ? AND id = ? AND changed_at <= ?',
            [account, id, until],
          );
        }
      });
      return rows.length;
    },
  };
}

function stored({ waitsForJoin }: Pick<StoredDraft, 'waitsForJoin'>, values: object) {
  return { waitsForJoin: Number(waitsForJoin), valuesText: JSON.stringify(values) };
}
