import type { ProgramMode } from '@creator-codes/domain';

const TITLES: Readonly<Record<string, string>> = {
  creator: 'Creator',
  optimize: 'Optimize',
  'media-source': 'Media source',
  code: 'Code',
  'creator-code': 'Code for the creator',
  check: 'Check and create',
};

/** A step's title in short English; a step that has none yet is called by its name. */
export function stepTitle(id: string, mode: ProgramMode): string {
  if (id === 'code' && mode === 'PERFORMANCE_AND_CREATOR') return 'Code for the media source';
  return TITLES[id] ?? id;
}
