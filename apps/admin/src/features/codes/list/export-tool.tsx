import { cloneElement, useEffect, useRef, useState, type ReactElement } from 'react';
import { ExportDialog } from '../../../parts/export/export-dialog';
import type { CodesApiFilter } from '../filters';
import type { orderOf } from './codes-variables';

interface ExportToolProps {
  readonly button: ReactElement<Record<string, unknown>>;
  readonly filter: CodesApiFilter;
  readonly orderBy: ReturnType<typeof orderOf>;
}

/** The button that exports what the list shows, with its dialog: somebody has pressed the one in whose place it stands. */
export function ExportTool({ button, filter, orderBy }: ExportToolProps) {
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
          exported={{ what: 'PROMO_CODES', filter, orderBy }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
