import type { ComponentProps, SubmitEvent } from 'react';

interface DialogFormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

/**
 * A form over the page. In React's tree it may stand within the form of a page, though not in the document: sending
 * the one must not send the other.
 */
export function DialogForm({ onSubmit, ...rest }: DialogFormProps) {
  return (
    <form
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
