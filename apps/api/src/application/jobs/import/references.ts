import {
  EXTERNAL_ID_KINDS,
  isIdOf,
  ok,
  ownerOfId,
  refused,
  violation,
  whoIsMeant,
  type DealId,
  type ExternalId,
  type ExternalIdKind,
  type FileReference,
  type FoundBy,
  type OwnerReference,
  type Program,
  type ProgramKind,
  type PromoCodeOwner,
  type Result,
} from '@creator-codes/domain';
import type { Facts } from '../../ports/unit-of-work.js';

const HOLDERS = ['Creator', 'PerformancePartner', 'MediaSource'] as const;

/** What rows name, found. Creators whom several rows may mean are looked up together beforehand. */
export class References {
  readonly #called: ReadonlyMap<string, readonly string[]>;

  private constructor(
    private readonly facts: Facts,
    readonly programs: readonly Program[],
    private readonly dealCalled: (name: string) => Promise<readonly DealId[]>,
    called: ReadonlyMap<string, readonly string[]>,
  ) {
    this.#called = called;
  }

  /** @param owners by which rows name theirs */
  static async of(
    facts: Facts,
    owners: readonly (OwnerReference | undefined)[],
    dealCalled: (name: string) => Promise<readonly DealId[]>,
  ): Promise<References> {
    const typed = [
      ...new Set(
        owners.flatMap((owner) => [owner?.email ?? [], owner?.profile?.handle ?? []].flat()),
      ),
    ];
    const found = typed.length === 0 ? [] : await facts.creatorsCalled(typed, NAMESAKES);
    const called = new Map(typed.map((each, place) => [each, found[place] ?? []]));
    return new References(facts, await facts.programs(), dealCalled, called);
  }

  /** Whom a row of ours means; null if it leads to nobody. */
  async owner(reference: OwnerReference): Promise<Result<PromoCodeOwner | null>> {
    const { id, externalId, email, profile, kind } = reference;
    const mayBeCreator = kind === undefined || kind === 'CREATOR';
    const found: FoundBy = {
      ...(id === undefined ? {} : { id: (await this.#exists(id)) ? [id] : [] }),
      ...(externalId === undefined ? {} : { externalId: await this.#holders(externalId) }),
      ...(email === undefined || !mayBeCreator ? {} : { email: await this.#byEmail(email) }),
      ...(profile === undefined || !mayBeCreator
        ? {}
        : { profile: await this.#byProfile(profile.platform, profile.handle) }),
    };
    const meant = whoIsMeant(found, id ?? null);
    if ('objection' in meant) return refused(meant.objection);
    const owner = meant.id === null ? null : ownerOfId(meant.id);
    if (owner !== null && kind !== undefined && owner.kind !== kind) {
      return refused(violation('REFERENCE_AMBIGUOUS', [], { count: 2 }));
    }
    return ok(owner);
  }

  /**
   * Who holds a code in a program, by another system's id or ours: with the source where it is one.
   * @param kind null where it is not known which program
   */
  async holder(
    { id, externalId }: FileReference,
    kind: ProgramKind | null,
  ): Promise<Result<{ readonly owner: PromoCodeOwner; readonly source: string | null }>> {
    const value = id ?? externalId?.id ?? '';
    const ids =
      id !== undefined
        ? (await this.#exists(id))
          ? [id]
          : []
        : externalId === undefined
          ? []
          : await this.#holders(externalId);
    const holders = await Promise.all(ids.map((each) => this.#asOwner(each)));
    // A media source holds nothing in the Creator program.
    const fitting = holders.flatMap((each) =>
      each === null || (kind === 'CREATOR' && each.owner.kind !== 'CREATOR') ? [] : [each],
    );
    const owners = new Set(fitting.map(({ owner }) => owner.id));
    const [first] = [...fitting].sort(
      (a, b) => Number(b.source !== null) - Number(a.source !== null),
    );
    if (first === undefined) return refused(violation('REFERENCE_UNKNOWN', [], { value }));
    if (owners.size > 1) {
      return refused(violation('REFERENCE_AMBIGUOUS', [], { count: owners.size }));
    }
    return ok(first);
  }

  async program({ id, externalId, name }: FileReference): Promise<Result<Program>> {
    const byId = id === undefined ? null : this.programs.filter((each) => each.id === id);
    const [ids = []] =
      externalId === undefined
        ? [null]
        : await this.facts.byExternalIds('Program', externalId.system, [externalId.id]);
    const those =
      byId ??
      this.programs.filter((each) =>
        ids === null ? isNamed(each, name ?? '') : ids.some((one) => one === each.id),
      );
    const [first] = those;
    const value = id ?? externalId?.id ?? name ?? '';
    if (first === undefined) return refused(violation('REFERENCE_UNKNOWN', [], { value }));
    return those.length === 1
      ? ok(first)
      : refused(violation('REFERENCE_AMBIGUOUS', [], { count: those.length }));
  }

  async deal({ id, externalId, name }: FileReference): Promise<Result<DealId>> {
    const value = id ?? externalId?.id ?? name ?? '';
    const found: readonly string[] =
      id !== undefined
        ? (await this.facts.deal(id)) === null
          ? []
          : [id]
        : externalId !== undefined
          ? ((await this.facts.byExternalIds('Deal', externalId.system, [externalId.id]))[0] ?? [])
          : await this.dealCalled(name ?? '');
    const [first] = found;
    if (first === undefined || !isIdOf('Deal', first)) {
      return refused(violation('REFERENCE_UNKNOWN', [], { value }));
    }
    return found.length === 1
      ? ok(first)
      : refused(violation('REFERENCE_AMBIGUOUS', [], { count: found.length }));
  }

  async #exists(id: string): Promise<boolean> {
    switch (ownerOfId(id)?.kind) {
      case 'CREATOR':
        return (await this.facts.creator(id)) !== null;
      case 'PERFORMANCE_PARTNER':
        return (await this.facts.performancePartner(id)) !== null;
      case 'MEDIA_SOURCE':
        return (await this.facts.mediaSource(id)) !== null;
      default:
        return false;
    }
  }

  async #holders({ system, id }: ExternalId): Promise<readonly string[]> {
    const kinds: readonly ExternalIdKind[] = EXTERNAL_ID_KINDS.filter((kind) =>
      HOLDERS.some((each) => each === kind),
    );
    const found = await Promise.all(
      kinds.map((kind) => this.facts.byExternalIds(kind, system, [id])),
    );
    return found.flatMap(([ids = []]) => ids);
  }

  /** What stands for a creator holds for them. */
  async #asOwner(id: string) {
    const owner = ownerOfId(id);
    if (owner?.kind !== 'MEDIA_SOURCE') return owner === null ? null : { owner, source: null };
    const source = await this.facts.mediaSource(id);
    if (source === null) return null;
    return source.creatorId === null
      ? { owner, source: source.id }
      : { owner: { kind: 'CREATOR', id: source.creatorId } as const, source: source.id };
  }

  async #byEmail(email: string): Promise<readonly string[]> {
    const creators = await Promise.all(
      (this.#called.get(email) ?? []).map((id) => this.facts.creator(id)),
    );
    const same = (other: string | null) => other?.toLowerCase() === email.toLowerCase();
    return creators.flatMap((creator) =>
      creator !== null && same(creator.email) ? [creator.id] : [],
    );
  }

  async #byProfile(platform: string, handle: string): Promise<readonly string[]> {
    const creators = await Promise.all(
      (this.#called.get(handle) ?? []).map((id) => this.facts.creator(id)),
    );
    const form = handle.toLowerCase();
    return creators.flatMap((creator) =>
      creator?.socialProfiles.some(
        (each) => each.platform === platform && each.handle.toLowerCase() === form,
      ) === true
        ? [creator.id]
        : [],
    );
  }
}

/** Creators who may be called alike before it is no use to go on. */
const NAMESAKES = 20;

function isNamed({ name }: Program, typed: string): boolean {
  return name.trim().toLowerCase() === typed.trim().toLowerCase();
}
