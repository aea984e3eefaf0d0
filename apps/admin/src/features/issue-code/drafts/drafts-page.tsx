import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconNotes } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addDraftWords } from '../../../i18n/drafts';
import '../../../i18n/late/issue-code';
import { ListPage } from '../../../parts/list-page';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useSentence } from '../../../shared/lib/violations';
import {
  ButtonLink,
  EmptyState,
  ListToolbar,
  NoticePanel,
  PageHeader,
  TabLink,
  TabLinks,
} from '../../../shared/ui';
import { DraftsQuery } from '../sync/documents';
import sync from '../sync/sync.module.css';
import { DraftPage } from './draft-page';
import { useCarryOver, type Carried } from './use-carry-over';
import { useDraftColumns } from './use-draft-columns';

addDraftWords();

const route = getRouteApi('/drafts/{-$id}');
const WHOSE = [
  [undefined, 'all'],
  ['mine', 'mine'],
  ['others', 'others'],
] as const;

/** What was begun and not finished, by everybody in the account, or one of these. */
export function DraftsPage() {
  const { id } = route.useParams();
  return id === undefined ? <Drafts /> : <DraftPage key={id} id={id} />;
}

function Drafts() {
  const { t } = useTranslation(['drafts', 'common']);
  const format = useFormat();
  const { whose } = route.useSearch();
  useDocumentTitle(t('title'));
  const query = useQuery(DraftsQuery, {
    variables: { filter: { isMine: whose === undefined ? null : whose === 'mine' } },
    fetchPolicy: 'cache-and-network',
  });
  const { refetch } = query;
  const carried = useCarryOver(
    useCallback(() => {
      refetch().catch(() => undefined);
    }, [refetch]),
  );
  const list = (query.data ?? query.previousData)?.drafts;
  const columns = useDraftColumns();
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={list !== undefined && <span>{format.count(list.count)}</span>}
        actions={<ButtonLink to="/codes/new">{t('new')}</ButtonLink>}
      />
      {carried !== null && <CarriedNotice carried={carried} />}
      <ListToolbar search={null}>
        <TabLinks label={t('search')}>
          {WHOSE.map(([value, word]) => (
            <TabLink
              key={word}
              to="/drafts/{-$id}"
              search={{ whose: value }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(word)}
            </TabLink>
          ))}
        </TabLinks>
      </ListToolbar>
      <ListPage
        label={t('title')}
        columns={columns}
        query={query}
        list={list}
        isNarrowed={whose !== undefined}
        nothingMatches={
          <EmptyState
            icon={<IconNotes size={24} />}
            title={t('emptyFilter')}
            action={
              <ButtonLink to="/drafts/{-$id}" variant="default">
                {t('common:clearFilters')}
              </ButtonLink>
            }
          />
        }
        nothingYet={
          <EmptyState icon={<IconNotes size={24} />} title={t('empty')}>
            {t('emptyBody')}
          </EmptyState>
        }
      />
    </>
  );
}

function CarriedNotice({ carried: { carried, left, why } }: { readonly carried: Carried }) {
  const { t } = useTranslation('drafts');
  const sentence = useSentence();
  if (left === 0 && carried === 0) return null;
  return (
    <div className={sync['notice']}>
      {left > 0 ? (
        <NoticePanel
          tone="yellow"
          role="status"
          title={t('notCarried', {
            count: left,
            why: why === null ? t('unreachable') : sentence(why),
          })}
        />
      ) : (
        <NoticePanel tone="blue" role="status" title={t('carried', { count: carried })} />
      )}
    </div>
  );
}
