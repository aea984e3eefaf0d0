import type { AccountId, Instant, Program } from '@creator-codes/domain';
import type { Database, Session } from '../persistence/engine/database.js';
import { NOBODY_KIND } from '../persistence/tables/encodings.js';
import { idOfBytes } from '../persistence/tables/ids.js';
import { suffixRowsOf } from '../persistence/repositories/code-owner-repository.js';
import { findPrograms } from '../persistence/repositories/program-repository.js';
import { assignmentRows, promoCodeRow } from '../persistence/repositories/promo-code-repository.js';
import { bulkCode, type BulkPrograms } from './bulk-code.js';
import { bulkInsert } from '../persistence/engine/bulk-insert.js';
import { bulkPeople, type BulkOwner } from './bulk-people.js';
import { seedDemo } from './demo.js';
import { randomFrom, seedIds } from './random.js';

const DAY = 86_400_000;
/** The codes of a run are as old as this at most, evenly spread. */
const AGE = 730 * DAY;
/** Codes in one transaction; between two of them others may write, and the event loop runs. */
const CHUNK = 5_000;
/** Owners whose names are taken apart at once, into a dozen rows each. */
const OWNERS = 1_000;

export interface BulkOptions {
  /** How many codes, 1,000 to 1,000,000. */
  readonly codes: number;
  /** How many creators own them beside the partners; one for 50 codes unless told, 6,000 at most. */
  readonly creators?: number;
  readonly now: Instant;
  readonly onProgress?: (done: number) => void;
}

/**
 * Adds codes to the oldest account that runs both programs, with creators and performance partners to own them;
 * a new database gets the demo data first. The same database, number and `now` give the same rows.
 */
export async function seedCodes(database: Database, options: BulkOptions): Promise<void> {
  const { codes, now, onProgress } = options;
  const creators = options.creators ?? Math.min(6_000, Math.max(20, Math.ceil(codes / 50)));
  await seedDemo(database, now);
  const target = await bulkTarget(database);
  const random = randomFrom(target.serial + codes);
  const ids = seedIds(random);
  const insert = inserter(database);

  const people = bulkPeople(
    {
      ...target,
      creators,
      partners: Math.min(500, Math.max(5, Math.ceil(codes / 2_000))),
      since: now - AGE - DAY,
      run: target.serial,
    },
    ids,
    random,
  );
  await database.transaction(async (session) => {
    const { tables } = session;
    for (let start = 0; start < people.codeOwners.length; start += OWNERS) {
      const owners = people.codeOwners.slice(start, start + OWNERS);
      await insert(session, tables.codeOwner, owners);
      await insert(session, tables.ownerNameSuffix, owners.flatMap(suffixRowsOf));
    }
    await insert(session, tables.creator, people.creators);
    await insert(session, tables.socialProfile, people.socialProfiles);
    await insert(session, tables.membership, people.memberships);
    await insert(session, tables.mediaSource, people.mediaSources);
    await insert(session, tables.performancePartner, people.partners);
  });

  for (let done = 0; done < codes; done += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, codes - done) }, (_, index) => {
      const createdAt = now - AGE + Math.floor(((done + index) / codes) * AGE);
      const owner = anyOwner(people.owners, random);
      return bulkCode(target.serial + done + index, createdAt, now, owner, target, ids, random);
    });
    await database.transaction(async (session) => {
      const { accountId } = target;
      const rows = chunk.map((code) => promoCodeRow(accountId, code, 'Seed', now));
      await insert(session, session.tables.promoCode, rows);
      const assignments = chunk.flatMap((code) => assignmentRows(accountId, code));
      await insert(session, session.tables.assignment, assignments);
    });
    onProgress?.(done + chunk.length);
  }
}

/** Some owners have many codes, most have few. */
function anyOwner(owners: readonly BulkOwner[], random: () => number): BulkOwner {
  const owner = owners[Math.floor(random() ** 2 * owners.length)];
  if (owner === undefined) throw new Error('nobody to own a code');
  return owner;
}

function inserter(database: Database) {
  return <Row extends object>(
    session: Session,
    table: Parameters<typeof bulkInsert<Row>>[2],
    rows: readonly Row[],
  ) => bulkInsert(session, database.dialect.name, table, rows);
}

interface Target extends BulkPrograms {
  readonly accountId: AccountId;
  /** How many codes the account has: the first serial number that no text of a run has used. */
  readonly serial: number;
}

async function bulkTarget(database: Database): Promise<Target> {
  const [account] = await database.select<{ id: Buffer }>(
    "SELECT id FROM account WHERE mode = 'PERFORMANCE_AND_CREATOR' ORDER BY id LIMIT 1",
  );
  if (account === undefined) throw new Error('no account runs both programs');
  const accountId = idOfBytes('Account', account.id);
  const programs = await findPrograms(database.select, accountId);
  const [count] = await database.select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM promo_code WHERE account_id = ? AND owner_kind <> ${NOBODY_KIND}`,
    [account.id],
  );
  return {
    accountId,
    creatorProgram: programOf(programs, 'CREATOR'),
    performanceProgram: programOf(programs, 'PERFORMANCE'),
    serial: Number(count?.n),
  };
}

function programOf(programs: readonly Program[], kind: Program['kind']): Program {
  const program = programs.find((candidate) => candidate.kind === kind);
  if (program === undefined) throw new Error(`the account has no ${kind} program`);
  return program;
}
