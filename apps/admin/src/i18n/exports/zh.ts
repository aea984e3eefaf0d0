import type { Deep } from '../deep';
import type { exports as en } from './en';

/** Words of files that go out. */
export const exports: Deep<typeof en> = {
  title: { PROMO_CODES: '导出促销代码', CREATORS: '导出创作者', OWN: '导出您的代码' },
  what: {
    PROMO_CODES_other: '{{shown}} 个代码：列表按当前筛选和排序显示的内容。',
    CREATORS_other: '{{shown}} 位创作者：列表按当前筛选和排序显示的内容，每个项目一行。',
    OWN_other: '您的 {{shown}} 个代码，包括其内容和有效时间。',
  },
  counting: '正在计数…',
  noneMatch: '没有符合列表筛选条件的内容，因此无可导出。',
  type: '文件类型',
  types: { CSV: 'CSV', XLSX: 'XLSX' },
  typeHelp: {
    CSV: 'UTF-8 文本，适用于程序和各种电子表格。',
    XLSX: '适用于 Excel、Numbers 和 LibreOffice 的工作簿，所有单元格均为文本。',
  },
  layout: '列',
  layouts: { OURS: 'Creator Codes', IMPACT: 'impact.com' },
  layoutHelp: {
    OURS: '每个代码一行，内容完整。再次导入不会产生任何更改。',
    IMPACT: 'impact.com 批量上传的列：每个代码在每个项目中一行。',
  },
  start: '导出',
  progress: '导出',
  of: '{{position}} / {{total}}',
  goesOn: '可以关闭此窗口。导出会继续，文件会为您保留。',
  ready_other: '文件已就绪：{{shown}} 行。',
  name: '文件',
  until: '保留至 {{time}}，仅供您本人使用。',
  download: '下载',
  downloadOf: '下载 {{name}}',
  stopped: '导出已停止，文件未保留；请重新开始。',
  stop: '停止',
  resume: '继续运行',
  paused: '导出已暂停，可从中断处继续。',
  stoppedWhy: '导出已停止。{{why}}',
  failed: '无法开始导出',
  started: '导出仍在继续，文件很快就绪。',
  show: '查看任务',
  kept: '文件已不再保留，请重新导出。',
};
