import type { EntityName } from '@creator-codes/domain';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import type { Database } from '../../src/persistence/engine/database.js';

type Value = string | number | null | Buffer;
type Row = Readonly<Record<string, Value>>;

/** Which object a row is part of: its entity and the column that holds the object's id. */
const OBJECT_OF: Readonly<Record<string, readonly [EntityName, string]>> = {
  account: ['Account', 'id'],
  program: ['Program', 'id'],
  creator: ['Creator', 'id'],
  social_profile: ['Creator', 'creator_id'],
  membership: ['Creator', 'creator_id'],
  application_rule: ['ApplicationRule', 'id'],
  join_invitation: ['Creator', 'creator_id'],
  invitation_link: ['InvitationLink', 'id'],
  media_source: ['MediaSource', 'id'],
  performance_partner: ['PerformancePartner', 'id'],
  deal: ['Deal', 'id'],
  promo_code_template: ['PromoCodeTemplate', 'id'],
  campaign: ['CreatorCampaign', 'id'],
  applicant: ['CampaignApplicant', 'id'],
  saved_view: ['SavedView', 'id'],
  draft: ['WizardDraft', 'id'],
  // A restricted word is a row of this table, too; of an id the event has the bytes.
  promo_code: ['PromoCode', 'id'],
  reserved_prefix: ['RestrictedText', 'id'],
  assignment: ['PromoCode', 'promo_code_id'],
  rotation: ['PromoCode', 'successor_id'],
  api_token: ['ApiToken', 'id'],
  invitation: ['Invitation', 'id'],
  member: ['Member', 'id'],
  file: ['File', 'id'],
  job: ['BulkJob', 'id'],
  job_row: ['BulkJob', 'job_id'],
  job_plan: ['BulkJob', 'job_id'],
  job_outcome: ['BulkJob', 'job_id'],
  job_waiting: ['BulkJob', 'job_id'],
  job_unknown_id: ['BulkJob', 'job_id'],
};

/** The same of what another system calls something: by its kind. */
const OBJECT_OF_EXTERNAL_ID: Readonly<Record<number, readonly [EntityName, string]>> = {
  1: ['Creator', 'owner_id'],
  2: ['PerformancePartner', 'owner_id'],
  3: ['MediaSource', 'media_source_id'],
  5: ['Program', 'program_id'],
  6: ['Deal', 'deal_id'],
};

function objectOf(table: string, row: Row | undefined): readonly [EntityName, string] {
  const of =
    table === 'external_id' ? OBJECT_OF_EXTERNAL_ID[Number(row?.['kind'])] : OBJECT_OF[table];
  if (of === undefined) throw new Error(`whose rows are those of ${table}?`);
  return of;
}

/** Rows that an event of another object tells of, or that no person would call a change. */
const NOT_TOLD = new Set([
  // A creator's or partner's second row; its name is in the first one's event.
  ...['code_owner', 'owner_name_suffix'],
  // Of whom rows that wait are to be looked at soon; the code that comes of one is told.
  ...['waiting_creator', 'waiting_asked'],
  // Mail, and what is to be told by it.
  ...['message', 'mail_count', 'owner_notice'],
  // The log itself, and what is kept of requests and sign-ins.
  ...['audit_event', 'idempotency', 'request_count', 'rate_limit', 'session', 'verification'],
  ...['person', 'credential', 'two_factor'],
  // Who asks by an open link and comes in is told by their own events.
  ...['link_request', 'link_membership'],
  // Counts that let changes run into each other.
  'fact_guard',
  // What stands in files, and how they were read last.
  ...['file_chunk', 'file_mapping'],
]);

/** Columns of which nobody is told: the event has its time and actor, versions count changes. */
const SILENT = new Set(['version', 'created_at', 'created_by', 'joined_at', 'last_used_at']);

/** The same of tables whose columns are mostly of this kind. */
const SILENT_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  // How it is read is told by what was chosen.
  file: new Set(['reading', 'row_count', 'row_bytes', 'state']),
  // How far a job has come, by whom and with what: the mutation that began it tells what it is about.
  job: new Set([
    ...['running', 'holder', 'lease_until', 'fence', 'position', 'total', 'done', 'failed'],
    ...['counts', 'revision', 'params', 'acting', 'finds_rows', 'row_cursor', 'retry_of', 'fixing'],
    ...['problems', 'waited_done', 'waited_changed', 'waited_skipped'],
    ...['stands_on', 'tells_owners', 'problem', 'applied_by', 'applied_at', 'started_at'],
    ...['finished_at', 'lapses_at', 'owner_id', 'file_id'],
  ]),
};

/** An object that differs between two moments. */
export interface ChangedObject {
  readonly id: string;
  /** Of the object's own row: the fields that differ, as the audit log may write their values. */
  readonly fields: Readonly<Record<string, { readonly before: Texts; readonly after: Texts }>>;
}
/** The ways in which a stored value may be written. */
type Texts = readonly (string | null)[];

/** Every row of every object at one moment. */
export type Stored = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** Reads all objects. A table that is in neither list stops it: say above what its rows are. */
export async function storedObjects(database: Database): Promise<Stored> {
  const stored = new Map<string, ReadonlyMap<string, Row>>();
  for (const { name, columns } of tablesOf(database)) {
    if (NOT_TOLD.has(name)) continue;
    if (name !== 'external_id') objectOf(name, undefined);
    // The event of a job tells of the file that it writes.
    const only = name === 'file' ? " WHERE purpose = 'UPLOAD'" : '';
    const rows = await database.select<Row>(`SELECT * FROM ${name}${only}`);
    const keyOf = (row: Row) => columns.map((column) => String(texts(row[column] ?? null))).join();
    stored.set(name, new Map(rows.map((row) => [keyOf(row), row])));
  }
  return stored;
}

function tablesOf(database: Database) {
  return Object.values(database.dataSource.entityMetadatas).map(
    ({ tableName, primaryColumns }) => ({
      name: tableName,
      columns: primaryColumns.map(({ databaseName }) => databaseName),
    }),
  );
}

/** The objects of which a row came, went or differs. */
export function changedObjects(before: Stored, after: Stored): readonly ChangedObject[] {
  const changed = new Map<string, Record<string, { before: Texts; after: Texts }>>();
  for (const table of [...Object.keys(OBJECT_OF), 'external_id']) {
    const [was, is] = [before.get(table) ?? new Map(), after.get(table) ?? new Map()];
    for (const key of new Set<string>([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(key) as Row | undefined, is.get(key) as Row | undefined];
      const all = columnsThatDiffer(from, to);
      if (all.length === 0) continue;
      const differing = all.filter((column) => SILENT_OF[table]?.has(column) !== true);
      const [entity, idColumn] = objectOf(table, to ?? from);
      const bytes = (to ?? from)?.[idColumn];
      if (!Buffer.isBuffer(bytes)) throw new Error(`${table}.${idColumn} holds no id`);
      const id = idOfBytes(entity, bytes);
      const fields = changed.get(id) ?? {};
      changed.set(id, fields);
      if (idColumn !== 'id') continue;
      for (const column of differing) {
        const sides = [from, to].map((row) => texts(row?.[column] ?? null));
        fields[fieldOf(column)] = { before: sides[0] ?? [], after: sides[1] ?? [] };
      }
    }
  }
  return [...changed].map(([id, fields]) => ({ id, fields }));
}

function columnsThatDiffer(from: Row | undefined, to: Row | undefined): readonly string[] {
  return Object.keys(to ?? from ?? {}).filter(
    (column) =>
      !SILENT.has(column) &&
      String(texts(from?.[column] ?? null)) !== String(texts(to?.[column] ?? null)),
  );
}

function fieldOf(column: string): string {
  return column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function texts(value: Value): Texts {
  if (value === null) return [null];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('base64url')];
  const asFlag = value === 0 ? ['false'] : value === 1 ? ['true'] : [];
  const asInstant = typeof value === 'number' ? [new Date(value).toISOString()] : [];
  return [String(value), ...asFlag, ...asInstant];
}
