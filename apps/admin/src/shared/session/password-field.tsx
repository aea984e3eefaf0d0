import { PasswordInput } from '@mantine/core';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Omit<
  ComponentProps<typeof PasswordInput>,
  'visible' | 'onVisibilityChange'
> {
  /** The names of its eye, where it is no password. */
  readonly showing?: string;
  readonly hiding?: string;
}

/** A password that can be looked at, pasted, and filled in by a password manager. */
export function PasswordField({ showing, hiding, ...props }: Props) {
  const { t } = useTranslation('session');
  const [isShown, setShown] = useState(false);
  return (
    <PasswordInput
      {...props}
      visible={isShown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': isShown ? (hiding ?? t('password.hide')) : (showing ?? t('password.show')),
        'aria-pressed': isShown,
        tabIndex: 0,
      }}
    />
  );
}
