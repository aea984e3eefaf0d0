import type { ComponentProps, SubmitEvent } from 'react';
import { useFirstFocus } from './use-first-focus';

interface DialogFormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'ref'> {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

/**
 * A form over the page. In React's tree it may stand within the form of a page, though not in the document: sending
 * the one must not send the other. The focus begins on its first field.
 */
export function DialogForm({ onSubmit, ...rest }: DialogFormProps) {
  const ref = useFirstFocus<HTMLFormElement>();
  return (
    <form
      ref={ref}
      noValidate
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit(event);
      }}
    />
  );
}
