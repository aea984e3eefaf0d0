import type { Deep } from '../deep';
import type { plans as english } from '../en/plans';

export const plans: Deep<typeof english> = {
  check: '检查代码',
  body: '先逐一检查代码。在您看到每个代码的结果之前，不会写入任何内容。',
  complete: {
    title_other: '补全 {{count}} 个代码',
    body: '未完成的代码按现有条款获得缺少的分配。已完整的代码保持不变。',
  },
  rotate: {
    title_other: '轮换 {{count}} 个代码',
    body: '所有者以相同条款获得模板生成的文本。文本已符合模板的代码保持不变。',
    template: '模板',
    default: '账户的默认模板',
    own: '自行编写模板…',
    ownLabel: '新文本',
    ownHelp:
      '{FIRST}、{LAST}、{NAME} 和 {HANDLE} 来自所有者，{DISCOUNT} 来自优惠，{10|15} 为任选其一，{####} 为随机数字，{XXXX} 为随机字母和数字。',
    other: '首选文本被占用时可使用其他文本',
    grace: '新旧代码同时有效一段时间',
  },
};
