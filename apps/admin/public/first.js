// Before the first paint, and before the app is there.
(() => {
  // So that a dark page does not flash white. Same key and meaning as the app's own switch.
  const html = document.documentElement;
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const isDark =
    chosen === 'dark' ||
    (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  html.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  if (localStorage.getItem('creator-codes.language') === 'zh') html.lang = 'zh-CN';

  // Pages for strangers and for those who own codes stand in another frame and ask something else.
  const path = window.location.pathname;
  if (/^\/(sign-in|forgot-password|reset-password|setup|invite|welcome|mine)(\/|$)/.test(path)) {
    html.dataset.frame = 'none';
    return;
  }

  // The files of this page, beside those of the app.
  const data = document.getElementById('first-page-files');
  const pages = data === null ? [] : JSON.parse(data.textContent);
  const [, files = []] = pages.find(([address]) => address === path) ?? [];
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
    if (file.endsWith('.css')) link.as = 'style';
    link.crossOrigin = '';
    link.href = `/${file}`;
    document.head.append(link);
  }

  // The app's first question (ViewerQuery), word for word: scripts/generated.mjs writes it.
  // src/app/first-answer.ts takes the answer.
  const account = localStorage.getItem('creator-codes.account');
  const question = {
    operationName: 'Viewer',
    variables: {},
    query:
      'query Viewer {\n  viewer {\n    person {\n      id\n      name\n      email\n      __typename\n    }\n    capacity\n    account {\n      id\n      name\n      mode\n      optimizeActive\n      optimizeRecordedBy\n      optimizeRecordedAt\n      timeZone\n      currency\n      quarantineDays\n      notifiesOwners\n      version\n      __typename\n    }\n    accounts {\n      id\n      name\n      mode\n      __typename\n    }\n    __typename\n  }\n}',
  };
  const body = JSON.stringify(question);
  const answer = fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json,application/json;q=0.9',
      'content-type': 'application/json',
      ...(account === null ? {} : { 'Creator-Codes-Account': account }),
    },
    body,
  });
  // Whoever takes it is told of a failure; here nobody is.
  answer.catch(() => undefined);
  window.firstAnswer = { question: question.query, account, answer };
})();
