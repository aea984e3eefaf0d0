import type { Instant, PersonId, WizardDraft } from '@creator-codes/domain';

/** A draft, and the place that it takes among those of its owner. */
export interface StoredDraft extends WizardDraft {
  /** From 1; two drafts of a person never have the same, so that nobody has more than they may. */
  readonly slot: number;
}

/** What is asked about drafts of wizards. */
export interface DraftFacts {
  draft(id: string): Promise<StoredDraft | null>;
  /** The places that a person's drafts take. */
  draftSlots(personId: PersonId): Promise<readonly number[]>;
  /** What somebody is called; null for nobody. */
  personName(personId: PersonId): Promise<string | null>;
}

/** What is written of them. */
export interface DraftChanges {
  insertDraft(draft: StoredDraft): Promise<void>;
  updateDraft(draft: StoredDraft, seenVersion: number): Promise<boolean>;
  deleteDraft(id: WizardDraft['id'], seenVersion: number): Promise<boolean>;
}

/** Drafts of all accounts that nobody has changed for long. */
export interface OldDrafts {
  /** Deletes some that were changed then or earlier. @returns how many */
  forget(until: Instant, limit: number): Promise<number>;
}
