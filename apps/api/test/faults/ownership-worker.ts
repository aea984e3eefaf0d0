import { randomInt } from 'node:crypto';
import type { AccountId } from '@creator-codes/domain';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import type { Dependencies, UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { makeToken } from '../../src/auth/tokens.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { obeying, type Course } from './worker-process.js';

/** Who wants codes, and which, one after the other. */
export interface Writer {
  readonly owner:
    | { readonly kind: 'CREATOR'; readonly id: string; readonly programId: string }
    | { readonly kind: 'PERFORMANCE_PARTNER'; readonly id: string; readonly programId: string };
  readonly texts: readonly string[];
}

export interface Orders {
  readonly url: string;
  readonly accountId: AccountId;
  readonly writers: readonly Writer[];
  /** Leaves out the courtesy: only the key stands between two owners. */
  readonly bypassEarlyCheck: boolean;
}

/** What one writer was told about one text. */
export interface Told {
  readonly text: string;
  readonly ownerId: string;
  readonly isWinner: boolean;
  readonly objections: readonly { readonly code: string; readonly holderId: string }[];
}

/** A unit of work in which the early check finds every text free; the reads after a refusal are as ever. */
function withoutEarlyCheck(unitOfWork: UnitOfWork): UnitOfWork {
  return {
    ...unitOfWork,
    run: (accountId, work) =>
      unitOfWork.run(accountId, (transaction) =>
        work({ ...transaction, textHolder: () => Promise.resolve(null) }),
      ),
  };
}

async function write(deps: Dependencies, accountId: AccountId, writer: Writer): Promise<Told[]> {
  const call = {
    actor: { kind: 'JOB', id: null, name: 'Race', address: null },
    accountId,
    capacity: 'MANAGER',
    ownerId: null,
    requestId: 'race',
  } as const;
  const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
  const told: Told[] = [];
  const { id, kind, programId } = writer.owner;
  for (const text of writer.texts) {
    const outcome =
      kind === 'CREATOR'
        ? await issuePromoCode(deps, call, {
            ...{ creatorId: id, text, terms },
            performanceProgramId: programId,
          })
        : await issuePromoCodeToPartner(deps, call, {
            ...{ performancePartnerId: id, text, terms, programId },
          });
    const violations = outcome.ok ? [] : outcome.violations;
    const objections = violations.map(({ code, params }) => ({
      code,
      holderId: String('ownerId' in params ? params.ownerId : undefined),
    }));
    told.push({ text, ownerId: id, isWinner: outcome.ok, objections });
  }
  return told;
}

async function obey(orders: Orders, { begin }: Course): Promise<readonly Told[]> {
  const database = await openDatabase(orders.url);
  const unitOfWork = createUnitOfWork(database);
  const deps: Dependencies = {
    clock: { now: () => Date.now() },
    ids: uuidIds,
    makeToken,
    random: randomInt,
    unitOfWork: orders.bypassEarlyCheck ? withoutEarlyCheck(unitOfWork) : unitOfWork,
  };
  await begin();
  const told = await Promise.all(
    orders.writers.map((writer) => write(deps, orders.accountId, writer)),
  );
  await database.close();
  return told.flat();
}

obeying(obey);
