import { useQuery } from '@apollo/client/react';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../../parts/history/history';
import { useMay } from '../../../shared/access/may';
import { lastSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  CodeText,
  CopyButton,
  ErrorPanel,
  PageHeader,
  SkeletonRows,
  StatusBadge,
  TextLink,
} from '../../../shared/ui';
import { targetOf } from '../codes-target';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { AboutCode } from './about-code';
import { AssignmentCard } from './assignment-card';
import { CodeActions, type CodeDialog } from './code-actions';
import classes from './code-page.module.css';
import { CodeQuery, type CodeDetail } from './code-query';
import { EarlierTerms } from './earlier-terms';
import { Flags } from './flags';
import { usePresentDates } from './use-present-dates';

const CompleteDialog = lazyDialog(async () => (await import('./complete-dialog')).CompleteDialog);
const EditDialog = lazyDialog(async () => (await import('./edit-dialog')).EditCodeDialog);
const TermsDialog = lazyDialog(async () => (await import('./terms-dialog')).TermsDialog);
const DatesDialog = lazyDialog(async () => (await import('../dates-dialog')).DatesDialog);
const ExpireDialog = lazyDialog(async () => (await import('../expire-dialog')).ExpireDialog);
const ReactivateDialog = lazyDialog(
  async () => (await import('./reactivate-dialog')).ReactivateDialog,
);
const RotateDialog = lazyDialog(async () => (await import('./rotate-dialog')).RotateDialog);
const ReleaseDialog = lazyDialog(async () => (await import('./release-dialog')).ReleaseDialog);
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
  const [dialog, setDialog] = useState<CodeDialog | null>(null);
  useDocumentTitle(code.text);
  const close = () => {
    setDialog(null);
  };
  const may = useMay();
  const termsOf = code.assignments.find(({ id }) => dialog === `terms ${id}`);
  const presentDates = usePresentDates(code);
  const canComplete = !code.isComplete && code.status !== 'EXPIRED' && may('completePromoCode');
  return (
    <div className={classes['page']}>
      <PageHeader
        back={
          <TextLink to="/codes" search={lastSearch('/codes')} className={classes['back']}>
            <IconArrowLeft size={16} aria-hidden /> {t('list.title')}
          </TextLink>
        }
        title={<CodeText text={code.text} matchType={code.matchType} size="xl" copy={false} />}
        aside={
          <span className={classes['aside']}>
            <CopyOf text={code.text} />
            <StatusBadge status={code.status} />
          </span>
        }
        actions={<CodeActions code={code} onOpen={setDialog} />}
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
          <AssignmentCard
            key={assignment.id}
            assignment={assignment}
            expiredAt={code.expiredAt}
            action={
              <ChangeTerms
                code={code}
                assignmentId={assignment.id}
                onOpen={() => {
                  setDialog(`terms ${assignment.id}`);
                }}
              />
            }
          />
        ))}
      </div>
      <EarlierTerms code={code} />
      <AboutCode code={code} />
      <History of={code.id} />
      {dialog === 'expire' && <ExpireDialog codes={[code]} onClose={close} />}
      {dialog === 'edit' && <EditDialog code={code} onClose={close} />}
      {dialog === 'dates' && (
        <DatesDialog target={targetOf([code])} {...presentDates} onClose={close} />
      )}
      {dialog === 'reactivate' && <ReactivateDialog code={code} onClose={close} />}
      {dialog === 'rotate' && <RotateDialog code={code} onClose={close} />}
      {dialog === 'release' && <ReleaseDialog code={code} onClose={close} />}
      {termsOf !== undefined && <TermsDialog code={code} assignment={termsOf} onClose={close} />}
      {dialog === 'complete' && <CompleteDialog code={code} onClose={close} />}
    </div>
  );
}

interface ChangeTermsProps {
  readonly code: CodeDetail;
  readonly assignmentId: string;
  readonly onOpen: () => void;
}

/** The way to an assignment's terms, as long as one of them can be changed. */
function ChangeTerms({ code, assignmentId, onOpen }: ChangeTermsProps) {
  const { t } = useTranslation('codeLife');
  const may = useMay();
  const canChange = code.editable.some(
    (verdict) => verdict.assignmentId === assignmentId && verdict.may,
  );
  if (!canChange || !may('updatePromoCode')) return null;
  return (
    <div className={classes['cardAction']}>
      <Button variant="default" size="xs" onClick={onOpen}>
        {t('terms.open')}
      </Button>
    </div>
  );
}

function CopyOf({ text }: { readonly text: string }) {
  const { t } = useTranslation('common');
  return <CopyButton value={text} label={t('copy')} />;
}
