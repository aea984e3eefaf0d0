import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { GivePage } from '../../../parts/give-code/give-page';
import { graphql } from '../../../shared/lib/graphql';
import { BackLink, ButtonLink, ErrorPanel, SkeletonRows } from '../../../shared/ui';

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

/** Gives a code to a media source that stands for nobody. */
export function GiveCodeToSourcePage() {
  const { t } = useTranslation(['settings', 'common']);
  const { id } = route.useParams();
  const { like } = route.useSearch();
  const { data, error, refetch } = useQuery(SourceQuery, { variables: { id } });
  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  const source = data.node?.__typename === 'MediaSource' ? data.node : null;
  // The codes of one that stands for a creator are made for the creator.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (source?.creator !== null) throw notFound();

  return (
    <GivePage
      taker={{ kind: 'MEDIA_SOURCE', id, name: source.name }}
      programs={[source.program]}
      like={like}
      back={
        <BackLink to="/settings/media-sources">
          <IconArrowLeft size={16} aria-hidden />
          {t('settings:source.back')}
        </BackLink>
      }
      cancel={
        <ButtonLink to="/settings/media-sources" variant="default">
          {t('common:cancel')}
        </ButtonLink>
      }
    />
  );
}
