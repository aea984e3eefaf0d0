import { describe, expect, test } from 'vitest';
import { noOptimize, sixSteps, statesOf, threeSteps, trackingOff } from '../testing/judged.js';
import type { ProcedureFacts } from './facts.js';

type Changes = Partial<ProcedureFacts>;

describe('six steps', () => {
  test.each<[string, Changes, string]>([
    [
      'everything holds',
      {},
      'creator PASSED, optimize PASSED, media-source PASSED, code READY, creator-code READY, check READY',
    ],
    [
      'not joined',
      { membership: null },
      'creator BLOCKED, optimize PASSED, media-source PASSED, code READY, creator-code READY, check LOCKED',
    ],
    [
      'no Optimize',
      { account: noOptimize },
      'creator PASSED, optimize BLOCKED, media-source PASSED, code READY, creator-code READY, check LOCKED',
    ],
    [
      'no media source',
      { mediaSource: null },
      'creator PASSED, optimize PASSED, media-source BLOCKED, code READY, creator-code READY, check LOCKED',
    ],
    [
      'neither of both',
      { account: noOptimize, mediaSource: null },
      'creator PASSED, optimize BLOCKED, media-source LOCKED, code READY, creator-code READY, check LOCKED',
    ],
    [
      'tracking off in Performance',
      { performanceProgram: trackingOff('PERFORMANCE') },
      'creator PASSED, optimize PASSED, media-source PASSED, code BLOCKED, creator-code READY, check LOCKED',
    ],
    [
      'tracking off in Creator',
      { creatorProgram: trackingOff('CREATOR') },
      'creator PASSED, optimize PASSED, media-source PASSED, code READY, creator-code BLOCKED, check LOCKED',
    ],
    [
      'no creator yet',
      { creator: null, membership: null, mediaSource: null },
      'creator READY, optimize PASSED, media-source LOCKED, code READY, creator-code READY, check LOCKED',
    ],
  ])('%s', (_, changes, expected) => {
    expect(statesOf(sixSteps(changes))).toBe(expected);
  });
});

describe('three steps', () => {
  test.each<[string, Changes, string]>([
    ['everything holds', {}, 'creator PASSED, code READY, check READY'],
    ['not joined', { membership: null }, 'creator BLOCKED, code READY, check LOCKED'],
    [
      'tracking off',
      { creatorProgram: trackingOff('CREATOR') },
      'creator PASSED, code BLOCKED, check LOCKED',
    ],
    [
      'what only six steps ask for',
      { account: noOptimize, mediaSource: null, performanceProgram: trackingOff('PERFORMANCE') },
      'creator PASSED, code READY, check READY',
    ],
    [
      'no creator yet',
      { creator: null, membership: null },
      'creator READY, code READY, check READY',
    ],
  ])('%s', (_, changes, expected) => {
    expect(statesOf(threeSteps(changes))).toBe(expected);
  });
});
