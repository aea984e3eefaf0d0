import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { toastFailed } from '../lib/toast';

interface Closable {
  readonly onClose: () => void;
}

/**
 * A dialog that is fetched when it opens. If it cannot be (no connection, or a newer release has taken its place), the
 * page below stays as it is, and a toast says what helps; the next click tries again.
 */
export function lazyDialog<Props extends Closable>(load: () => Promise<ComponentType<Props>>) {
  return function LazyDialog(props: Props) {
    const { t } = useTranslation('common');
    const [Dialog, setDialog] = useState<ComponentType<Props> | null>(null);
    const failed = useRef(() => undefined as void);
    useEffect(() => {
      failed.current = () => {
        toastFailed(t('error.network'), t('error.notFetched'));
        props.onClose();
      };
    });
    useEffect(() => {
      let isHere = true;
      load().then(
        (loaded) => {
          if (isHere) setDialog(() => loaded);
        },
        () => {
          if (isHere) failed.current();
        },
      );
      return () => {
        isHere = false;
      };
    }, []);
    return Dialog === null ? null : <Dialog {...props} />;
  };
}
