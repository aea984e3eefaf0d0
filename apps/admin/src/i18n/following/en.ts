export const following = {
  asking: 'Looking at its codes…',
  nobody: 'No code of this deal is running or planned.',
  title: 'What happens to its codes',
  moved_one: '{{count}} code gets other dates',
  moved_other: '{{count}} codes get other dates',
  ended_one: '{{count}} code ends now',
  ended_other: '{{count}} codes end now',
  refused_one: '{{count}} code cannot follow',
  refused_other: '{{count}} codes cannot follow',
  refusedBody: 'Nothing is saved while one cannot follow.',
  unchanged_one: '{{count}} code has these dates already',
  unchanged_other: '{{count}} codes have these dates already',
  dates: '{{before}}, then {{after}}',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  manyTitle: '{{count, number}} codes follow its dates',
  manyBody:
    'You see first what becomes of each of them. Nothing changes before you apply it; then the deal has its new dates at once, and its codes follow in the background.',
  plan: 'Show what happens',
  planned: 'Each code of {{name}} is being looked at',
  running: 'Codes follow its dates in the background',
  runningBody:
    '{{done, number}} of {{count, number}} have followed. The others have their old dates until then.',
  stopped: 'Not all codes have followed its dates',
  stoppedBody:
    'The job was stopped: {{done, number}} of {{count, number}} have followed. The others have their old dates.',
  cancelledBody:
    'The job was cancelled: {{done, number}} of {{count, number}} have followed. The others keep their old dates until they are planned again.',
  leftBody:
    '{{done, number}} of {{count, number}} have followed. The others had changed by then and keep the dates that they have until they are planned again.',
  toJob: 'Open the job',
};
