import { procedureOf } from '@creator-codes/domain';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import '../../../i18n/late/issue-code';
import { lastSearch } from '../../../shared/lib/last-search';
import { useAccount } from '../../../shared/lib/viewer';
import { useVerdicts } from '../api/use-verdicts';
import { useWizardServer } from '../api/use-wizard-server';
import { OnePage } from '../wizard/one-page';
import { DonePage } from './done-page';
import { DraftSkeleton } from './draft-skeleton';
import { NotTakenNotice } from './not-taken';
import { useSyncedDraft } from './use-synced-draft';
import { useNewDraft, type FreshDraft } from './use-new-draft';

const route = getRouteApi('/codes/new/quick');

/** A new code on one page, and the next one after it. */
export function QuickPage() {
  const [count, setCount] = useState(0);
  return (
    <Quick
      key={count}
      onAnother={() => {
        setCount(count + 1);
      }}
    />
  );
}

interface QuickProps {
  readonly onAnother: () => void;
}

function Quick({ onAnother }: QuickProps) {
  const fresh = useNewDraft(route.useSearch());
  return fresh === null ? <DraftSkeleton /> : <OpenQuick fresh={fresh} onAnother={onAnother} />;
}

function OpenQuick({ fresh, onAnother }: QuickProps & { readonly fresh: FreshDraft }) {
  const procedure = procedureOf(useAccount().mode);
  const navigate = useNavigate();
  const { access, notice } = useSyncedDraft(fresh.draft);
  const { draft } = access;
  const judged = useVerdicts(procedure, draft);
  const server = useWizardServer();
  if (draft.result !== null) {
    return <DonePage draft={draft} result={draft.result} onAnother={onAnother} />;
  }
  return (
    <OnePage
      procedure={procedure}
      access={access}
      judged={judged}
      server={server}
      notice={notice}
      onCreated={nothing}
      onExit={() => void navigate({ to: '/codes', search: lastSearch('/codes') })}
      above={fresh.notTaken.length > 0 && <NotTakenNotice reasons={fresh.notTaken} />}
    />
  );
}

/** The draft has its result, and the page shows it by itself. */
const nothing = () => undefined;
