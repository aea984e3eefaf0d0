import { useTranslation } from 'react-i18next';
import type { OpenLinkRow } from './link-documents';

/** What an open link is called: its name or, without one, where it leads. */
export function useLinkName(): (link: Pick<OpenLinkRow, 'name' | 'program'>) => string {
  const { t } = useTranslation('openLinks');
  return ({ name, program }) => name ?? t('unnamed', { program: program.name });
}
