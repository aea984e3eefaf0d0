import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import '../../../i18n/late/first-run';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useViewer } from '../../../shared/lib/viewer';
import { BackLink, PageHeader } from '../../../shared/ui';
import { AccountForm } from './account-form';
import { Languages } from './languages';
import classes from './welcome-page.module.css';

/** Makes the first account of an empty database, or another one later. */
export function WelcomePage() {
  const { t } = useTranslation(['firstRun', 'shell']);
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const isFirst = viewer.account === null;
  const title = t(isFirst ? 'title' : 'shell:account.create');
  useDocumentTitle(title);
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <span className={classes['logo']} aria-hidden>
          C
        </span>
        <Languages />
      </div>
      <PageHeader
        title={title}
        description={t(isFirst ? 'intro' : 'newIntro')}
        back={
          !isFirst && (
            <BackLink to="/codes">
              <IconArrowLeft size={16} aria-hidden />
              {t('shell:nav.codes')}
            </BackLink>
          )
        }
      />
      <AccountForm onDone={() => void navigate({ to: '/getting-started' })} />
    </div>
  );
}
