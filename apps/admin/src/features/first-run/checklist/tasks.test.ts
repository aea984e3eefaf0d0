import { describe, expect, it } from 'vitest';
import { missingKinds, tasksOf } from './tasks';

const NOTHING = { optimizeActive: false, hasCreator: false, hasJoined: false, hasCode: false };

describe('tasksOf', () => {
  it('asks for Optimize only where the mode does', () => {
    const ids = (mode: 'CREATOR_ONLY' | 'PERFORMANCE_AND_CREATOR') =>
      tasksOf({ ...NOTHING, mode, programs: [] }).map(({ id }) => id);
    expect(ids('CREATOR_ONLY')).toEqual(['programs', 'creator', 'joined', 'code']);
    expect(ids('PERFORMANCE_AND_CREATOR')).toContain('optimize');
  });

  it('ticks off what exists', () => {
    const tasks = tasksOf({
      ...NOTHING,
      mode: 'CREATOR_ONLY',
      programs: [{ kind: 'CREATOR', codeTracking: true }],
      hasCreator: true,
    });
    expect(tasks.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual([
      'programs',
      'creator',
    ]);
  });
});

it('counts a program without code tracking as missing', () => {
  const programs = [
    { kind: 'CREATOR', codeTracking: true },
    { kind: 'PERFORMANCE', codeTracking: false },
  ] as const;
  expect(missingKinds({ mode: 'PERFORMANCE_AND_CREATOR', programs })).toEqual(['PERFORMANCE']);
  expect(missingKinds({ mode: 'CREATOR_ONLY', programs })).toEqual([]);
});
