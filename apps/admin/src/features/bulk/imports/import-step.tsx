import { getRouteApi, notFound } from '@tanstack/react-router';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { PreviewStep } from './preview-step';
import { ImportRunStep } from './run-step';

// Fetched together: each file weighs upon the first page by its name.
export { ImportsPage } from './imports-page';

const route = getRouteApi('/imports/new/$step/{-$id}');

/** A step of an import, by its name in the address. */
export function ImportStepPage() {
  const { step } = route.useParams();
  switch (step) {
    case 'file':
      return <FileStep />;
    case 'columns':
      return <ColumnsStep />;
    case 'preview':
      return <PreviewStep />;
    case 'run':
      return <ImportRunStep />;
    default:
      notFound({ throw: true });
      return null;
  }
}
