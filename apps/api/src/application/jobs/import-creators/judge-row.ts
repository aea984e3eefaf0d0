import {
  type CreatorId,
  type CreatorRow,
  type FileLayout,
  type Membership,
  type Program,
  type AnyColumn,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../../ports/actor.js';
import type { RowChange } from '../../ports/bulk-jobs.js';
import type { Dependencies, Facts } from '../../ports/unit-of-work.js';
import { dryRun } from '../dry-run.js';
import type { References } from '../import/references.js';
import { faultAt, type ColumnFault } from '../import/wanted.js';
import { doCreator, doMembership, type CreatorWork } from './creator-work.js';
import { creatorMeant } from './who-is-meant.js';
import { creatorWork, membershipWork, programIn, type KnownCreator } from './wanted-work.js';

/** With what rows are judged. */
export interface JudgingRow {
  readonly facts: Facts;
  readonly deps: Dependencies;
  readonly call: Call;
  readonly layout: FileLayout;
  readonly references: References;
  readonly invites: boolean;
}

/** What a row comes to. */
export interface JudgedRow {
  /** Null for a new creator, and where it is in doubt who is meant. */
  readonly creator: KnownCreator | null;
  readonly membership: Membership | null;
  readonly program: Program | null;
  /** Null where nothing is to be done. */
  readonly work: CreatorWork | null;
  readonly changes: readonly RowChange[];
  readonly faults: readonly ColumnFault[];
}

const NOTHING = { creator: null, membership: null, program: null, work: null } as const;

/** Judges a row by the very use cases that would write it, with their order. */
export async function judgeCreatorRow(judging: JudgingRow, row: CreatorRow): Promise<JudgedRow> {
  const { facts, references, invites, layout } = judging;
  const refusedRow = (faults: readonly ColumnFault[]): JudgedRow => ({
    ...{ ...NOTHING, changes: [], faults },
  });
  const meant = await creatorMeant(facts, references, row);
  if ('objection' in meant) return refusedRow([faultAt(namingColumn(layout), meant.objection)]);
  const creator = meant.id === null ? null : await knownCreator(facts, meant.id);
  const named = row.program === undefined ? null : await references.program(row.program);
  if (named?.ok === false) {
    return refusedRow(named.violations.map((each) => faultAt(programColumn(layout), each)));
  }
  const program = programIn(row, named?.value ?? null, references.programs);
  const own = creatorWork(row, creator);
  const before =
    creator === null || !isOne(program) ? null : await facts.membership(creator.id, program.id);
  const membership = isOne(program) ? membershipWork(row, program, before, invites) : null;
  const faults = [program, own, membership].flatMap((each) => (isFaults(each) ? each : []));
  const known = { creator, membership: before, program: isOne(program) ? program : null };
  if (faults.length > 0 || isFaults(own) || isFaults(membership)) {
    return { ...known, work: null, changes: [], faults };
  }
  const { creation, change } = own;
  const work: CreatorWork = {
    ...{ creation, change, membership },
    before: {
      change: own.before,
      membership:
        before === null || membership === null
          ? null
          : [before.id, before.state, before.contractStart, before.contractEnd],
    },
  };
  if (creation === null && change === null && membership === null)
    return { ...known, work: null, changes: [], faults: [] };
  return { ...known, ...(await tried(judging, work, known)) };
}

async function knownCreator(facts: Facts, id: CreatorId): Promise<KnownCreator | null> {
  const [creator, externalIds] = await Promise.all([facts.creator(id), facts.externalIdsOf(id)]);
  return creator === null ? null : { ...creator, externalIds };
}

/** What the use cases would come to. */
async function tried(
  { facts, deps, call, layout }: JudgingRow,
  work: CreatorWork,
  { creator, membership }: Pick<JudgedRow, 'creator' | 'membership'>,
): Promise<Pick<JudgedRow, 'work' | 'changes' | 'faults'>> {
  const asFaults = (violations: readonly Violation[]) => ({
    work: null,
    changes: [],
    faults: violations.map((each) => faultAt(columnOf(layout, each), each)),
  });
  let made: KnownCreator | null = creator;
  const changes: RowChange[] = [];
  if (work.creation !== null || work.change !== null) {
    const { outcome, changes: told } = await dryRun(facts, async (transaction) => {
      const done = await doCreator(transaction, deps, call, work, creator?.version ?? 0);
      if (done === null) throw new Error('there is something to be done');
      return done;
    });
    if (!outcome.ok) return asFaults(outcome.violations);
    changes.push(...told);
    made ??= standIn(outcome.value.creatorId, work);
  }
  if (work.membership !== null && made !== null) {
    const { id } = made;
    const one = made;
    // A new creator is nowhere stored yet.
    const withOne: Facts = {
      ...facts,
      creator: (asked) => (asked === id ? Promise.resolve(one) : facts.creator(asked)),
    };
    const wanted = work.membership;
    const { outcome, changes: told } = await dryRun(withOne, (transaction) =>
      doMembership(transaction, deps, call, id, wanted, membership),
    );
    if (!outcome.ok) return asFaults(outcome.violations);
    changes.push(...told);
  }
  return { work, changes, faults: [] };
}

/** A creator as the use case would make them, as far as their membership is judged by it. */
function standIn(id: CreatorId, { creation }: CreatorWork): KnownCreator {
  return {
    ...{ id, displayName: creation?.displayName ?? '', legalName: null, email: null },
    ...{ country: null, timeZone: null, notes: null, language: null, socialProfiles: [] },
    ...{ externalIds: [], createdAt: 0, version: 1 },
  };
}

function isOne(program: Program | null | readonly ColumnFault[]): program is Program {
  return program !== null && !isFaults(program);
}

function isFaults(value: unknown): value is readonly ColumnFault[] {
  return Array.isArray(value);
}

function firstOf(layout: FileLayout, columns: readonly AnyColumn[]): AnyColumn {
  return columns.find((column) => layout.places.has(column)) ?? columns[0] ?? 'displayName';
}

function namingColumn(layout: FileLayout): AnyColumn {
  return firstOf(layout, ['creatorId', 'externalIds', 'email', 'profile1Handle', 'displayName']);
}

function programColumn(layout: FileLayout): AnyColumn {
  return firstOf(layout, ['programId', 'program', 'membership']);
}

/** In which column something stands that a use case objects to. */
function columnOf(layout: FileLayout, { path: [first = ''] }: Violation): AnyColumn {
  switch (first) {
    case 'displayName':
    case 'legalName':
    case 'email':
    case 'country':
    case 'timeZone':
    case 'language':
    case 'notes':
    case 'externalIds':
    case 'contractStart':
    case 'contractEnd':
      return first;
    case 'socialProfiles':
      return firstOf(layout, ['profile1Handle', 'instagram', 'tiktok', 'youtube']);
    case 'programId':
      return programColumn(layout);
    default:
      return firstOf(layout, ['membership', 'creatorId', 'displayName']);
  }
}
