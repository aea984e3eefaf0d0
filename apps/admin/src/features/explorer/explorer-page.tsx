import '../../i18n/late/explorer';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../shared/lib/graphql';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { useAccount } from '../../shared/lib/viewer';
import { ConfirmDialog, PageHeader, SkeletonRows, Text } from '../../shared/ui';
import classes from './explorer-page.module.css';
import type { Example } from './prepared-tabs';
import { TokenBar } from './token-bar';

const Editor = lazy(async () => ({ default: (await import('./editor')).Editor }));

const ExampleQuery = graphql(`
  query ExplorerExample {
    creators(first: 1, filter: { hasJoined: true }) {
      nodes {
        id
      }
    }
    promoCodes(first: 1) {
      nodes {
        text
      }
    }
  }
`);

/** GraphiQL with tabs prepared for the questions that people bring; its variables name things that exist. */
export function ExplorerPage() {
  const { t } = useTranslation(['explorer', 'shell']);
  const account = useAccount();
  const { data, loading } = useQuery(ExampleQuery);
  useDocumentTitle(t('shell:nav.explorer'));

  const [token, setToken] = useState<string | null>(null);
  const isAllowed = useRef(false);
  const [answer, setAnswer] = useState<((isAllowed: boolean) => void) | null>(null);
  const confirmMutation = useCallback(async () => {
    if (isAllowed.current) return true;
    isAllowed.current = await new Promise<boolean>((resolve) => {
      setAnswer(() => resolve);
    });
    setAnswer(null);
    return isAllowed.current;
  }, []);

  const example: Example = {
    creatorId: data?.creators.nodes[0]?.id ?? '',
    text: data?.promoCodes.nodes[0]?.text ?? 'MEI15',
    timeZone: account.timeZone,
  };
  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('shell:nav.explorer')}
        description={
          <>
            {t('intro', { account: account.name })} {t('english')}
          </>
        }
      />
      <TokenBar token={token} onToken={setToken} />
      <div className={classes['editor']} lang="en">
        {loading && data === undefined ? (
          <SkeletonRows />
        ) : (
          <Suspense fallback={<SkeletonRows />}>
            <Editor
              // Another caller sees another schema: the editor begins anew and asks for it.
              key={token ?? ''}
              token={token}
              accountId={account.id}
              example={example}
              confirmMutation={confirmMutation}
              cancelledMessage={t('cancelled')}
            />
          </Suspense>
        )}
      </div>
      <ConfirmDialog
        opened={answer !== null}
        title={t('confirm.title')}
        confirm={t('confirm.run')}
        onConfirm={() => answer?.(true)}
        onClose={() => answer?.(false)}
      >
        <Text>{t('confirm.body', { account: account.name })}</Text>
      </ConfirmDialog>
    </div>
  );
}
