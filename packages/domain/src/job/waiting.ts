import type { Instant } from '../shared/instant.js';
import type { Violation, ViolationCode } from '../shared/violation.js';

/** For what a row waits: that its creator joins, that they have a media source, that codes count at all. */
export const WAITS_FOR = ['JOIN', 'MEDIA_SOURCE', 'TRACKING'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

const BY_CODE: Readonly<Partial<Record<ViolationCode, WaitsFor>>> = {
  CREATOR_NOT_JOINED: 'JOIN',
  CONTRACT_NOT_BEGUN: 'JOIN',
  MEDIA_SOURCE_REQUIRED: 'MEDIA_SOURCE',
  CODE_TRACKING_OFF: 'TRACKING',
  OPTIMIZE_REQUIRED: 'TRACKING',
};

/** What a row waits for that only these stand in the way of. */
export interface Wait {
  readonly waitsFor: WaitsFor;
  /** When time alone brings it; null where somebody has to do something. */
  readonly dueAt: Instant | null;
}

/** What is to be waited for among these, whatever else they say. */
export function waitAmong(violations: readonly Violation[]): Wait | null {
  return waitOf(violations.filter((each) => waitOf([each]) !== null));
}

/** What is to be waited for, the first thing first; null if nothing is wrong, or something that no waiting mends. */
export function waitOf(violations: readonly Violation[]): Wait | null {
  const kinds = violations.map(({ code }) => BY_CODE[code]);
  const [first] = kinds;
  if (first === undefined || kinds.includes(undefined)) return null;
  const begins = violations.flatMap((each) =>
    each.code === 'CONTRACT_NOT_BEGUN' ? [each.params.contractStart] : [],
  );
  return {
    waitsFor: first,
    dueAt: begins.length === violations.length ? Math.max(...begins) : null,
  };
}
