import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { lastSearch } from '../../../shared/lib/last-search';
import { duplicateOf } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  ButtonLink,
  CodeText,
  CopyButton,
  ErrorPanel,
  PageHeader,
  SkeletonRows,
  StatusBadge,
  TextLink,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { ExpireDialog } from '../expire-dialog';
import { AboutCode } from './about-code';
import { AssignmentCard } from './assignment-card';
import classes from './code-page.module.css';
import { CodeQuery, type CodeDetail } from './code-query';
import { Flags } from './flags';
import { History } from './history';

const CompleteDialog = lazyDialog(async () => (await import('./complete-dialog')).CompleteDialog);
const EditDialog = lazyDialog(async () => (await import('./edit-dialog')).EditCodeDialog);
const route = getRouteApi('/codes/$id');

/** One code: its assignments, what needs an eye, and its history. */
export function CodePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(CodeQuery, { variables: { id } });
  if (data === undefined) {
    return error === undefined ? (
      <SkeletonRows rows={6} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told
  if (data.node?.__typename !== 'PromoCode') throw notFound();
  return <CodeView code={data.node} />;
}

function CodeView({ code }: { readonly code: CodeDetail }) {
  const { t } = useTranslation('codes');
  const [dialog, setDialog] = useState<'edit' | 'expire' | 'complete' | null>(null);
  useDocumentTitle(code.text);
  const close = () => {
    setDialog(null);
  };
  const may = useMay();
  const mayDuplicate = may(
    code.owner.__typename === 'Creator' ? 'issuePromoCode' : 'issuePromoCodeToPartner',
  );
  const duplicate = mayDuplicate ? duplicateOf(code) : null;
  const canComplete = !code.isComplete && code.expiredAt === null && may('completePromoCode');
  return (
    <div className={classes['page']}>
      <PageHeader
        back={
          <TextLink to="/codes" search={lastSearch('/codes')} className={classes['back']}>
            <IconArrowLeft size={16} aria-hidden /> {t('list.title')}
          </TextLink>
        }
        title={<CodeText text={code.text} size="xl" copy={false} />}
        aside={
          <span className={classes['aside']}>
            <CopyOf text={code.text} />
            <StatusBadge status={code.status} />
          </span>
        }
        actions={
          <>
            {may('updatePromoCode') && (
              <Button
                variant="default"
                onClick={() => {
                  setDialog('edit');
                }}
              >
                {t('detail.edit')}
              </Button>
            )}
            {duplicate !== null && (
              <ButtonLink {...duplicate} variant="default">
                {t('detail.duplicate')}
              </ButtonLink>
            )}
            {code.status !== 'EXPIRED' && may('expirePromoCodes') && (
              <Button
                variant="default"
                onClick={() => {
                  setDialog('expire');
                }}
              >
                {t('detail.expire')}
              </Button>
            )}
          </>
        }
      />
      <Flags
        code={code}
        onComplete={
          canComplete
            ? () => {
                setDialog('complete');
              }
            : null
        }
      />
      <h2 className="visually-hidden">{t('detail.assignments')}</h2>
      <div className={classes['cards']}>
        {code.assignments.map((assignment) => (
          <AssignmentCard key={assignment.id} assignment={assignment} expiredAt={code.expiredAt} />
        ))}
      </div>
      <AboutCode code={code} />
      <History codeId={code.id} />
      {dialog === 'expire' && <ExpireDialog codes={[code]} onClose={close} />}
      {dialog === 'edit' && <EditDialog code={code} onClose={close} />}
      {dialog === 'complete' && <CompleteDialog code={code} onClose={close} />}
    </div>
  );
}

function CopyOf({ text }: { readonly text: string }) {
  const { t } = useTranslation('common');
  return <CopyButton value={text} label={t('copy')} />;
}
