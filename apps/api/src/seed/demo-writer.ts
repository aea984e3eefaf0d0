import {
  type Account,
  type AccountId,
  type Creator,
  type Deal,
  type EntityName,
  type Id,
  type Instant,
  type MediaSource,
  type Membership,
  type PerformancePartner,
  type Program,
  type ProgramKind,
  type PromoCode,
  type SocialPlatform,
} from '@creator-codes/domain';
import type { AuditAction, Transaction } from '../application/ports/unit-of-work.js';
import type { Session } from '../persistence/engine/database.js';
import { transactionOf } from '../persistence/repositories/transaction.js';
import { demoCode, type DemoPlace } from './demo-code.js';
import type { SeedIds } from './random.js';

const HOUR = 3_600_000;

/** Days before (negative) or after now. */
export type Days = number;

export interface DemoProfile {
  readonly platform: SocialPlatform;
  readonly handle: string;
  readonly followers: number;
  readonly url?: string;
}

/**
 * Writes demo data of one account through the repositories, as the use cases would have: each change with its
 * audit event, at its own time.
 */
export class DemoWriter {
  readonly #transaction: Transaction;
  readonly accountId: AccountId;
  readonly now: Instant;

  constructor(
    readonly session: Session,
    readonly ids: SeedIds,
    now: Instant,
    private readonly person: string,
    accountAge: Days,
  ) {
    // Whole hours: a window that starts at 09:00 reads better than one at 09:13:27.
    this.now = now - (now % HOUR);
    this.accountId = ids('Account', this.at(accountAge));
    this.#transaction = transactionOf(session, this.accountId, { now: () => now });
  }

  at(days: Days): Instant {
    return this.now + Math.round(days * 24) * HOUR;
  }

  async account(wanted: Omit<Account, 'id' | 'createdAt' | 'version'>, day: Days): Promise<void> {
    const { name, mode, timeZone, currency } = wanted;
    const account = { ...wanted, id: this.accountId, createdAt: this.at(day), version: 1 };
    await this.#transaction.insertAccount(account);
    await this.#audit('createAccount', 'Account', account.id, name, day, {
      ...{ name, mode, timeZone, currency },
    });
    if (account.optimize !== null) {
      await this.#audit('updateAccount', 'Account', account.id, name, day + 1, {
        optimizeActive: 'true',
      });
    }
  }

  async program(name: string, kind: ProgramKind, day: Days): Promise<Program> {
    const id = this.ids('Program', this.at(day));
    const program = { id, name, kind, codeTracking: true, createdAt: this.at(day), version: 1 };
    await this.#transaction.insertProgram(program);
    await this.#audit('createProgram', 'Program', id, name, day, {
      name,
      kind,
      codeTracking: 'true',
    });
    return program;
  }

  async creator(
    displayName: string,
    profiles: readonly DemoProfile[],
    about: Partial<Creator>,
    day: Days,
  ): Promise<Creator> {
    const creator: Creator = {
      ...{ legalName: null, email: null, country: null, timeZone: null, notes: null },
      ...about,
      id: this.ids('Creator', this.at(day)),
      displayName,
      socialProfiles: profiles.map((profile) => ({
        url: null,
        ...profile,
        id: this.ids('SocialProfile', this.at(day)),
      })),
      createdAt: this.at(day),
      version: 1,
    };
    await this.#transaction.insertCreator(creator);
    await this.#audit('createCreator', 'Creator', creator.id, displayName, day, {
      displayName,
      email: creator.email,
    });
    return creator;
  }

  async membership(
    creator: Creator,
    program: Program,
    known: Partial<Membership> & Pick<Membership, 'state'>,
    day: Days,
  ): Promise<void> {
    const at = this.at(day);
    const wasInvited = known.state !== 'APPLIED';
    const isDecided = known.state !== 'INVITED' && known.state !== 'APPLIED';
    const membership: Membership = {
      id: this.ids('Membership', at),
      creatorId: creator.id,
      programId: program.id,
      contractStart: known.state === 'JOINED' || known.state === 'REMOVED' ? at : null,
      contractEnd: null,
      invitedAt: wasInvited ? this.at(day - 3) : null,
      decidedBy: isDecided ? this.person : null,
      decidedAt: isDecided ? at : null,
      version: isDecided ? 2 : 1,
      ...known,
    };
    await this.#transaction.insertMembership(membership);
    if (wasInvited) {
      await this.#audit('inviteCreator', 'Creator', creator.id, creator.displayName, day - 3, {
        program: program.name,
        membership: 'INVITED',
      });
    }
    if (known.state === 'JOINED') {
      await this.#audit('recordCreatorJoined', 'Creator', creator.id, creator.displayName, day, {
        program: program.name,
        membership: 'JOINED',
      });
    }
  }

  async mediaSource(
    program: Program,
    name: string,
    creator: Creator | null,
    about: Partial<MediaSource>,
    day: Days,
  ): Promise<MediaSource> {
    const source: MediaSource = {
      ...{ type: 'Creator', channel: null, creditGroup: 'PREFERRED' },
      ...about,
      ...{ id: this.ids('MediaSource', this.at(day)), programId: program.id, name },
      creatorId: creator?.id ?? null,
      createdAt: this.at(day),
    };
    await this.#transaction.insertMediaSource(source);
    await this.#audit('createMediaSource', 'MediaSource', source.id, name, day, {
      name,
      creator: creator?.displayName ?? null,
    });
    return source;
  }

  async partner(name: string, about: Partial<PerformancePartner>, day: Days) {
    const partner: PerformancePartner = {
      ...{ email: null, creditGroup: 'STANDARD' },
      ...about,
      ...{ id: this.ids('PerformancePartner', this.at(day)), name, createdAt: this.at(day) },
    };
    await this.#transaction.insertPerformancePartner(partner);
    await this.#audit('createPerformancePartner', 'PerformancePartner', partner.id, name, day, {
      name,
      email: partner.email,
    });
    return partner;
  }

  async deal(program: Program, name: string, about: Partial<Deal>, day: Days): Promise<Deal> {
    const deal: Deal = {
      ...{ description: null, type: 'GENERAL_SALE', landingPage: null, startAt: null, endAt: null },
      ...about,
      ...{ id: this.ids('Deal', this.at(day)), programId: program.id, name },
      createdAt: this.at(day),
    };
    await this.#transaction.insertDeal(deal);
    await this.#audit('createDeal', 'Deal', deal.id, name, day, { name, type: deal.type });
    return deal;
  }

  /** A code with its assignments, the Creator program's first. */
  async code(
    text: string,
    owner: Creator | PerformancePartner,
    places: readonly DemoPlace[],
    day: Days,
    more: { readonly deal?: Deal; readonly comments?: string } = {},
  ): Promise<PromoCode> {
    const isCreator = 'displayName' in owner;
    const code = demoCode(this.ids, this.at(day), { text, owner, places, ...more });
    await this.#transaction.insertPromoCode(code, this.person);
    const action = isCreator ? 'issuePromoCode' : 'issuePromoCodeToPartner';
    await this.#audit(action, 'PromoCode', code.id, code.text, day, {
      text: code.text,
      owner: isCreator ? owner.displayName : owner.name,
      deal: more.deal?.name ?? null,
      comments: code.comments,
    });
    return code;
  }

  async expire(code: PromoCode, reason: string, day: Days): Promise<void> {
    const at = this.at(day);
    const expiry = { expiredAt: at, expiredBy: this.person, expiredReason: reason };
    await this.#transaction.savePromoCode(code, { ...code, ...expiry });
    const changes = { expiredAt: new Date(at).toISOString() };
    await this.#audit('expirePromoCodes', 'PromoCode', code.id, code.text, day, changes, reason);
  }

  async #audit(
    action: AuditAction,
    subjectType: EntityName,
    subjectId: Id<EntityName>,
    subjectLabel: string,
    day: Days,
    after: Readonly<Record<string, string | null>>,
    reason: string | null = null,
  ): Promise<void> {
    const changes = Object.entries(after)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => ({ field, before: null, after: value }));
    await this.#transaction.appendAudit({
      id: this.ids('AuditEvent', this.at(day)),
      at: this.at(day),
      actor: this.person,
      ...{ actorKind: null, actorId: null, address: null },
      ...{ action, subjectType, subjectId, subjectLabel, changes, reason },
      requestId: 'demo',
    });
  }
}
