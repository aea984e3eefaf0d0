import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../parts/give-code/give-code.module.css';
import type { GivenCode } from '../../../parts/give-code/give-documents';
import { GiveForm } from '../../../parts/give-code/give-form';
import { Given } from '../../../parts/give-code/given';
import { useGiveStart } from '../../../parts/give-code/use-give-start';
import { graphql } from '../../../shared/lib/graphql';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { BackLink, ButtonLink, ErrorPanel, PageHeader, SkeletonRows } from '../../../shared/ui';

/** The source, and its program. */
const SourceQuery = graphql(`
  query GiveToSourcePage($id: ID!) {
    node(id: $id) {
      __typename
      ... on MediaSource {
        id
        name
        creator {
          id
        }
        program {
          id
          name
          kind
          codeTracking
        }
      }
    }
  }
`);

const route = getRouteApi('/settings/media-sources/$id/give-code');

/** Gives a code to a media source that stands for nobody; afterwards says so, and Back does not give it again. */
export function GiveCodeToSourcePage() {
  const { t } = useTranslation(['partners', 'settings', 'common']);
  const { id } = route.useParams();
  const [given, setGiven] = useState<GivenCode | null>(null);
  const { data, error, refetch } = useQuery(SourceQuery, { variables: { id } });
  const { like } = route.useSearch();
  const [start, isStarting] = useGiveStart(like);
  const source = data?.node?.__typename === 'MediaSource' ? data.node : null;
  const title = source === null ? '' : t('give.title', { name: source.name });
  useDocumentTitle(title);

  if (data === undefined || isStarting) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // The codes of one that stands for a creator are made for the creator.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (source?.creator !== null) throw notFound();

  return (
    <div className={classes['page']}>
      <PageHeader
        title={given === null ? title : t('give.done', { text: given.text })}
        description={given === null ? t('give.description') : undefined}
        back={
          <BackLink to="/settings/media-sources">
            <IconArrowLeft size={16} aria-hidden />
            {t('settings:source.back')}
          </BackLink>
        }
      />
      {given === null ? (
        <GiveForm
          taker={{ kind: 'MEDIA_SOURCE', id, name: source.name }}
          programs={[source.program]}
          start={start}
          cancel={
            <ButtonLink to="/settings/media-sources" variant="default">
              {t('common:cancel')}
            </ButtonLink>
          }
          onGiven={setGiven}
        />
      ) : (
        <Given
          code={given}
          name={source.name}
          onAgain={() => {
            setGiven(null);
          }}
        />
      )}
    </div>
  );
}
