import type { Deep } from '../deep';
import type { textFaults as en } from '../en/text-faults';

export const textFaults: Deep<typeof en> = {
  invisible: {
    SPACE: '空格',
    TAB: '制表符',
    LINE_BREAK: '换行',
    NO_BREAK_SPACE: '不间断空格',
    WIDE_SPACE: '全角空格',
    OTHER_SPACE: '特殊空格',
    ZERO_WIDTH: '零宽字符',
    SOFT_HYPHEN: '软连字符',
    DIRECTION_MARK: '书写方向标记',
    VARIATION_SELECTOR: '变体选择符',
  },
  patternFault: {
    EMPTY: '请填写模式',
    WHITE_SPACE: '模式中不能有空白',
    CHARACTER: '代码中不会出现此字符',
    WORD_BOUNDARY: '不支持单词边界：模式总是匹配整个代码',
    LOOKAROUND: '不支持环视：请直接写出代码的样子',
    MATCHES_NOTHING: '没有代码能匹配此模式',
    MISSING_BRACKET: '方括号 [ 未闭合',
    MISSING_PARENTHESIS: '圆括号 ( 未闭合',
    UNEXPECTED_PARENTHESIS: '圆括号 ) 没有对应的开头',
    ESCAPE: '反斜杠后的内容不受支持',
    NOTHING_TO_REPEAT: '没有可重复的内容',
    NESTED_REPEAT: '连续出现两个重复符：请将前一个放入括号',
    REPEAT_COUNT: '重复次数过大或顺序颠倒',
    CHARACTER_RANGE: '方括号中的范围顺序颠倒或未知',
    NOT_UNDERSTOOD: '不符合 RE2 语法',
  },
};
