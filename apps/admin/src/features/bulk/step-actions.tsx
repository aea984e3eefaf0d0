import type { ReactNode } from 'react';
import classes from './wizard-frame.module.css';

/** Below a step: the way back, and the way on. */
export function StepActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes['actions']}>{children}</div>;
}
