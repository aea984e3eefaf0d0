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
  EmptyState,
  NoticePanel,
  TextLink,
  type Column,
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

function useMediaSourceColumns(): readonly Column<MediaSourceRow>[] {
  const { t } = useTranslation(['settings', 'words', 'fields']);
  const mayIssue = useMay()('issuePromoCode');
  return [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:mediaSource'),
      cell: ({ name, type, channel }) => (
        <>
          <strong>{name}</strong>
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
    ...(mayIssue
      ? [
          {
            key: 'assign',
            header: t('fields:actions'),
            cell: ({ name, creator }: MediaSourceRow) =>
              creator !== null && (
                <TextLink
                  {...newCode({ creator: creator.id })}
                  underline="always"
                  aria-label={t('source.assignTo', { name })}
                >
                  {t('source.assign')}
                </TextLink>
              ),
          },
        ]
      : []),
  ];
}
