import { cloneElement, useEffect, useRef, useState, type ReactElement } from 'react';
import { ExportDialog } from './export-dialog';
import type { Exported } from './export-documents';

// Fetched together with the tool: one file is less than two.
export { ExportDialog } from './export-dialog';

interface ExportToolProps {
  readonly button: ReactElement<Record<string, unknown>>;
  readonly exported: Exported;
}

/** The button that exports what the list shows, with its dialog: somebody has pressed the one in whose place it stands. */
export function ExportTool({ button, exported }: ExportToolProps) {
  const [isOpen, setOpen] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The dialog gives the focus back to what has it when it opens.
    own.current?.focus();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- open only after the focus is on the button
    setOpen(true);
  }, []);
  return (
    <>
      {cloneElement(button, {
        ref: own,
        onClick: () => {
          setOpen(true);
        },
      })}
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
