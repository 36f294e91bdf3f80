import { openTurns } from './turns';

/** Takes the forms about one client one after another, so that what one sees of the others is what they recorded. */
export const inTurn = openTurns();
