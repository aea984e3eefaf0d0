import type { ReactNode } from 'react';
import { useMay, type Operation } from './may';

interface OnlyProps {
  readonly for: Operation;
  readonly children: ReactNode;
}

/** Shows what needs leave only to those who have it: `<Only for="createDeal">`. */
export function Only({ for: operation, children }: OnlyProps) {
  return useMay()(operation) ? children : null;
}
