import { WIZARDS, type DraftValues } from '@creator-codes/domain';
import type { StoredDraft } from '../../application/ports/drafts.js';
import type { DraftRow } from '../tables/draft.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, flagOf, type Columns } from './columns.js';

const FIELDS = [
  ...(['id', 'wizard', 'personId', 'slot', 'creatorId', 'creatorProgramId'] as const),
  ...(['waitsForJoin', 'step', 'valuesText', 'createdAt', 'changedAt', 'version'] as const),
] as const;

export type DraftColumns = Columns<DraftRow, (typeof FIELDS)[number]>;

/** Of a draft `t`. */
export const DRAFT_COLUMNS = columnList(FIELDS);

export function draftOf(row: DraftColumns): StoredDraft {
  const wizard = WIZARDS.find((each) => each === row.wizard);
  if (wizard === undefined) throw new Error(`${row.wizard} is no wizard`);
  return {
    id: idOfBytes('WizardDraft', row.id),
    wizard,
    personId: idOfBytes('Person', row.person_id),
    slot: row.slot,
    creatorId: row.creator_id === null ? null : idOfBytes('Creator', row.creator_id),
    creatorProgramId:
      row.creator_program_id === null ? null : idOfBytes('Program', row.creator_program_id),
    waitsForJoin: flagOf(row.waits_for_join),
    step: row.step,
    values: JSON.parse(row.values_text) as DraftValues,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
  };
}
