import { useQuery } from '@apollo/client/react';
import { procedureOf } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addDraftWords } from '../../../i18n/drafts';
import '../../../i18n/late/issue-code';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  ErrorPanel,
  NoticePanel,
  PageHeader,
  SectionCard,
  SkeletonRows,
} from '../../../shared/ui';
import { fieldsOf, isEmpty, valueOf, type Draft } from '../engine/draft';
import { instantOfEnd, type TermsValue } from '../engine/values';
import { useFieldWords } from '../fields/use-field-words';
import { DraftQuery, type ServerDraft } from '../sync/documents';
import { draftFromServer } from '../sync';
import classes from './drafts.module.css';
import { useDraftActions } from './use-draft-actions';

addDraftWords();

/** A draft as it was saved last, to be read; whoever goes on with a colleague's takes it over first. */
export function DraftPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('drafts');
  const { data, error, refetch } = useQuery(DraftQuery, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const draft = data?.node?.__typename === 'WizardDraft' ? data.node : null;
  const title = draft === null ? t('title') : t('view.title', { owner: draft.ownerName });
  useDocumentTitle(title);
  if (error !== undefined) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows />;
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <ButtonLink to="/drafts/{-$id}" variant="default">
            {t('view.back')}
          </ButtonLink>
        }
      />
      {draft === null ? (
        <EmptyState title={t('view.gone')}>{t('view.goneBody')}</EmptyState>
      ) : (
        <Reading draft={draft} />
      )}
    </>
  );
}

function Reading({ draft }: { readonly draft: ServerDraft }) {
  const { t } = useTranslation('drafts');
  const { id, isMine, ownerName: owner } = draft;
  const actions = useDraftActions();
  return (
    <>
      <NoticePanel
        tone={isMine ? 'blue' : 'grey'}
        title={isMine ? t('view.mine') : t('view.readOnly', { owner })}
        actions={
          isMine ? (
            <Button onClick={() => void actions.resume(id)}>{t('resume')}</Button>
          ) : (
            <Button disabled={actions.isBusy} onClick={() => void actions.takeOver(id)}>
              {t('takeOver')}
            </Button>
          )
        }
      >
        {isMine ? undefined : t('view.readOnlyBody', { owner })}
      </NoticePanel>
      <Entered draft={draft} />
    </>
  );
}

/** Fields that the form shows without a name of their own. */
const OWN_WORDS = ['terms', 'creatorTerms', 'creatorProgramId', 'performanceProgramId'] as const;

function isOwnWord(name: string): name is (typeof OWN_WORDS)[number] {
  return OWN_WORDS.some((each) => each === name);
}

/** What was entered, field by field. */
function Entered({ draft: theirs }: { readonly draft: ServerDraft }) {
  const { t } = useTranslation(['drafts', 'issueCode', 'words', 'common']);
  const { id: accountId, mode, timeZone } = useAccount();
  const words = useFieldWords();
  const format = useFormat();
  const windowOf = (terms: TermsValue) => {
    const [start, end] = [instantOfEnd(terms, 'start'), instantOfEnd(terms, 'end')];
    const { timeZone: zone } = terms;
    return t('common:window', {
      from:
        start.ok && start.value !== null
          ? format.dateTime(start.value, zone)
          : t('common:rightAway'),
      to: end.ok && end.value !== null ? format.endDateTime(end.value, zone) : t('common:noEnd'),
    });
  };
  const draft: Draft = draftFromServer(theirs, { id: theirs.id, accountId, timeZone });
  const items = fieldsOf(procedureOf(mode))
    .filter((field) => !isEmpty(draft, field))
    .map((field) => {
      const value = valueOf(draft, field);
      return {
        key: field.name,
        term: isOwnWord(field.name)
          ? t(`view.field.${field.name}`)
          : words.nameOf(field.name.replace(/Id$/, '')),
        value:
          value === null
            ? ''
            : typeof value === 'string'
              ? field.kind === 'oneOf'
                ? words.choiceOf(field.name, value)
                : value
              : 'label' in value
                ? value.label
                : `${windowOf(value)} · ${t(`words:creditPolicy.${value.creditPolicy}`)}`,
      };
    });
  return (
    <div className={classes['facts']}>
      <SectionCard title={t('issueCode:summary.title')}>
        {items.length === 0 ? t('view.nothing') : <DefinitionList items={items} />}
      </SectionCard>
    </div>
  );
}
