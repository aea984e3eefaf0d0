import { EXTERNAL_IDS_MAX } from '@creator-codes/domain';

/** An id as a form holds it. */
export interface ExternalIdValues {
  system: string;
  id: string;
}

/** What a form has that asks for them. */
export interface WithExternalIds {
  externalIds: ExternalIdValues[];
}

/** As a form for something new begins. */
export const NO_EXTERNAL_IDS: ExternalIdValues[] = [];

export const NEW_EXTERNAL_ID: ExternalIdValues = { system: 'impact.com', id: '' };

type Place = 'externalIds' | `externalIds.${number}.${keyof ExternalIdValues}`;

/** Where a form can show what is wrong with them. */
export const EXTERNAL_ID_PLACES: readonly Place[] = [
  ...Array.from({ length: EXTERNAL_IDS_MAX }, (_, row) => [
    `externalIds.${row}.system` as const,
    `externalIds.${row}.id` as const,
  ]).flat(),
  'externalIds',
];

/** As a form begins with them: nothing but what can be typed, so that it can be compared. */
export function externalIdValues(ids: readonly Readonly<ExternalIdValues>[]): ExternalIdValues[] {
  return ids.map(({ system, id }) => ({ system, id }));
}

/** Such as `impact.com: 10042, shop: 7`; null of none. */
export function externalIdsText(ids: readonly Readonly<ExternalIdValues>[]): string | null {
  return ids.map(({ system, id }) => `${system}: ${id}`).join(', ') || null;
}
