import { column, onBoth } from './on-both.js';

/** Which version of a thing an event of the audit log is about. Of earlier ones nobody knows. */
export const subjectVersions = onBoth('SubjectVersions1795340000051', [
  column('audit_event', 'subject_version INT'),
]);
