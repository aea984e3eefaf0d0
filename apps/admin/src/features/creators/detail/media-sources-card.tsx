import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaSourceDialog } from '../../../parts/remedies/media-source-dialog';
import type { Remedies } from '../../../parts/remedies/use-remedies';
import { useMay } from '../../../shared/access/may';
import { useAccount } from '../../../shared/lib/viewer';
import { Button, Explain, SectionCard, TextLink } from '../../../shared/ui';
import classes from './creator-page.module.css';
import type { AccountProgram, CreatorDetail } from './creator-query';
import { programsWithoutSource, useMediaSourceStart } from './use-media-source-start';

interface MediaSourcesCardProps {
  readonly creator: CreatorDetail;
  readonly programs: readonly AccountProgram[];
  readonly remedies: Remedies;
}

/** The media sources that stand for the creator, one in each Performance program at most. */
export function MediaSourcesCard({ creator, programs, remedies }: MediaSourcesCardProps) {
  const { t } = useTranslation(['creators', 'words']);
  const { mode } = useAccount();
  const [isCreating, setCreating] = useState(false);
  const may = useMay();
  const open = programsWithoutSource(creator, programs);
  const start = useMediaSourceStart(creator, open);
  const isAskedFor = mode === 'PERFORMANCE_AND_CREATOR';
  if (!isAskedFor && creator.mediaSources.length === 0) return null;
  return (
    <SectionCard title={t('source.title')}>
      <p className={classes['quiet']}>
        {t(isAskedFor ? 'source.body' : 'source.notInMode')}
        <Explain word="STANDS_FOR" />
      </p>
      {creator.mediaSources.length === 0 ? (
        <p className={classes['standing']}>{t('source.none', { name: creator.displayName })}</p>
      ) : (
        <ul className={classes['socials']}>
          {creator.mediaSources.map(({ id, name, channel, creditGroup, program }) => (
            <li key={id}>
              <TextLink
                to="/settings/media-sources/$id"
                params={{ id }}
                underline="always"
                className={classes['handle']}
              >
                {name}
              </TextLink>
              <span className={classes['quiet']}>
                {[channel, program.name, t(`words:creditGroup.${creditGroup}`)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isAskedFor && open.length > 0 && may('createMediaSource') && (
        <div className={classes['buttons']}>
          <Button
            variant="default"
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('source.create')}
          </Button>
        </div>
      )}
      {isCreating && (
        <MediaSourceDialog
          creator={creator}
          start={start}
          remedies={remedies}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </SectionCard>
  );
}
