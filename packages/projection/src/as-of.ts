import {
  type CivilDate,
  firstDayOf,
  lastDayOf,
  type Month,
  notReversed,
  type Period,
} from '@pavadonis/domain';

/** The civil date by whose end a report counts what had happened. Every report takes it last, in an object. */
export interface AsOf {
  /** The day; events that happened on it still count. */
  readonly asOf: CivilDate;
}

/**
 * Returns the days of a month or a period up to `asOf`, which by default is its last day.
 *
 * If `asOf` is before the first day, `to` is before `from` and no day lies between them. Throws a `RangeError` for a
 * reversed period.
 */
export const daysOf = (during: Month | Period, { asOf }: Partial<AsOf> = {}): Period => {
  const { from, to } =
    typeof during === 'string' ? { from: firstDayOf(during), to: lastDayOf(during) } : notReversed(during);
  return { from, to: asOf === undefined || to < asOf ? to : asOf };
};
