import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink, ListToolbar, PageHeader, TabLink, TabLinks, Text } from '../../../shared/ui';
import { TABS } from './search';

const route = getRouteApi('/creators/applications');

interface ApplicationsFrameProps {
  /** Beside the title: how many there are. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** What the part is for. */
  readonly description?: string;
  /** Beside the tabs. */
  readonly search?: ReactNode;
  readonly children: ReactNode;
}

/** What the parts of the page have in common: its title, and the way from one to the other. */
export function ApplicationsFrame(props: ApplicationsFrameProps) {
  const { aside, actions, description, search: field, children } = props;
  const { t } = useTranslation(['memberships', 'creators']);
  const search = route.useSearch();
  return (
    <>
      <PageHeader
        back={
          <BackLink to="/creators">
            <IconArrowLeft size={16} aria-hidden />
            {t('creators:title')}
          </BackLink>
        }
        title={t('inbox.title')}
        aside={aside}
        actions={actions}
      />
      <ListToolbar search={field}>
        <TabLinks label={t('inbox.show')}>
          {TABS.map((each) => (
            <TabLink
              key={each}
              to="/creators/applications"
              search={{ ...search, tab: each === 'new' ? undefined : each }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`inbox.${each}`)}
            </TabLink>
          ))}
        </TabLinks>
      </ListToolbar>
      {description !== undefined && (
        <Text size="sm" c="dimmed" maw={720} mb="sm">
          {description}
        </Text>
      )}
      {children}
    </>
  );
}
