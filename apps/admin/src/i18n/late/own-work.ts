import { addWords } from '../add-words';
import { ownWork } from '../en/own-work';

// The first page does without. Whatever tells who did what imports this.
addWords('words', ownWork);
