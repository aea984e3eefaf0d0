import { addWords } from '../add-words';
import { historyActions } from '../en/history-actions';

// The first page does without. Whatever tells what was done imports this.
addWords('history', historyActions);
