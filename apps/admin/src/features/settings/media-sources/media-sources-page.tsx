import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { newCode } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Explain,
  Group,
  NoticePanel,
  TextLink,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { CreateMediaSourceDialog } from './create-media-source-dialog';
import { MediaSourcesQuery, type MediaSourceRow } from './media-source-documents';

const route = getRouteApi('/settings/media-sources');

/** The media sources of the account and the creators for whom they stand. */
export function MediaSourcesPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { mode } = useAccount();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [isCreating, setCreating] = useState(false);
  useDocumentTitle(`${t('parts.mediaSources')} · ${t('title')}`);
  const query = useQuery(MediaSourcesQuery, { variables: { filter: { search: q ?? null } } });
  const sources = (query.data ?? query.previousData)?.mediaSources;
  const canCreate = useMay()('createMediaSource') && mode === 'PERFORMANCE_AND_CREATOR';
  const create = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setCreating(true);
      }}
    >
      {t('source.new')}
    </Button>
  );

  return (
    <>
      {mode !== 'PERFORMANCE_AND_CREATOR' && (
        <div className={classes['missing']}>
          <NoticePanel
            tone="grey"
            title={t('source.notInMode')}
            actions={
              <ButtonLink to="/settings/account" variant="default">
                {t('source.toMode')}
              </ButtonLink>
            }
          >
            <p>{t('source.notInModeBody')}</p>
          </NoticePanel>
        </div>
      )}
      <ListPage
        label={t('parts.mediaSources')}
        columns={useMediaSourceColumns()}
        query={query}
        list={sources}
        isNarrowed={q !== undefined}
        search={{
          label: t('source.search'),
          placeholder: t('source.searchPlaceholder'),
          value: q,
          onChange: (text) => void navigate({ search: { q: text }, replace: true }),
        }}
        tools={canCreate && create}
        nothingMatches={
          <EmptyState
            title={t('source.emptySearch', { query: q })}
            action={
              <ButtonLink to="/settings/media-sources" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            }
          />
        }
        nothingYet={
          <EmptyState
            icon={<IconRoute size={24} />}
            title={t('source.empty')}
            action={canCreate ? create : undefined}
          >
            {t('source.emptyBody')}
            <Explain word="MEDIA_SOURCE" />
          </EmptyState>
        }
      />
      {isCreating && (
        <CreateMediaSourceDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}

/** The documented way in: a code for whoever the source stands for, or for the source itself. */
function RowActions({ source }: { readonly source: MediaSourceRow }) {
  const { t } = useTranslation('settings');
  const may = useMay();
  const { id, name, creator } = source;
  const label = t('source.assignTo', { name });
  if (creator !== null) {
    return (
      may('issuePromoCode') && (
        <ButtonLink
          {...newCode({ creator: creator.id })}
          variant="default"
          size="xs"
          aria-label={label}
        >
          {t('source.assign')}
        </ButtonLink>
      )
    );
  }
  return (
    <Group gap="xs" justify="flex-end">
      <ButtonLink
        to="/codes"
        search={{ owner: id }}
        variant="subtle"
        size="xs"
        aria-label={t('source.codesOf', { name })}
      >
        {t('source.codes')}
      </ButtonLink>
      {may('issuePromoCodeToMediaSource') && (
        <ButtonLink
          to="/settings/media-sources/$id/give-code"
          params={{ id }}
          variant="default"
          size="xs"
          aria-label={label}
        >
          {t('source.assign')}
        </ButtonLink>
      )}
    </Group>
  );
}

function useMediaSourceColumns(): readonly Column<MediaSourceRow>[] {
  const { t } = useTranslation(['settings', 'words', 'fields']);
  return [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:mediaSource'),
      cell: ({ id, name, type, channel }) => (
        <>
          <TextLink to="/settings/media-sources/$id" params={{ id }} fw={600}>
            {name}
          </TextLink>
          <span className={classes['kind']}>
            {channel === null ? type : `${type} · ${channel}`}
          </span>
        </>
      ),
    },
    {
      key: 'creator',
      header: t('fields:standsFor'),
      cell: ({ creator }) =>
        creator === null ? (
          t('source.nobody')
        ) : (
          <TextLink to="/creators/$id" params={{ id: creator.id }} underline="always">
            {creator.displayName}
          </TextLink>
        ),
    },
    { key: 'program', header: t('fields:program'), cell: ({ program }) => program.name },
    {
      key: 'group',
      header: t('fields:creditGroup'),
      cell: ({ creditGroup }) => t(`words:creditGroup.${creditGroup}`),
    },
    {
      key: 'act',
      header: t('fields:actions'),
      align: 'end',
      cell: (source) => <RowActions source={source} />,
    },
  ];
}
