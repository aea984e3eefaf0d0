import {
  externalIdsInOrder,
  externalIdsInputSchema,
  externalIdViolations,
  parse,
  type ExternalId,
  type ExternalIdHolder,
  type ExternalIdKind,
  type ExternalIdSubject,
  type Violation,
} from '@creator-codes/domain';
import type { Facts, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import type { Told } from './audit.js';
import { together } from './together.js';

/** Ids of other systems as a caller says them; absent: as they are. */
export interface ExternalIdsInput {
  readonly externalIds?: readonly ExternalId[] | null | undefined;
}

/** Something with its ids in other systems, where a call speaks of them. */
export type WithExternalIds<Subject> = Subject & { readonly externalIds?: readonly ExternalId[] };

type Subject = WithExternalIds<{ readonly id: ExternalIdSubject }>;

/**
 * What an edit begins with.
 * @param edited the ids that are asked for; undefined if nothing is said of them
 */
export async function withExternalIds<S extends Subject>(
  facts: Facts,
  subject: S | null,
  edited: readonly ExternalId[] | undefined,
): Promise<WithExternalIds<S> | null> {
  if (subject === null || edited === undefined) return subject;
  return { ...subject, externalIds: await facts.externalIdsOf(subject.id) };
}

/** What an edit makes of them. */
export function editedExternalIds(edited: readonly ExternalId[] | undefined) {
  return edited === undefined ? {} : { externalIds: externalIdsInOrder(edited) };
}

/**
 * `EXTERNAL_ID_TAKEN` for each id that names something else of this kind.
 * @param own what they are for; null if it is new
 */
export async function takenExternalIds(
  facts: Facts,
  kind: ExternalIdKind,
  edited: readonly ExternalId[] | undefined,
  own: string | null,
): Promise<readonly Violation[]> {
  if (edited === undefined || edited.length === 0) return [];
  const holders = await together(edited, async ({ system, id }) => {
    const [[holder] = []] = await facts.byExternalIds(kind, system, [id]);
    return holder === undefined || holder === own ? null : nameOf(facts, kind, holder);
  });
  return externalIdViolations(edited, (each) => holders[edited.indexOf(each)] ?? null, own);
}

/** What the key's refusal means; nothing if whoever had the id has it no more. */
export async function explainExternalIds(
  key: UniqueKey,
  facts: Facts,
  kind: ExternalIdKind,
  { externalIds }: ExternalIdsInput,
  own: string | null = null,
): Promise<readonly Violation[]> {
  if (key !== 'EXTERNAL_ID') return [];
  const parsed = parse(externalIdsInputSchema, { externalIds });
  return parsed.ok ? takenExternalIds(facts, kind, parsed.value.externalIds, own) : [];
}

/** Writes them where a call speaks of them. */
export async function saveExternalIds(
  transaction: Transaction,
  before: Subject | null,
  after: Subject,
): Promise<true> {
  const { id, externalIds } = after;
  if (externalIds !== undefined) {
    await transaction.saveExternalIds(id, before?.externalIds ?? [], externalIds);
  }
  return true;
}

/** Such as `impact.com: 10042, shop: 7`; nothing where a call does not speak of them. */
export function externalIdsTold({ externalIds }: WithExternalIds<unknown>): Told {
  if (externalIds === undefined) return {};
  return {
    externalIds: externalIds.map(({ system, id }) => `${system}: ${id}`).join(', ') || null,
  };
}

async function nameOf(
  facts: Facts,
  kind: ExternalIdKind,
  id: string,
): Promise<ExternalIdHolder | null> {
  const named = async () => {
    switch (kind) {
      case 'Creator':
        return (await facts.creator(id))?.displayName;
      case 'PerformancePartner':
        return (await facts.performancePartner(id))?.name;
      case 'MediaSource':
        return (await facts.mediaSource(id))?.name;
      case 'Program':
        return (await facts.programs()).find((program) => program.id === id)?.name;
      case 'Deal':
        return (await facts.deal(id))?.name;
    }
  };
  const name = await named();
  return name === undefined ? null : { id, name };
}
