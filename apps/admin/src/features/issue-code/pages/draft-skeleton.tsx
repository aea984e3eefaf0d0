import { SkeletonRows } from '../../../shared/ui';

/** Holds the place of a draft until it is drawn. */
export function DraftSkeleton() {
  return <SkeletonRows rows={5} height={56} />;
}
