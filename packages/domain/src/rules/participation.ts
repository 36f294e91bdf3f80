import { addDays, addMonths, type CivilDate } from '../vocabulary/civil-date';

const EXIT_RESULTS_DAYS = 28;
const FOLLOW_UP_MONTHS = 6;

/**
 * Returns the last day on which results of an exit count: four weeks after the day of the exit.
 *
 * The source is Annex I of Regulation (EU) 2021/1057, from memory.
 */
export const exitResultsUntil = (exit: CivilDate): CivilDate => addDays(exit, EXIT_RESULTS_DAYS);

/**
 * Returns the first day of a follow-up: the same day six months after the exit, or that month's last.
 *
 * The source is Annex I of Regulation (EU) 2021/1057; that the day itself counts is our inference.
 */
export const followUpFrom = (exit: CivilDate): CivilDate => addMonths(exit, FOLLOW_UP_MONTHS);
