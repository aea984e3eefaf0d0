import { useCallback, useState } from 'react';
import {
  loadBulkDraft,
  NO_DRAFT,
  saveBulkDraft,
  type BulkDraft,
} from '../../shared/lib/bulk-draft';
import { useAccount } from '../../shared/lib/viewer';

/** What was entered until now, and the way to keep more of it. */
export function useBulkDraft(): readonly [BulkDraft, (more: Partial<BulkDraft>) => void] {
  const { id } = useAccount();
  const [draft, setDraft] = useState(() => loadBulkDraft(id) ?? NO_DRAFT);
  const keep = useCallback(
    (more: Partial<BulkDraft>) => {
      setDraft((before) => {
        const after = { ...before, ...more };
        saveBulkDraft(id, after);
        return after;
      });
    },
    [id],
  );
  return [draft, keep];
}
