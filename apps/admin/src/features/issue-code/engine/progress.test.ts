import { procedureOf } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { leftAt, type Draft } from './draft';
import {
  canOpen,
  firstOpenId,
  guardStep,
  nextStepId,
  previousStepId,
  progressOf,
  resumeId,
} from './progress';
import {
  draftForMei,
  emptyDraft,
  finishedDraft,
  verdictsIn,
  type Situation,
} from './facts.fixture';

const six = procedureOf('PERFORMANCE_AND_CREATOR');
const three = procedureOf('CREATOR_ONLY');
const inSix = (draft: Draft, situation: Situation = {}) =>
  progressOf(six, draft, verdictsIn(six, situation));
const looks = (progress: ReturnType<typeof progressOf>) =>
  progress.map(({ step, look }) => `${step.id}: ${look}`);

describe('where a draft stands', () => {
  it('shows what already holds, and asks only for what does not', () => {
    expect(looks(inSix(draftForMei()))).toEqual([
      'creator: passed',
      'optimize: passed',
      'media-source: passed',
      'code: ready',
      'creator-code: locked',
      'check: locked',
    ]);
  });

  it('has everything but the last step behind it once the code is typed', () => {
    const later = looks(inSix(finishedDraft())).slice(-2);
    // No code is there yet: what the fifth step names does not exist.
    expect(later).toEqual(['creator-code: ready', 'check: ready']);
    expect(inSix(finishedDraft()).map(({ isFinished }) => isFinished)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('is stopped by a blocked step, and says so before it is reached', () => {
    const progress = inSix(finishedDraft(), { hasOptimize: false, hasMediaSource: false });
    expect(looks(progress).slice(0, 4)).toEqual([
      'creator: passed',
      'optimize: blocked',
      'media-source: locked',
      'code: locked',
    ]);
    expect(firstOpenId(progress)).toBe('optimize');
  });

  it('does not pass a step whose required answer is missing, whatever the facts say', () => {
    const progress = inSix(emptyDraft());
    expect(progress[0]?.isFinished).toBe(false);
    expect(firstOpenId(progress)).toBe('creator');
  });

  it('judges by the answers alone where the server has said nothing', () => {
    const progress = progressOf(three, finishedDraft(), new Map());
    expect(progress.every(({ isFinished }) => isFinished)).toBe(true);
    expect(progress.some(({ passesByItself }) => passesByItself)).toBe(false);
  });
});

describe('the way through the steps', () => {
  it('jumps over steps that pass by themselves, both ways', () => {
    const progress = inSix(finishedDraft());
    expect(nextStepId(progress, 'creator')).toBe('code');
    expect(nextStepId(progress, 'code')).toBe('check');
    expect(previousStepId(progress, 'check')).toBe('code');
    expect(previousStepId(progress, 'code')).toBe('creator');
    expect(previousStepId(progress, 'creator')).toBeNull();
  });

  it('stops at a step that is blocked', () => {
    const progress = inSix(draftForMei(), { hasMediaSource: false });
    expect(nextStepId(progress, 'creator')).toBe('media-source');
  });

  it('takes every step of a procedure that has none to jump over', () => {
    const progress = progressOf(three, finishedDraft(), verdictsIn(three));
    expect(nextStepId(progress, 'creator')).toBe('code');
    expect(nextStepId(progress, 'code')).toBe('check');
  });
});

describe('the guard of deep links', () => {
  it('leads to the first unfinished step and names it', () => {
    const guarded = guardStep(inSix(draftForMei()), 'check');
    expect(guarded.stepId).toBe('code');
    expect(guarded.unfinished?.step.id).toBe('code');
  });

  it('opens what may be opened, also a step that passes by itself', () => {
    const progress = inSix(draftForMei());
    expect(guardStep(progress, 'media-source')).toEqual({
      stepId: 'media-source',
      unfinished: null,
    });
    expect(canOpen(progress, 'code')).toBe(true);
    expect(canOpen(progress, 'creator-code')).toBe(false);
  });

  it('leads back when an earlier step no longer holds', () => {
    expect(guardStep(inSix(finishedDraft(), { isJoined: false }), 'check').stepId).toBe('creator');
  });

  it('leads to the first step from an address that names none', () => {
    expect(guardStep(inSix(finishedDraft()), 'networks').stepId).toBe('creator');
    expect(guardStep(inSix(emptyDraft()), 'networks').stepId).toBe('creator');
  });
});

describe('a draft that is opened again', () => {
  const progress = (draft: Draft) => progressOf(three, draft, verdictsIn(three));

  it('goes on at the step at which it was left', () => {
    const draft = leftAt(finishedDraft(), 'creator');
    expect(resumeId(progress(draft), draft)).toBe('creator');
    expect(resumeId(progress(draft), leftAt(draft, 'code'))).toBe('code');
  });

  it('goes on at the first gap where that step must wait, or none was open', () => {
    const draft = leftAt(draftForMei(), 'check');
    expect(resumeId(progress(draft), draft)).toBe('code');
    expect(resumeId(progress(finishedDraft()), finishedDraft())).toBe('check');
  });

  it('stays untouched while nobody has typed into it', () => {
    const draft = emptyDraft();
    expect(leftAt(draft, 'code')).toBe(draft);
  });
});
