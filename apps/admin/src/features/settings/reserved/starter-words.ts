/**
 * Words to begin with, in English and, as codes have no Han characters, in pinyin. Nothing is reserved until somebody
 * has chosen it.
 */
export const STARTER_WORDS = {
  official: [
    ...['ADMIN', 'OFFICIAL', 'STAFF', 'EMPLOYEE', 'SUPPORT', 'SERVICE', 'TEAM'],
    ...['GUANFANG', 'YUANGONG', 'KEFU', 'NEIBU'],
  ],
  tests: [
    ...['TEST', 'TESTING', 'DEMO', 'SAMPLE', 'EXAMPLE', 'NULL', 'UNDEFINED', 'NONE'],
    ...['CESHI', 'YANSHI', 'SHILI'],
  ],
  promises: [
    ...['FREE', 'FREESHIPPING', 'GIFT', 'REFUND', 'GUARANTEED', 'VIP'],
    ...['MIANFEI', 'BAOYOU', 'LIPIN', 'TUIKUAN', 'HUIYUAN'],
  ],
  days: [
    ...['BLACKFRIDAY', 'CYBERMONDAY', 'CHRISTMAS', 'NEWYEAR', 'SINGLESDAY'],
    ...['SHUANG11', 'SHUANG12', 'CHUNJIE', 'XINNIAN'],
  ],
} as const;

export const STARTER_GROUPS = ['official', 'tests', 'promises', 'days'] as const;
