import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/ui';
import type { AuditRow } from './audit-query';

interface SubjectLinkProps {
  readonly subject: AuditRow['subject'];
  readonly label: string;
}

/** What was changed, as a link to where it is shown. */
export function SubjectLink({ subject, label }: SubjectLinkProps) {
  const { t } = useTranslation('audit');
  if (subject === null) return <span title={t('gone')}>{label}</span>;
  const { id } = subject;
  switch (subject.__typename) {
    case 'PromoCode':
      return (
        <TextLink to="/codes/$id" params={{ id }} underline="always" translate="no">
          {label}
        </TextLink>
      );
    case 'Creator':
      return (
        <TextLink to="/creators/$id" params={{ id }} underline="always">
          {label}
        </TextLink>
      );
    case 'PerformancePartner':
      return (
        <TextLink to="/partners/$id" params={{ id }} underline="always">
          {label}
        </TextLink>
      );
    case 'Account':
      return (
        <TextLink to="/settings/account" underline="always">
          {label}
        </TextLink>
      );
    case 'Program':
      return (
        <TextLink to="/settings/programs" underline="always">
          {label}
        </TextLink>
      );
    case 'MediaSource':
      return (
        <TextLink to="/settings/media-sources/$id" params={{ id }} underline="always">
          {label}
        </TextLink>
      );
    case 'Deal':
      return (
        <TextLink to="/settings/deals/$id" params={{ id }} underline="always">
          {label}
        </TextLink>
      );
    case 'CreatorCampaign':
      return (
        <TextLink to="/campaigns/$id" params={{ id }} underline="always">
          {label}
        </TextLink>
      );
    case 'PromoCodeTemplate':
      return (
        <TextLink to="/settings/templates" underline="always">
          {label}
        </TextLink>
      );
    case 'ApplicationRule':
      return (
        <TextLink to="/creators/applications" search={{ tab: 'rules' }} underline="always">
          {label}
        </TextLink>
      );
    case 'InvitationLink':
      return (
        <TextLink to="/creators/applications" search={{ tab: 'links' }} underline="always">
          {label}
        </TextLink>
      );
    case 'RestrictedText':
      return (
        <TextLink to="/settings/reserved" underline="always" translate="no">
          {label}
        </TextLink>
      );
    default:
      return label;
  }
}
