import { optionalIdSchema } from '../../shared/fields.js';
import { violation } from '../../shared/violation.js';
import type { ProcedureStep } from '../step.js';
import { blocked, blockedByProgram, locked, passed, remedy } from '../verdict.js';

/** Step 3 of six, second half of R3: the media source that stands for the creator exists. */
export const mediaSourceStep = {
  id: 'media-source',
  programKind: 'PERFORMANCE',
  fields: [
    { name: 'performanceProgramId', kind: 'program', required: false, programKind: 'PERFORMANCE' },
    { name: 'mediaSourceId', kind: 'mediaSource', required: false },
  ],
  shape: { performanceProgramId: optionalIdSchema, mediaSourceId: optionalIdSchema },
  objections: [
    { code: 'MEDIA_SOURCE_REQUIRED', field: 'mediaSourceId' },
    { code: 'MEDIA_SOURCE_OF_ANOTHER_CREATOR', field: 'mediaSourceId' },
  ],
  judge: (facts) => {
    if (!facts.performanceProgram.ok) {
      return blockedByProgram(facts.performanceProgram.violations, 'PERFORMANCE');
    }
    if (facts.mediaSource !== null) {
      return facts.mediaSource.ok
        ? passed('MEDIA_SOURCE_STANDS_FOR_CREATOR', { mediaSource: facts.mediaSource.value.name })
        : blocked(facts.mediaSource.violations);
    }
    if (facts.creator?.ok !== true) return locked();
    const missing = violation('MEDIA_SOURCE_REQUIRED', ['mediaSourceId'], {
      creator: facts.creator.value.displayName,
    });
    // Media sources are managed under Optimize: while that is missing, its own step carries the remedy.
    return facts.account.optimize === null
      ? { ...locked(), violations: [missing] }
      : blocked([missing], [remedy('CREATE_MEDIA_SOURCE', facts.creator.value.id, 'PERFORMANCE')]);
  },
} as const satisfies ProcedureStep;
