import type { Month, StreamName } from '@pavadonis/domain';
import type { PaidService } from '@pavadonis/domain/operation';
import type { AsOf } from '@pavadonis/projection';
import type { FundingSplitView } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { byMonth, LAST_DAY } from './months';
import { type UnitLine, unitLines } from './paid-units';

/** One kind of service of a person that was paid more than once for a month, with the units that pay it. */
export interface DoublePayment {
  /** The person’s own stream, also where a cost names a merged client. */
  readonly person: StreamName;
  /** The month that was paid more than once. */
  readonly month: Month;
  /** The kind of service; two kinds in one month are no double payment. */
  readonly paidFor: PaidService;
  /** The units that pay for the month, two or more. */
  readonly lines: readonly UnitLine[];
}

// after a handover within the month, each provider is paid for its part
const handedOver = (a: UnitLine, b: UnitLine): boolean =>
  a.clientId === b.clientId && a.operation === b.operation && a.providerId !== b.providerId;

/**
 * Returns the months of persons that were paid more than once for one kind of service.
 *
 * The payments come from two operations, in two costs or twice in one, or for one person under two ids. Two payments
 * are allowed for two kinds of service, and to two providers of one operation who followed each other in the month
 * under one id (our inference from the change of 19/20 April 2018). Rule: Regulation 2021/1060, Art. 63(9), recalled
 * and not read again.
 */
export const doublePayments = (
  view: FundingSplitView,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly DoublePayment[] =>
  groupBy(
    unitLines(view, () => true, asOf),
    ({ person, month, paidFor }) => `${person} ${month} ${paidFor}`,
  )
    .flatMap((group) => {
      const lines = group.filter((line) => group.some((other) => other !== line && !handedOver(line, other)));
      const [first] = lines;
      if (first === undefined) return [];
      const { person, month, paidFor } = first;
      return { person, month, paidFor, lines };
    })
    .sort(byMonth);
