import { addWords } from '../add-words';
import { importViolations } from '../en/import-violations';

// The first page does without. Whatever shows what is wrong with a file imports this.
addWords('violations', importViolations);
