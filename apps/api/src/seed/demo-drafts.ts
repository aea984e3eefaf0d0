import type { CreatorId, PersonId } from '@creator-codes/domain';
import { saveDraft } from '../application/drafts/save-draft.js';
import type { DemoAccount, Days } from './demo-account.js';

const TIME_ZONE = 'America/New_York';

interface Begun {
  readonly day: Days;
  readonly creatorId: CreatorId;
  readonly label: string;
  readonly text?: string;
}

/** Codes that were begun and not finished: the owner's waits for its creator to join, the manager's lacks a check. */
export async function writeDrafts(
  demo: DemoAccount,
  { owner, manager }: Readonly<Record<'owner' | 'manager', PersonId>>,
  { kofi, lina }: Readonly<Record<'kofi' | 'lina', CreatorId>>,
): Promise<void> {
  const begin = (person: PersonId, step: string, { day, creatorId, label, text }: Begun) =>
    demo.as(person).on(day, saveDraft, {
      ...{ creatorId, step },
      values: {
        fields: { creatorId: { id: creatorId, label }, ...(text === undefined ? {} : { text }) },
        ...{ timeZone: TIME_ZONE, idempotencyKey: `demo-${creatorId}` },
      },
    });
  await begin(owner, 'creator', { day: -4, creatorId: kofi, label: 'Kofi Okafor' });
  await begin(manager, 'code', {
    ...{ day: -1, creatorId: lina, label: '李娜', text: 'LINA-TRAIL' },
  });
}
