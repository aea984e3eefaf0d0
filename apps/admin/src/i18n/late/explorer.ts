import { addWords } from '../add-words';
import { explorer } from '../en/explorer';

// The first page does without.
addWords('explorer', explorer);
