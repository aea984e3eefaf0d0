import { newPromoCode } from '../../src/application/codes/new-promo-code.js';
import type {
  AccountId,
  Assignment,
  Creator,
  MediaSource,
  PerformancePartner,
  Program,
  ProgramKind,
  PromoCode,
  PromoCodeOwner,
} from '@creator-codes/domain';
import { ok, parseCodeText, UNDECIDED } from '@creator-codes/domain';
import type { Transaction, UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';

/** Noon of some day; what time it is never decides a test. */
export const NOW = 1_795_348_800_000;
export const DAY = 86_400_000;

/** One account with two creators, each with a media source, a source for nobody, and two partners. */
export interface TestAccount {
  readonly id: AccountId;
  readonly unitOfWork: UnitOfWork;
  readonly creators: Program;
  readonly performance: Program;
  readonly otherPerformance: Program;
  readonly mei: Creator;
  readonly luca: Creator;
  readonly meiSource: MediaSource;
  readonly lucaSource: MediaSource;
  readonly newsletter: MediaSource;
  readonly northtrail: PerformancePartner;
  readonly basecamp: PerformancePartner;
}

export function newProgram(name: string, kind: ProgramKind): Program {
  const id = uuidIds.next('Program');
  return { id, name, kind, codeTracking: true, createdAt: NOW, version: 1 };
}

export function newCreator(displayName: string): Creator {
  return {
    id: uuidIds.next('Creator'),
    displayName,
    ...{ legalName: null, email: null, country: null, timeZone: null, notes: null },
    language: null,
    socialProfiles: [],
    ...{ createdAt: NOW, version: 1 },
  };
}

export function newSource(program: Program, name: string, creator: Creator | null): MediaSource {
  return {
    ...{ id: uuidIds.next('MediaSource'), programId: program.id, name, type: 'Creator' },
    ...{ channel: null, creditGroup: 'PREFERRED', version: 1 },
    creatorId: creator?.id ?? null,
    createdAt: NOW,
  };
}

export function newPartner(name: string): PerformancePartner {
  const id = uuidIds.next('PerformancePartner');
  const more = { email: null, language: null, version: 1 };
  return { ...more, id, name, creditGroup: 'PREFERRED', createdAt: NOW };
}

export function ownerOf(owner: Creator | PerformancePartner): PromoCodeOwner {
  return 'displayName' in owner
    ? { kind: 'CREATOR', id: owner.id }
    : { kind: 'PERFORMANCE_PARTNER', id: owner.id };
}

export function newAssignment(
  program: Program,
  source: MediaSource | null = null,
  window: Partial<Pick<Assignment, 'startAt' | 'endAt'>> = {},
): Assignment {
  return {
    ...{ id: uuidIds.next('Assignment'), programId: program.id, programKind: program.kind },
    mediaSourceId: source?.id ?? null,
    ...{ creditPolicy: 'ALWAYS', startAt: null, endAt: null, timeZone: 'UTC' },
    createdAt: NOW,
    ...window,
  };
}

export function newCode(
  text: string,
  owner: Creator | PerformancePartner,
  assignments: readonly Assignment[],
): PromoCode {
  const legal = parseCodeText(text);
  if (!legal.ok) throw new Error(`${text} is no legal text`);
  return newPromoCode(uuidIds, NOW, {
    ...{ text: legal.value, owner: ownerOf(owner), dealId: null, comments: null, assignments },
  });
}

export async function makeAccount(database: Database, name = 'Acme'): Promise<TestAccount> {
  const id = uuidIds.next('Account');
  const unitOfWork = createUnitOfWork(database, { now: () => NOW });
  const creators = newProgram(`${name} creators`, 'CREATOR');
  const performance = newProgram(`${name} performance`, 'PERFORMANCE');
  const otherPerformance = newProgram(`${name} abroad`, 'PERFORMANCE');
  const mei = newCreator('Mei Tanaka');
  const luca = newCreator('Luca Moreau');
  const account: TestAccount = {
    ...{ id, unitOfWork, creators, performance, otherPerformance, mei, luca },
    meiSource: newSource(performance, 'Mei Tanaka IG', mei),
    lucaSource: newSource(performance, 'Luca Moreau TT', luca),
    newsletter: newSource(performance, 'Trail Letter', null),
    northtrail: newPartner('Northtrail Media'),
    basecamp: newPartner('Basecamp Deals'),
  };
  await unitOfWork.run(id, async (transaction) => {
    await transaction.insertAccount({
      ...{ id, name, mode: 'PERFORMANCE_AND_CREATOR', timeZone: 'UTC' },
      optimize: { recordedBy: 'Dana', recordedAt: NOW },
      ...{ currency: 'USD', quarantineDays: 90, notifiesOwners: false, createdAt: NOW, version: 1 },
    });
    await insertEverybody(transaction, account);
    return ok(null);
  });
  return account;
}

async function insertEverybody(transaction: Transaction, account: TestAccount): Promise<void> {
  for (const program of [account.creators, account.performance, account.otherPerformance]) {
    await transaction.insertProgram(program);
  }
  for (const creator of [account.mei, account.luca]) await transaction.insertCreator(creator);
  for (const creator of [account.mei, account.luca]) {
    await transaction.insertMembership({
      ...{ ...UNDECIDED, id: uuidIds.next('Membership'), creatorId: creator.id },
      programId: account.creators.id,
      ...{ state: 'JOINED', contractStart: null, contractEnd: null, invitedAt: NOW },
      ...{ decidedBy: 'Dana', decidedAt: NOW, version: 2 },
    });
  }
  for (const source of [account.meiSource, account.lucaSource, account.newsletter]) {
    await transaction.insertMediaSource(source);
  }
  for (const partner of [account.northtrail, account.basecamp]) {
    await transaction.insertPerformancePartner(partner);
  }
}

/** Writes a code through the repositories. */
export async function issue(account: TestAccount, code: PromoCode): Promise<PromoCode> {
  await account.unitOfWork.run(account.id, async (transaction) => {
    await transaction.insertPromoCode(code, 'Test');
    return ok(null);
  });
  return code;
}
