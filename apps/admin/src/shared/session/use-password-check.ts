import { useTranslation } from 'react-i18next';
import { PASSWORD_LENGTH, passwordObjection } from './password-rules';

/** The rule for a new password, as a hint and as the check of a form's field. */
export function usePasswordCheck() {
  const { t } = useTranslation('session');
  return {
    hint: t('password.hint', { min: PASSWORD_LENGTH.min }),
    check: (value: string): true | string => {
      const objection = passwordObjection(value);
      return (
        objection === null ||
        t(`password.${objection}`, { min: PASSWORD_LENGTH.min, max: PASSWORD_LENGTH.max })
      );
    },
  };
}
