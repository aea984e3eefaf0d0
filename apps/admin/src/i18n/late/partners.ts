import { addWords } from '../add-words';
import { partners } from '../en/partners';

// The first page does without.
addWords('partners', partners);
