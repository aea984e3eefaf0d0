/** A whole number from 0 to below `limit`, each as likely as the others. The domain draws none itself. */
export type Random = (limit: number) => number;
