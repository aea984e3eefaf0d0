import {
  externalIdsInOrder,
  entityOfId,
  EXTERNAL_ID_KINDS,
  storedExternalId,
  storedExternalSystem,
  type AccountId,
  type ExternalId,
  type ExternalIdKind,
  type ExternalIdSubject,
} from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import { externalIdOf, type ExternalIdColumns } from '../rows/external-id.js';
import { EXTERNAL_ID_TARGET, externalIdColumn } from '../tables/external-id.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** What names something, as it was typed. */
export interface ExternalName {
  readonly kind: ExternalIdKind;
  /** Null: whatever the system. */
  readonly system: string | null;
  readonly id: string;
}

/** How many ids one statement looks for. */
export const EXTERNAL_NAMES_AT_ONCE = 1_000;

/** What is named, in the order of the names: one statement for each kind and system. */
export async function findByExternalIds(
  session: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  names: readonly ExternalName[],
): Promise<readonly (readonly ExternalIdSubject[])[]> {
  const stored = names.map(storedName);
  const lists = new Map<string, ExternalName[]>();
  for (const name of stored) {
    if (name === null) continue;
    const key = `${name.kind} ${name.system ?? ''}`;
    lists.set(key, [...(lists.get(key) ?? []), name]);
  }
  const found = new Map<string, ExternalIdSubject[]>();
  for (const list of lists.values()) {
    for (const { name, subject } of await findIn(session, accountId, list)) {
      const subjects = found.get(keyOf(name)) ?? [];
      if (!subjects.includes(subject)) found.set(keyOf(name), [...subjects, subject]);
    }
  }
  return stored.map((name) => (name === null ? [] : (found.get(keyOf(name)) ?? [])));
}

async function findIn(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  names: readonly ExternalName[],
) {
  const [first] = names;
  if (first === undefined) return [];
  const { kind, system } = first;
  const ids = [...new Set(names.map(({ id }) => id))];
  const params: readonly Param[] = [
    ...[bytesOfOwnId(accountId), EXTERNAL_ID_TARGET[kind].kind, ...ids],
    ...(system === null ? [] : [system]),
  ];
  const rows = await select<{ readonly external_id: string | Buffer; readonly subject: Buffer }>(
    `SELECT external_id, ${externalIdColumn(kind)} AS subject FROM external_id${dialect.useIndex('external_id_id')}
     WHERE account_id = ? AND kind = ? AND external_id IN ${placeholders(ids.length)}${system === null ? '' : ' AND source_system = ?'}`,
    params,
  );
  return rows.map((row) => ({
    name: { kind, system, id: row.external_id.toString() },
    subject: idOfBytes(kind, row.subject),
  }));
}

/** Null for what nothing can be called. */
function storedName({ kind, system, id }: ExternalName): ExternalName | null {
  const storedId = storedExternalId(id);
  const storedSystem = system === null ? null : storedExternalSystem(system);
  if (storedId === null || (system !== null && storedSystem === null)) return null;
  return { kind, system: storedSystem, id: storedId };
}

/** No part has line feeds. */
function keyOf({ kind, system, id }: ExternalName): string {
  return [kind, system ?? '', id].join('\n');
}

/** All ids of things, in the order of these: one statement for each kind. */
export async function findExternalIds(
  select: Select,
  accountId: AccountId,
  subjects: readonly ExternalIdSubject[],
): Promise<readonly (readonly ExternalId[])[]> {
  const found = new Map<string, ExternalId[]>();
  for (const kind of EXTERNAL_ID_KINDS) {
    const ids = [...new Set(subjects.filter((subject) => kindOf(subject) === kind))];
    if (ids.length === 0) continue;
    const column = externalIdColumn(kind);
    const rows = await select<ExternalIdColumns & { readonly subject: Buffer }>(
      `SELECT source_system, external_id, ${column} AS subject FROM external_id
       WHERE account_id = ? AND kind = ? AND ${column} IN ${placeholders(ids.length)}`,
      [bytesOfOwnId(accountId), EXTERNAL_ID_TARGET[kind].kind, ...ids.map(bytesOfOwnId)],
    );
    for (const row of rows) {
      const subject = idOfBytes(kind, row.subject);
      found.set(subject, [...(found.get(subject) ?? []), externalIdOf(row)]);
    }
  }
  return subjects.map((subject) => externalIdsInOrder(found.get(subject) ?? []));
}

/** Takes out the ids that are gone, and puts in those that are new. */
export async function saveExternalIds(
  session: Session,
  accountId: AccountId,
  subject: ExternalIdSubject,
  before: readonly ExternalId[],
  after: readonly ExternalId[],
): Promise<void> {
  const kind = kindOf(subject);
  const target = EXTERNAL_ID_TARGET[kind];
  const isIn = (ids: readonly ExternalId[]) => (each: ExternalId) =>
    ids.some(({ system, id }) => system === each.system && id === each.id);
  const gone = before.filter((each) => !isIn(after)(each));
  const added = after.filter((each) => !isIn(before)(each));
  if (gone.length > 0) {
    const each = gone.map(() => '(source_system = ? AND external_id = ?)').join(' OR ');
    await session.execute(
      `DELETE FROM external_id WHERE account_id = ? AND kind = ? AND ${externalIdColumn(kind)} = ? AND (${each})`,
      [
        ...[bytesOfOwnId(accountId), target.kind, bytesOfOwnId(subject)],
        ...gone.flatMap(({ system, id }) => [system, id]),
      ],
    );
  }
  await session.insert(
    session.tables.externalId,
    added.map(({ system, id }) => ({
      ...{ accountId, sourceSystem: system, kind: target.kind, externalId: id },
      ...{ ownerId: null, mediaSourceId: null, programId: null, dealId: null },
      [target.field]: subject,
    })),
  );
}

function kindOf(subject: ExternalIdSubject): ExternalIdKind {
  const kind = EXTERNAL_ID_KINDS.find((each) => each === entityOfId(subject));
  if (kind === undefined) throw new Error(`${subject} has no ids in other systems`);
  return kind;
}
