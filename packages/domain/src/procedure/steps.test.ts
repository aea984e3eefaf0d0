import { describe, expect, it, test } from 'vitest';
import { refused } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { DAY, idOf, membershipOf, NOW } from '../testing/built.js';
import { noOptimize, sixSteps, statesOf, threeSteps, trackingOff } from '../testing/judged.js';
import type { Readiness } from './readiness.js';

const stepOf = (readiness: Readiness, id: string) => {
  const found = readiness.steps.find(({ step }) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  const { violations, remedies, evidence, state } = found;
  return {
    state,
    evidence: evidence && `${evidence.code} ${Object.values(evidence.params).join()}`.trim(),
    violations: violations.map(({ code, path }) => `${path.join('.')} ${code}`.trim()),
    remedies: remedies.map(({ kind, targetId }) => `${kind} ${targetId ?? ''}`.trim()),
  };
};

const creator = idOf('Creator');

describe('R1: the creator step', () => {
  const invite = [`INVITE_CREATOR ${creator}`];
  const answer = [`RECORD_CREATOR_JOINED ${creator}`, `COPY_INVITATION ${creator}`];
  test.each([
    ['NONE', null, invite],
    ['INVITED', membershipOf({ state: 'INVITED' }), answer],
    ['APPLIED', membershipOf({ state: 'APPLIED' }), answer],
    ['DECLINED', membershipOf({ state: 'DECLINED' }), invite],
    ['REMOVED', membershipOf({ state: 'REMOVED' }), invite],
    ['EXPIRED', membershipOf({ contractEnd: NOW }), invite],
  ])('is blocked in state %s, and says what helps', (state, membership, remedies) => {
    for (const readiness of [sixSteps({ membership }), threeSteps({ membership })]) {
      expect(stepOf(readiness, 'creator')).toEqual({
        state: 'BLOCKED',
        evidence: null,
        violations: ['creatorId CREATOR_NOT_JOINED'],
        remedies,
      });
      expect(readiness.steps[0]?.violations[0]?.params).toEqual({ creator: 'Mei Lin', state });
    }
  });

  it('names the creator who has joined', () => {
    expect(stepOf(threeSteps(), 'creator').evidence).toBe('CREATOR_JOINED Mei Lin');
  });

  it('names the creator who joins later, with the day', () => {
    const membership = membershipOf({ contractStart: NOW + DAY });
    for (const readiness of [sixSteps({ membership }), threeSteps({ membership })]) {
      expect(stepOf(readiness, 'creator')).toEqual({
        state: 'PASSED',
        evidence: `CREATOR_JOINS_LATER Mei Lin,${NOW + DAY}`,
        ...{ violations: [], remedies: [] },
      });
      expect(readiness.isReady).toBe(true);
    }
  });

  it('says that a creator does not exist here', () => {
    const absent = refused(violation('NOT_FOUND', ['creatorId']));
    expect(stepOf(threeSteps({ creator: absent }), 'creator')).toMatchObject({
      state: 'BLOCKED',
      violations: ['creatorId NOT_FOUND'],
      remedies: [],
    });
  });
});

describe('R2: the code steps', () => {
  test.each([
    [
      'code',
      sixSteps({ performanceProgram: trackingOff('PERFORMANCE') }),
      'performanceProgramId',
      idOf('Program', 2),
    ],
    [
      'creator-code',
      sixSteps({ creatorProgram: trackingOff('CREATOR') }),
      'creatorProgramId',
      idOf('Program', 1),
    ],
    [
      'code',
      threeSteps({ creatorProgram: trackingOff('CREATOR') }),
      'creatorProgramId',
      idOf('Program', 1),
    ],
  ])(
    '%s is blocked while tracking is off, and can switch it on',
    (id, readiness, field, program) => {
      expect(stepOf(readiness, id)).toEqual({
        state: 'BLOCKED',
        evidence: null,
        violations: [`${field} CODE_TRACKING_OFF`],
        remedies: [`TURN_ON_CODE_TRACKING ${program}`],
      });
    },
  );

  it('name the program whose tracking is on', () => {
    expect(stepOf(sixSteps(), 'code').evidence).toBe('CODE_TRACKING_ON Performance');
    expect(stepOf(sixSteps(), 'creator-code').evidence).toBe('CODE_TRACKING_ON Creators');
    expect(stepOf(threeSteps(), 'code').evidence).toBe('CODE_TRACKING_ON Creators');
  });
});

describe('R3: Optimize and the media source', () => {
  it('are asked for one after the other, and both are told', () => {
    const readiness = sixSteps({ account: noOptimize, mediaSource: null });
    expect(stepOf(readiness, 'optimize')).toEqual({
      state: 'BLOCKED',
      evidence: null,
      violations: ['OPTIMIZE_REQUIRED'],
      remedies: [`RECORD_OPTIMIZE ${idOf('Account')}`],
    });
    expect(stepOf(readiness, 'media-source')).toEqual({
      state: 'LOCKED',
      evidence: 'WAITS_FOR_EARLIER_STEP',
      violations: ['mediaSourceId MEDIA_SOURCE_REQUIRED'],
      remedies: [],
    });
  });

  it('once Optimize is there, the media source can be made', () => {
    expect(stepOf(sixSteps({ mediaSource: null }), 'media-source')).toMatchObject({
      violations: ['mediaSourceId MEDIA_SOURCE_REQUIRED'],
      remedies: [`CREATE_MEDIA_SOURCE ${creator}`],
    });
  });

  it('name the media source that stands for the creator', () => {
    expect(stepOf(sixSteps(), 'media-source').evidence).toBe(
      'MEDIA_SOURCE_STANDS_FOR_CREATOR Creator: Mei Lin',
    );
  });
});

describe('a program that is missing or must be chosen', () => {
  test.each([
    ['PROGRAM_MISSING', 'CREATE_PROGRAM'],
    ['PROGRAM_AMBIGUOUS', 'CHOOSE_PROGRAM'],
    ['PROGRAM_KIND', 'CHOOSE_PROGRAM'],
    ['NOT_FOUND', 'CHOOSE_PROGRAM'],
  ] as const)('%s blocks every step that needs it: %s', (code, kind) => {
    const params = { kind: 'CREATOR', count: 2 };
    const creatorProgram = refused(violation(code, ['creatorProgramId'], params));
    const performanceProgram = refused(violation(code, ['performanceProgramId'], params));
    const readiness = sixSteps({ creatorProgram, performanceProgram });
    expect(statesOf(readiness)).toBe(
      'creator BLOCKED, optimize PASSED, media-source BLOCKED, code BLOCKED, creator-code BLOCKED, check LOCKED',
    );
    const kinds = readiness.steps.map(({ remedies }) =>
      remedies.map((r) => `${r.kind} ${r.programKind}`),
    );
    expect(kinds).toEqual([
      [`${kind} CREATOR`],
      [],
      [`${kind} PERFORMANCE`],
      [`${kind} PERFORMANCE`],
      [`${kind} CREATOR`],
      [],
    ]);
  });
});
