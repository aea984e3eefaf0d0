import { useState, type ReactNode } from 'react';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button } from '../../../shared/ui';
import { useWizardAccess } from '../wizard/wizard-context';
import classes from './remedies.module.css';

interface RemedyButtonProps {
  readonly isPrimary: boolean;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** Does it. @returns the refusals; null when the call itself failed, which has been told already */
  readonly run: () => Promise<readonly UserError[] | null>;
}

/** Does what helps, then lets the wizard ask again. */
export function RemedyButton({ isPrimary, icon, children, run }: RemedyButtonProps) {
  const { remedied } = useWizardAccess();
  const sentence = useSentence();
  const [isRunning, setRunning] = useState(false);
  const [errors, setErrors] = useState<readonly UserError[]>([]);

  const act = async () => {
    setRunning(true);
    try {
      const refused = await run();
      if (refused === null) return;
      setErrors(refused);
      // Also after a refusal: somebody else may have done it meanwhile.
      await remedied();
    } catch {
      // The wizard shows that the server cannot be asked.
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        leftSection={icon}
        loading={isRunning}
        onClick={() => void act()}
      >
        {children}
      </Button>
      {errors.length > 0 && (
        <p role="alert" className={classes['errors']}>
          {errors.map(sentence).join(' ')}
        </p>
      )}
    </>
  );
}
