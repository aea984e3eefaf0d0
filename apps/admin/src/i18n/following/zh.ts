import type { Deep } from '../deep';
import type { following as english } from './en';

export const following: Deep<typeof english> = {
  asking: '正在查看其代码…',
  nobody: '该优惠没有生效中或已排期的代码。',
  title: '其代码将如何变化',
  moved_other: '{{count}} 个代码更改日期',
  ended_other: '{{count}} 个代码立即结束',
  refused_other: '{{count}} 个代码无法跟随',
  refusedBody: '只要有一个无法跟随，就不会保存任何更改。',
  unchanged_other: '{{count}} 个代码已是这些日期',
  dates: '{{before}}，之后 {{after}}',
  more_other: '另有 {{count}} 个',
  manyTitle: '{{count, number}} 个代码跟随其日期',
  manyBody:
    '您会先看到每个代码将如何变化。应用之前不会更改任何内容；应用后优惠立即采用新日期，其代码在后台跟随。',
  plan: '查看将如何变化',
  planned: '正在逐一查看 {{name}} 的代码',
  running: '代码正在后台跟随其日期',
  runningBody:
    '已有 {{done, number}} 个跟随，共 {{count, number}} 个。其余代码在此之前保留原日期。',
  stopped: '并非所有代码都已跟随其日期',
  stoppedBody:
    '任务已停止：已有 {{done, number}} 个跟随，共 {{count, number}} 个。其余代码保留原日期。',
  cancelledBody:
    '任务已取消：已有 {{done, number}} 个跟随，共 {{count, number}} 个。其余代码在重新规划之前保留原日期。',
  leftBody:
    '已有 {{done, number}} 个跟随，共 {{count, number}} 个。其余代码当时已有变化，在重新规划之前保留现有日期。',
  toJob: '打开任务',
};
