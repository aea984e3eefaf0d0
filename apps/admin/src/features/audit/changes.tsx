import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ChangeList } from '../../shared/ui';
import type { AuditRow } from './audit-query';

const SHOWN = 3;

/** The fields that changed; long lists open on demand. */
export function Changes({ changes }: Pick<AuditRow, 'changes'>) {
  const { t } = useTranslation('audit');
  const [isOpen, setOpen] = useState(false);
  const isLong = changes.length > SHOWN + 1;
  return (
    <>
      <ChangeList changes={isLong && !isOpen ? changes.slice(0, SHOWN) : changes} />
      {isLong && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen((open) => !open);
          }}
        >
          {isOpen ? t('less') : t('fields', { count: changes.length })}
        </Button>
      )}
    </>
  );
}
