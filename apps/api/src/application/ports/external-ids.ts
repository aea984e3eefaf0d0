import type { ExternalId, ExternalIdKind, ExternalIdSubject } from '@creator-codes/domain';

/** What other systems call our things. */
export interface ExternalIdFacts {
  /** All ids of one thing, by system and then by id. */
  externalIdsOf(subject: ExternalIdSubject): Promise<readonly ExternalId[]>;
  /**
   * What each id names, in the order of the ids; what is asked for at once is one statement.
   * @param system null: whatever the system, so that one id may name several things
   * @returns for each id our own ids, none of which comes twice
   */
  byExternalIds(
    kind: ExternalIdKind,
    system: string | null,
    ids: readonly string[],
  ): Promise<readonly (readonly ExternalIdSubject[])[]>;
}

export interface ExternalIdChanges {
  /**
   * Writes all ids that one thing has over those that it had.
   * @throws KeyTaken when one of them names something else
   */
  saveExternalIds(
    subject: ExternalIdSubject,
    before: readonly ExternalId[],
    after: readonly ExternalId[],
  ): Promise<void>;
}
