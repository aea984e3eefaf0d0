import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button, toastDone, toastFailed } from '../../../shared/ui';
import { JobTextsQuery } from '../row-documents';

/** Copies the texts of all codes that a job made, one a line. */
export function CopyCodes({ jobId, count }: { readonly jobId: string; readonly count: number }) {
  const { t } = useTranslation(['bulk', 'common']);
  const format = useFormat();
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const thing = t('job.copied');

  const read = async (): Promise<string> => {
    const texts: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Awaited<ReturnType<typeof page>> = await page(after);
      if (data?.node?.__typename !== 'BulkJob') throw new Error('The job has no rows to read');
      const { nodes, pageInfo } = data.node.rows;
      for (const { promoCode } of nodes) if (promoCode !== null) texts.push(promoCode.text);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return texts.join('\n');
  };
  const page = (after: string | null) =>
    client.query({
      query: JobTextsQuery,
      variables: { id: jobId, after },
      fetchPolicy: 'no-cache',
    });
  const copy = async () => {
    setBusy(true);
    try {
      // Begun by the click itself: later the browser would not allow it.
      const blob = read().then((text) => new Blob([text], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      toastDone(t('common:copiedThing', { thing }));
    } catch {
      toastFailed(t('common:copyThing', { thing }), t('common:copyFailed'));
    }
    setBusy(false);
  };
  return (
    <Button loading={isBusy} onClick={() => void copy()}>
      {t('job.copy', { count, shown: format.number(count) })}
    </Button>
  );
}
