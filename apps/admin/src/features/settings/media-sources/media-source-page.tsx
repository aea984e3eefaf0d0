import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { externalIdsText } from '../../../parts/external-ids/external-ids';
import { History } from '../../../parts/history/history';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { newCode } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  BackLink,
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  ErrorPanel,
  Group,
  SectionCard,
  SkeletonRows,
  Text,
  TextLink,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { OwnerCodes } from '../../../shared/ui/owner-codes';
import classes from '../settings.module.css';
import { MediaSourceQuery, type MediaSourceDetail } from './media-source-documents';

const EditDialog = lazyDialog(
  async () => (await import('./edit-media-source-dialog')).EditMediaSourceDialog,
);
const route = getRouteApi('/settings/media-sources/$id');

/** One media source: for whom it stands, its codes, and its history. */
export function MediaSourcePage() {
  const { t } = useTranslation('settings');
  const { id } = route.useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(MediaSourceQuery, {
    variables: { id },
  });
  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows rows={6} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (data.node?.__typename !== 'MediaSource') throw notFound();
  const { node: source } = data;
  return (
    <div className={classes['page']}>
      <Head source={source} />
      <About source={source} />
      <SectionCard title={t('source.codes')}>
        {source.creator === null ? (
          <OwnerCodes
            label={t('source.codesOf', { name: source.name })}
            codes={source.promoCodes}
            isBusy={loading}
            onMore={(after) => fetchMore({ variables: { after } })}
            empty={<EmptyState title={t('source.noCodes', { name: source.name })} />}
          />
        ) : (
          <Text>{t('source.codesOfCreator', { name: source.creator.displayName })}</Text>
        )}
      </SectionCard>
      <History of={source.id} />
    </div>
  );
}

interface SourceProps {
  readonly source: MediaSourceDetail;
}

function Head({ source }: SourceProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [isEditing, setEditing] = useState(false);
  const may = useMay();
  const { id, name, creator } = source;
  useDocumentTitle(`${name} · ${t('parts.mediaSources')}`);
  const way =
    creator === null
      ? may('issuePromoCodeToMediaSource') &&
        ({ to: '/settings/media-sources/$id/give-code', params: { id } } as const)
      : may('issuePromoCode') && newCode({ creator: creator.id });
  return (
    <div>
      <BackLink to="/settings/media-sources">
        <IconArrowLeft size={16} aria-hidden />
        {t('parts.mediaSources')}
      </BackLink>
      <Group justify="space-between" gap="sm">
        <h2 className={classes['thing']}>{name}</h2>
        <Group gap="sm">
          {may('updateMediaSource') && (
            <Button
              variant="default"
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('common:editMore')}
            </Button>
          )}
          {way !== false && <ButtonLink {...way}>{t('source.assign')}</ButtonLink>}
        </Group>
      </Group>
      {isEditing && (
        <EditDialog
          source={source}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </div>
  );
}

function About({ source }: SourceProps) {
  const { t } = useTranslation(['settings', 'words', 'fields']);
  const format = useFormat();
  const { type, channel, creditGroup, program, creator, createdAt } = source;
  const facts = [
    {
      key: 'creator',
      term: t('fields:standsFor'),
      value:
        creator === null ? (
          t('source.nobody')
        ) : (
          <TextLink to="/creators/$id" params={{ id: creator.id }} underline="always">
            {creator.displayName}
          </TextLink>
        ),
    },
    { key: 'program', term: t('fields:program'), value: program.name },
    { key: 'type', term: t('fields:type'), value: type },
    { key: 'channel', term: t('fields:channel'), value: channel },
    {
      key: 'group',
      term: t('fields:creditGroup'),
      value: t(`words:creditGroup.${creditGroup}`),
    },
    {
      key: 'externalIds',
      term: t('fields:externalIds'),
      value: externalIdsText(source.externalIds),
    },
    { key: 'added', term: t('fields:added'), value: format.date(createdAt) },
  ];
  return (
    <SectionCard title={t('source.about')}>
      <DefinitionList items={facts.filter(({ value }) => value !== null)} />
    </SectionCard>
  );
}
