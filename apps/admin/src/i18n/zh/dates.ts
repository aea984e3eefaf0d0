import type { Deep } from '../deep';
import type { dates as en } from '../en/dates';

export const dates: Deep<typeof en> = {
  format: '2026-12-01 09:00',
  dayFormat: '2026-12-01',
  dayWrong: '不是有效日期，请写成 2026-12-01。',
  pick: '从日历选择“{{label}}”',
  calendar: '日历：{{label}}',
  clear: '清除“{{label}}”',
  echo: '= {{utc}} UTC',
  wholeDay: '至当日结束，',
  gap: '当地当日没有 {{wall}}，将改为 {{becomes}}。',
  repeatedFirst: '{{wall}} 出现两次，取第一次。',
  repeatedSecond: '{{wall}} 出现两次，取第二次。',
  useSecond: '取第二次',
  useFirst: '取第一次',
  zonePlaceholder: '城市或地区',
  zoneNone: '没有此城市或地区的时区',
  startsHelp: '留空表示立即生效',
  endsHelp: '留空表示无结束；只填日期则当日仍有效',
  time: '时间',
  hours: '时',
  minutes: '分',
  done: '完成',
  previousMonth: '上个月',
  nextMonth: '下个月',
};
