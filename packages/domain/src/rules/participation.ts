import { addDays, addMonths, type CivilDate } from '../vocabulary/civil-date';

const EXIT_RESULTS_DAYS = 28;
const FOLLOW_UP_MONTHS = 6;

/**
 * The last day on which results of an exit count, for the exit's day: four weeks after it (Annex I of Regulation (EU)
 * 2021/1057, from memory).
 */
export const exitResultsUntil = (exit: CivilDate): CivilDate => addDays(exit, EXIT_RESULTS_DAYS);

/**
 * The first day of a follow-up, for the exit's day: the same day six months later, or that month's last (Annex I of
 * Regulation (EU) 2021/1057; that the day itself counts is our inference).
 */
export const followUpFrom = (exit: CivilDate): CivilDate => addMonths(exit, FOLLOW_UP_MONTHS);
