import { journal } from './support/journal';
import { obeysTheLaws } from './support/laws';

obeysTheLaws(journal);
