import {
  isIdOf,
  judgeProcedure,
  ok,
  refused,
  violation,
  type EntityName,
  type Id,
  type Procedure,
  type ProcedureFacts,
  type Program,
  type ProgramKind,
  type StepVerdict,
} from '@creator-codes/domain';
import { newDraft, withValue, type Draft } from './draft';
import type { Verdicts } from './progress';

export const NOW = Date.parse('2026-11-22T10:00:00Z');

/** An id of the right form; the same letter gives the same id. */
export function idOf<Name extends EntityName>(name: Name, prefix: string, letter = 'a'): Id<Name> {
  const id = `${prefix}_${letter.repeat(21)}A`;
  if (!isIdOf(name, id)) throw new Error(`${id} is no id of ${name}`);
  return id;
}

export const MEI = { id: idOf('Creator', 'cr'), label: 'Mei Tanaka' };

function program(kind: ProgramKind, codeTracking = true): Program {
  const id = idOf('Program', 'pg', kind === 'CREATOR' ? 'c' : 'p');
  return { id, kind, codeTracking, name: `Acme ${kind}`, createdAt: NOW, version: 1 };
}

export interface Situation {
  readonly isJoined?: boolean;
  readonly hasOptimize?: boolean;
  readonly hasMediaSource?: boolean;
  readonly tracking?: boolean;
  readonly hasCreatorProgram?: boolean;
}

/** Stored facts in which everything holds, but for what the situation says. */
export function factsOf({
  isJoined = true,
  hasOptimize = true,
  hasMediaSource = true,
  tracking = true,
  hasCreatorProgram = true,
}: Situation = {}): ProcedureFacts {
  return {
    now: NOW,
    account: {
      id: idOf('Account', 'ac'),
      mode: 'PERFORMANCE_AND_CREATOR',
      optimize: hasOptimize ? { recordedBy: 'Lin', recordedAt: NOW } : null,
    },
    creator: ok({ id: MEI.id, displayName: MEI.label }),
    creatorProgram: hasCreatorProgram
      ? ok(program('CREATOR', tracking))
      : refused(violation('PROGRAM_MISSING', ['creatorProgramId'], { kind: 'CREATOR' })),
    performanceProgram: ok(program('PERFORMANCE', tracking)),
    membership: isJoined ? { state: 'JOINED', contractStart: null, contractEnd: null } : null,
    mediaSource: hasMediaSource
      ? ok({ id: idOf('MediaSource', 'ms'), name: 'Mei Tanaka Instagram' })
      : null,
  };
}

/** The domain's own verdicts by step. */
export function verdictsIn(procedure: Procedure, situation: Situation = {}): Verdicts {
  const { steps } = judgeProcedure(procedure, factsOf(situation));
  return new Map(steps.map(({ step, ...verdict }): [string, StepVerdict] => [step.id, verdict]));
}

export function emptyDraft(): Draft {
  return newDraft({
    id: 'draft-1',
    accountId: idOf('Account', 'ac'),
    timeZone: 'Asia/Shanghai',
    idempotencyKey: 'key-1',
    now: NOW,
  });
}

const CREATOR = { name: 'creatorId', kind: 'creator', required: true } as const;
const TEXT = { name: 'text', kind: 'codeText', required: true } as const;

export function draftForMei(): Draft {
  return withValue(emptyDraft(), CREATOR, MEI, NOW);
}

export function finishedDraft(): Draft {
  return withValue(draftForMei(), TEXT, 'MEI15', NOW);
}
