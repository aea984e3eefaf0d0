import { PasswordInput } from '@mantine/core';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Omit<ComponentProps<typeof PasswordInput>, 'visible' | 'onVisibilityChange'>;

/** A password that can be looked at, pasted, and filled in by a password manager. */
export function PasswordField(props: Props) {
  const { t } = useTranslation('session');
  const [isShown, setShown] = useState(false);
  return (
    <PasswordInput
      {...props}
      visible={isShown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': t(isShown ? 'password.hide' : 'password.show'),
        'aria-pressed': isShown,
        tabIndex: 0,
      }}
    />
  );
}
