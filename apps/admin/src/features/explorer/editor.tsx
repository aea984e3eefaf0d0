import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createLocalStorage, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { useComputedColorScheme } from '../../shared/ui';
import { createFetcher } from './fetcher';
import { preparedTabs, type Example } from './prepared-tabs';

interface EditorProps {
  readonly accountId: string;
  readonly example: Example;
  readonly confirmMutation: () => Promise<boolean>;
  readonly cancelledMessage: string;
}

/** GraphiQL itself; fetched only on this page. Tabs are remembered per account. */
export function Editor({ accountId, example, confirmMutation, cancelledMessage }: EditorProps) {
  const scheme = useComputedColorScheme('light');
  const fetcher = useMemo<Fetcher>(
    () => createFetcher(confirmMutation, cancelledMessage),
    [confirmMutation, cancelledMessage],
  );
  const storage = useMemo(
    () => createLocalStorage({ namespace: `creator-codes.explorer.${accountId}` }),
    [accountId],
  );
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={preparedTabs(example)}
      defaultEditorToolsVisibility="variables"
      forcedTheme={scheme}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
