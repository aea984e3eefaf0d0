/** Ids that other systems have for our things, in both languages. Fetched with the forms that ask for them. */
const en = {
  help: 'What other systems such as impact.com call it. Each id of a system names one thing.',
  row: (number: number) => `Id ${String(number)}`,
  system: 'System',
  id: 'Id there',
  add: 'Add an id',
  remove: (number: number) => `Remove id ${String(number)}`,
};

const zh: typeof en = {
  help: '它在 impact.com 等其他系统中的 ID。同一系统的每个 ID 只对应一项。',
  row: (number) => `ID ${String(number)}`,
  system: '系统',
  id: '该系统中的 ID',
  add: '添加 ID',
  remove: (number) => `移除 ID ${String(number)}`,
};

export const EXTERNAL_ID_WORDS = { en, zh };
