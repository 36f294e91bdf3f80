import type { CivilDate, Month, Period, Recordable, Recorded } from '@pavadonis/domain';
import type { ViewOf } from '@pavadonis/projection';
import type { caseload } from '@pavadonis/projection-caseload';
import type { findings } from '@pavadonis/projection-findings';
import type { fundingSplit } from '@pavadonis/projection-funding-split';
import type { participation } from '@pavadonis/projection-participation';
import type { planStatus } from '@pavadonis/projection-plan-status';
import type * as E from 'fp-ts/Either';
import type { Answer } from '../answer/answer';
import type { BadUse } from '../failure';
import type { Bilingual } from '../language';
import type { AnyOption, Given } from '../usage/option';

/** The rows that questions are asked of, by read model. */
export interface Views {
  readonly caseload: ViewOf<typeof caseload>;
  readonly planStatus: ViewOf<typeof planStatus>;
  readonly fundingSplit: ViewOf<typeof fundingSplit>;
  readonly participation: ViewOf<typeof participation>;
  readonly findings: ViewOf<typeof findings>;
  /** The log as it was recorded, for what rows do not say. */
  readonly log: readonly Recorded<Recordable>[];
}

/** The name of a read model, or of the log itself. */
export type ModelName = keyof Views;

/** The time that a question is about: a day, the days of a month or a period, or months of costs. */
export type When = 'day' | 'days' | 'months';

/** The time that was asked for; of a day, the period is that day. */
export interface Time {
  /** The day by whose end everything counts. */
  readonly asOf: CivilDate;
  /** The same day, where it was given and does not follow from the period. */
  readonly givenAsOf?: CivilDate;
  readonly period: Period;
  /** The months of the period, whole. */
  readonly months: { readonly from: Month; readonly to: Month };
}

/** An answer without the facts that were asked for. */
export type Table = Omit<Answer, 'asked'>;

/** Answers a question from the rows; what it takes besides the time is read from what was given. */
export type Ask = (given: Given) => E.Either<BadUse, (views: Views, time: Time) => readonly Table[]>;

/** A question of a read model, as the command and the pages offer it. */
export interface Question {
  readonly name: string;
  /** The name in Latvian, which is taken as well. */
  readonly alias: string;
  readonly title: Bilingual;
  readonly model: ModelName;
  /** The read models that it reads besides. */
  readonly besides?: readonly ModelName[];
  readonly when: When;
  /** The options that it takes besides the time. */
  readonly options: readonly AnyOption[];
  readonly ask: Ask;
  /** Whether it names files one by one, so that no count could be hidden. */
  readonly namesFiles?: true;
}
