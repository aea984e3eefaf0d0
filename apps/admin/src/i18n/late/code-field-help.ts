import { addWords } from '../add-words';
import { codeFieldHelp } from '../en/code-field-help';

// The first page does without.
addWords('words', codeFieldHelp);
