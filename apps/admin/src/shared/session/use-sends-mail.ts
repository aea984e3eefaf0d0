import { useEffect, useState } from 'react';
import { auth } from './auth';

/** Whether the server sends mail; undefined until it has said so, true where it does not say. */
export function useSendsMail(): boolean | undefined {
  const [sendsMail, setSendsMail] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    void auth.setup().then((answer) => {
      if (!isGone) setSendsMail(!answer.ok || (answer.data.sendsMail ?? true));
    });
    return () => {
      isGone = true;
    };
  }, []);
  return sendsMail;
}
