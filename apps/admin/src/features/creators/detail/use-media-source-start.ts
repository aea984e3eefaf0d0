import { useTranslation } from 'react-i18next';
import type { MediaSourceStart } from '../../../parts/remedies/remedy-props';
import { cutName } from '../../../shared/lib/cut-name';
import { mainProfile } from '../creator-facts';
import type { AccountProgram, CreatorDetail } from './creator-query';

/** What the form of a creator's media source begins with, in one of the programs. */
export function useMediaSourceStart(
  { displayName: name, socialProfiles }: Pick<CreatorDetail, 'displayName' | 'socialProfiles'>,
  programs: readonly AccountProgram[],
): MediaSourceStart {
  const { t } = useTranslation(['creators', 'words']);
  const main = mainProfile(socialProfiles);
  if (main === null) return { name: cutName(name), channel: '', programs };
  const platform = t(`words:platform.${main.platform}`);
  return {
    name: cutName(t('source.suggestedName', { name, platform })),
    channel: platform,
    programs,
  };
}

/** The Performance programs in which no media source stands for the creator yet. */
export function programsWithoutSource(
  creator: Pick<CreatorDetail, 'mediaSources'>,
  programs: readonly AccountProgram[],
): readonly AccountProgram[] {
  return programs.filter(
    ({ id, kind }) =>
      kind === 'PERFORMANCE' && !creator.mediaSources.some(({ program }) => program.id === id),
  );
}
