import type { Deep } from '../deep';
import type { explorer as en } from '../en/explorer';

export const explorer: Deep<typeof en> = {
  intro: '在 {{account}} 的 API 上使用 GraphiQL。左侧文档说明每个类型和字段。',
  english: 'GraphiQL 自身界面仅有英文。',
  loading: '正在加载编辑器',
  confirm: {
    title: '执行变更？',
    body: '它会立即更改 {{account}} 的数据，与在本应用中操作相同。每次访问只询问一次。',
    run: '执行',
  },
  token: {
    asPerson: '以 {{name}} 的身份查询。',
    asToken: '以令牌 {{token}} 的身份查询；文档只显示它能看到的内容。',
    label: 'API 令牌',
    placeholder: '粘贴令牌，以其身份查询',
    show: '显示令牌',
    hide: '隐藏令牌',
    use: '使用令牌',
    forget: '恢复为自己的身份',
  },
  cancelled: '未执行：变更未经确认。',
};
