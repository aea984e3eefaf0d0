import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Box, PageHeader, TabLink, TabLinks } from '../../shared/ui';

/** The parts of the settings under one heading. */
export function SettingsFrame() {
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('title')} />
      <Box mb="md">
        <TabLinks label={t('parts.label')}>
          <TabLink to="/settings/account">{t('parts.account')}</TabLink>
          <TabLink to="/settings/programs">{t('parts.programs')}</TabLink>
          <TabLink to="/settings/media-sources">{t('parts.mediaSources')}</TabLink>
          <TabLink to="/settings/deals">{t('parts.deals')}</TabLink>
          <TabLink to="/settings/templates">{t('parts.templates')}</TabLink>
          <TabLink to="/settings/reserved">{t('parts.reserved')}</TabLink>
          <TabLink to="/settings/people">{t('parts.people')}</TabLink>
          <TabLink to="/settings/tokens">{t('parts.tokens')}</TabLink>
          <TabLink to="/settings/security">{t('parts.security')}</TabLink>
        </TabLinks>
      </Box>
      <Outlet />
    </>
  );
}
