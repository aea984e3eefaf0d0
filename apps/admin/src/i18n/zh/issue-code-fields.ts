import type { Deep } from '../deep';
import type { fields as en } from '../en/issue-code-fields';

export const fields: Deep<typeof en> = {
  creator: {
    label: '查找创作者',
    results: '创作者',
    more: '输入可查找其他创作者。',
    empty: '没有与“{{search}}”匹配的创作者。',
    emptyHow: '已在姓名、账号和邮箱中查找。',
    none: '还没有创作者。',
    create: '新建创作者',
    followers: '{{platform}} · {{followers}}',
    found_other: '找到 {{count}} 位创作者',
    dialog: {
      title: '新建创作者',
      name: '姓名',
      email: '电子邮件',
      emailHelp: '用于邀请',
      handle: '账号',
    },
  },
  program: {
    CREATOR: '创作者项目',
    PERFORMANCE: '绩效项目',
    placeholder: '选择项目',
  },
  mediaSource: {
    placeholder: '选择媒体来源',
  },
  deal: {
    help: '顾客得到什么',
  },
  comments: {
    label: '给创作者的备注',
    help: '会显示在其代码旁。',
  },
  text: {
    help: '3–64 个字母、数字、连字符或下划线，不区分大小写。',
    suggest: '推荐',
    suggestFailed: '暂时没有推荐，请自行填写。',
    free_CREATOR_ONLY: '{{text}} 可用',
    free_PERFORMANCE_AND_CREATOR: '{{text}} 在两个项目中均可用',
    unknown: '无法检查；创建时会再次检查。',
  },
  conflict: {
    since: '{{owner}} 自 {{date}} 起持有 {{text}}。',
    partner: '同一代码不能既属于那里的合作伙伴又属于这里的创作者：双方会争抢同一笔销售。',
    creator: '一个代码只有一位所有者。请为此创作者另选代码。',
    overlap: '其他所有者的模式匹配此文字，请另选代码。',
    same: '打开该代码查看条款，或另选代码。',
    open: '打开该代码',
    useInstead: '改用 {{text}}',
  },
  terms: {
    same: '与第 {{number}} 步条款相同',
    sameAbove: '与上方条款相同',
    sameHelp: '关闭后可为创作者设置不同的日期或策略。',
  },
};
