import type { Evidence, EvidenceCode, ViolationParams } from '@creator-codes/domain';
import { begun } from './begun.js';
import { day } from './day.js';

const SENTENCES: Readonly<Record<EvidenceCode, (params: ViolationParams) => string>> = {
  CREATOR_JOINED: ({ creator }) => `${creator ?? 'The creator'} has joined the Creator program.`,
  CREATOR_JOINS_LATER: ({ creator, contractStart }) =>
    `${creator ?? 'The creator'} joins the Creator program ${contractStart === undefined ? 'later' : `on ${day(Number(contractStart))}`}: a code may start from then on.`,
  OPTIMIZE_ACTIVE: () => 'Optimize is active.',
  MEDIA_SOURCE_STANDS_FOR_CREATOR: ({ mediaSource }) =>
    `The media source ${mediaSource ?? ''} stands for this creator.`.replace('  ', ' '),
  CODE_TRACKING_ON: ({ program }) => `Code tracking is on for ${program ?? 'this program'}.`,
  EVERYTHING_HOLDS: () => 'Everything that the code needs is there.',
  WAITS_FOR_EARLIER_STEP: () => 'An earlier step comes first.',
};

/** Why a step stands as it stands, in short English; `ReadinessStep.evidence`. */
export function evidenceSentence({ code, params }: Evidence): string {
  return begun(SENTENCES[code](params));
}
