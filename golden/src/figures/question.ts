import type { CivilDate, Period } from '@pavadonis/domain';

/** The question put to all reports: a day on which things stood, and a period in which they happened. */
export interface Question extends Period {
  readonly asOf: CivilDate;
}
