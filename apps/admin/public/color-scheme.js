// Before the first paint, so that a dark page does not flash white. Same key and meaning as the app's own switch.
(() => {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const isDark =
    chosen === 'dark' ||
    (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  if (localStorage.getItem('creator-codes.language') === 'zh')
    document.documentElement.lang = 'zh-CN';
})();
