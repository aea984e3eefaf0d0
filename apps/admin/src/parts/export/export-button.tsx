import { useState } from 'react';
import { Button } from '../../shared/ui';
import { lazyDialog } from '../../shared/ui/lazy-dialog';
import type { Exported } from './export-documents';

const ExportDialog = lazyDialog(async () => (await import('./export-tool')).ExportDialog);

interface ExportButtonProps {
  readonly exported: Exported;
  readonly children: string;
}

/** Opens the dialog that exports what a list shows. */
export function ExportButton({ exported, children }: ExportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {children}
      </Button>
      {isOpen && (
        <ExportDialog
          exported={exported}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
