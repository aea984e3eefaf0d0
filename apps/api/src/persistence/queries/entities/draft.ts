import type { WizardDraftView } from '../../../application/ports/views.js';
import { DRAFT_COLUMNS, draftOf, type DraftColumns } from '../../rows/draft.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

export const draftEntity: Entity<DraftColumns & { readonly owner_name: string }, WizardDraftView> =
  {
    name: 'WizardDraft',
    table: 'draft',
    columns: () => `${DRAFT_COLUMNS}, ps.name AS owner_name`,
    joins: () => ' JOIN person ps ON ps.id = t.person_id',
    view: (row) => ({ ...draftOf(row), ownerName: row.owner_name }),
    own: nobodys,
  };
