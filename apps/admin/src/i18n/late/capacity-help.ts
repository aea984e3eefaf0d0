import { addWords } from '../add-words';
import { capacityHelp } from '../en/capacity-help';

// The first page does without.
addWords('words', capacityHelp);
