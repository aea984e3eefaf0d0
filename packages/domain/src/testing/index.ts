export * from './arbitraries.js';
export * from './built.js';
export * from './every-facts.js';
export * from './every-violation.js';
export * from './extra-step.js';
export * from './hostile-texts.js';
export * from './judged.js';
export * from './outcome.js';
