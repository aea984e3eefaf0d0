/** What the audit log tells, wherever it is shown. */
export const history = {
  title: 'History',
  empty: 'Nothing is recorded.',
  who: '{{who}} · {{at}}',
  change: '{{before}} → {{after}}',
  removed: '{{before}} removed',
  reason: 'Reason: {{reason}}',
  request: 'Request {{id}}',
  inProgram: '{{field}} ({{program}})',
  /** Fields that are called otherwise than elsewhere. */
  field: { creditGroup: 'Credit group' },
};
