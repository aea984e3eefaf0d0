import { describe, expect, it, test } from 'vitest';
import { PROGRAM_MODES } from '../account/account.js';
import { ok } from '../shared/result.js';
import { factsOf, idOf, membershipOf, programOf } from '../testing/built.js';
import { everyFacts } from '../testing/every-facts.js';
import type { ProcedureFacts } from './facts.js';
import { procedureOf, stepForPath } from './procedure.js';
import { judgeProcedure, readinessViolations } from './readiness.js';
import type { Remedy, RemedyKind } from './step.js';

const told = ({ code, path }: { code: string; path: readonly string[] }) =>
  `${path.join('.')} ${code}`;

/** What the world looks like after a remedy. */
const EFFECTS: Readonly<
  Record<RemedyKind, (facts: ProcedureFacts, remedy: Remedy) => ProcedureFacts>
> = {
  INVITE_CREATOR: (facts) => ({ ...facts, membership: membershipOf({ state: 'INVITED' }) }),
  RECORD_CREATOR_JOINED: (facts) => ({ ...facts, membership: membershipOf() }),
  COPY_INVITATION: (facts) => facts,
  RECORD_OPTIMIZE: (facts) => ({
    ...facts,
    account: { ...facts.account, optimize: factsOf().account.optimize },
  }),
  CREATE_MEDIA_SOURCE: (facts) => ({
    ...facts,
    mediaSource: ok({ id: idOf('MediaSource', 9), name: 'New' }),
  }),
  TURN_ON_CODE_TRACKING: withProgram,
  CREATE_PROGRAM: withProgram,
  CHOOSE_PROGRAM: withProgram,
};

function withProgram(facts: ProcedureFacts, { programKind }: Remedy): ProcedureFacts {
  return programKind === 'CREATOR'
    ? { ...facts, creatorProgram: ok(programOf('CREATOR')) }
    : { ...facts, performanceProgram: ok(programOf('PERFORMANCE')) };
}

// Assertions of vitest cost too much for some 50,000 steps: what breaks a rule is collected and compared once.
describe.each(PROGRAM_MODES)('readiness in mode %s, over every combination of facts', (mode) => {
  const procedure = procedureOf(mode);
  const judged = [...everyFacts(mode)].map((facts) => ({
    facts,
    readiness: judgeProcedure(procedure, facts),
  }));
  const broken = (rule: (one: (typeof judged)[number]) => boolean) =>
    judged.filter((one) => !rule(one)).map(({ facts }) => facts);

  it('meets ready and blocked ones', () => {
    expect(judged.length).toBeGreaterThan(8_000);
    expect(new Set(judged.map(({ readiness }) => readiness.isReady)).size).toBe(2);
  });

  it('is ready exactly when no step is blocked or locked', () => {
    expect(
      broken(({ readiness }) => {
        const stuck = readiness.steps.some(
          ({ state }) => state === 'BLOCKED' || state === 'LOCKED',
        );
        return readiness.isReady !== stuck;
      }),
    ).toEqual([]);
  });

  it('is ready exactly when there is no violation, once a creator is chosen', () => {
    expect(
      broken(({ facts, readiness }) => {
        const none = readinessViolations(readiness).length === 0;
        return facts.creator === null ? none || !readiness.isReady : readiness.isReady === none;
      }),
    ).toEqual([]);
  });

  it('has the steps of its mode, in their order', () => {
    const ids = procedure.steps.map(({ id }) => id);
    expect(
      broken(({ readiness }) => readiness.steps.every(({ step }, at) => step.id === ids[at])),
    ).toEqual([]);
    expect(judged.every(({ readiness }) => readiness.steps.length === ids.length)).toBe(true);
  });

  it('gives a blocked step its violation, and a passed or ready one neither violation nor remedy', () => {
    expect(
      broken(({ readiness }) =>
        readiness.steps.every(({ state, violations, remedies }) => {
          if (state === 'BLOCKED') return violations.length > 0;
          return remedies.length === 0 && (state === 'LOCKED' || violations.length === 0);
        }),
      ),
    ).toEqual([]);
  });

  it('locks the check exactly while an earlier step is blocked or locked', () => {
    expect(
      broken(({ readiness }) => {
        const check = readiness.steps.at(-1);
        const before = readiness.steps.slice(0, -1);
        const open = before.every(({ state }) => state === 'PASSED' || state === 'READY');
        return check?.step.id === 'check' && check.state === (open ? 'READY' : 'LOCKED');
      }),
    ).toEqual([]);
  });

  it('tells each violation once, though several steps give it', () => {
    expect(
      broken(({ readiness }) => {
        const all = readiness.steps.flatMap(({ violations }) => violations.map(told));
        const once = readinessViolations(readiness).map(told);
        return new Set(once).size === once.length && all.every((line) => once.includes(line));
      }),
    ).toEqual([]);
  });

  it('leads every violation back to a step that gives it', () => {
    expect(
      broken(({ readiness }) =>
        readinessViolations(readiness).every((violation) => {
          const step = stepForPath(procedure, violation.path, violation.code);
          const found = readiness.steps.find((one) => one.step === step);
          return found?.violations.some((other) => told(other) === told(violation)) === true;
        }),
      ),
    ).toEqual([]);
  });

  it('becomes ready by its own remedies, unless the input itself is wrong or a contract is to come', () => {
    const unfinished = judged.filter(({ facts, readiness }) => {
      let [now, current] = [facts, readiness];
      for (let round = 0; round < 12 && !current.isReady; round += 1) {
        const help = current.steps.flatMap(({ remedies }) => remedies)[0];
        if (help === undefined) break;
        now = EFFECTS[help.kind](now, help);
        current = judgeProcedure(procedure, now);
      }
      return !current.isReady;
    });
    const helpless = unfinished.filter(({ facts: { creator, mediaSource, membership, now } }) => {
      const wrongInput = creator?.ok !== true || (mediaSource !== null && !mediaSource.ok);
      const contractToCome = (membership?.contractStart ?? now) > now;
      return !wrongInput && !contractToCome;
    });
    expect(helpless.map(({ facts }) => facts)).toEqual([]);
    expect(unfinished.length).toBeLessThan(judged.length);
  });
});

describe('the procedures', () => {
  test.each([
    ['CREATOR_ONLY', ['creator', 'code', 'check']],
    [
      'PERFORMANCE_AND_CREATOR',
      ['creator', 'optimize', 'media-source', 'code', 'creator-code', 'check'],
    ],
  ] as const)('%s has its own steps', (mode, ids) => {
    expect(procedureOf(mode).mode).toBe(mode);
    expect(procedureOf(mode).steps.map(({ id }) => id)).toEqual(ids);
  });
});
