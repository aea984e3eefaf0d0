import i18next from 'i18next';

const helps =
  'Apply or cancel plans that wait, or cancel jobs that are stopped; those that run end by themselves.';
const helpsInChinese = '请应用或取消待处理的计划，或取消已停止的任务；运行中的任务会自行结束。';

/** Makes known what is said where too much is open: these words come with what begins a job. */
export function addOpenJobWords(): void {
  i18next.addResourceBundle('en', 'violations', {
    'TOO_MANY~JOBS': `At most {{max, number}} jobs may be open at once. ${helps}`,
    'TOO_MANY~ROWS': `At most {{max, number}} rows of jobs may be open at once. ${helps}`,
  });
  i18next.addResourceBundle('zh', 'violations', {
    'TOO_MANY~JOBS': `最多可同时有 {{max, number}} 个未结束的任务。${helpsInChinese}`,
    'TOO_MANY~ROWS': `未结束的任务最多可共有 {{max, number}} 行。${helpsInChinese}`,
  });
}
