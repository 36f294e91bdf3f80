import { month } from '@pavadonis/domain';
import * as Money from '@pavadonis/projection-funding-split';
import { expect } from '@jest/globals';
import { type Purse, shown } from '../oracle/purse';
import type { Figures, Question } from '../oracle/question';

const always = { from: month('1990-01'), to: month('2090-12') };

/** Returns an amount by source, after checking that it adds up to the cent. */
const purseOf = ({ total, bySource, withoutRate }: Money.SplitAmount | Money.SplitDifference): Purse => {
  const purse = Object.fromEntries(
    Object.entries({ ...bySource, nobody: withoutRate }).filter(([, cents]) => cents !== 0),
  );
  expect(Object.values(purse).reduce((sum, cents) => sum + cents, 0)).toBe(total);
  return purse;
};

const lineOf = ({
  costs,
  claimed,
  paid,
  corrected,
  uncorrected,
  unclaimed,
  ineligible,
}: Money.FundingAmounts) => ({
  costs: purseOf(costs),
  claimed: purseOf(claimed),
  paid: purseOf(paid),
  corrected: purseOf(corrected),
  uncorrected: purseOf(uncorrected),
  unclaimed: purseOf(unclaimed),
  ineligible,
});

/** Returns the split of costs of the funding split. */
export const splitFigures = (rows: Money.FundingSplitView, { asOf }: Question): Figures => {
  const lines = Money.fundingLines(rows, always, { asOf });
  const ineligible = Money.ineligibleCosts(rows, always, { asOf });
  expect(ineligible.reduce((sum, { amount }) => sum + amount, 0)).toBe(Money.fundingTotals(lines).ineligible);
  return {
    lines: Object.fromEntries(
      lines.map((line) => [`${line.operation} ${line.month} ${line.providerId}`, lineOf(line)]),
    ),
    totals: lineOf(Money.fundingTotals(lines)),
  };
};

/** Returns all figures of money. */
export const moneyFigures = (rows: Money.FundingSplitView, question: Question): Figures => {
  const { asOf } = question;
  return {
    ...splitFigures(rows, question),
    corrections: Money.claimCorrections(rows, always, { asOf })
      .map(({ operation, bookedOn = 'open', claimId, costId, month: of, providerId, difference }) =>
        [operation, bookedOn, claimId, costId, of, providerId, shown(purseOf(difference))].join(' '),
      )
      .sort(),
    paidUnits: Money.paidUnits(rows, always, { asOf })
      .map(({ person, month: of, paidFor, operation, providerId }) =>
        [person, of, paidFor, operation, providerId].join(' '),
      )
      .sort(),
    paidTwice: Money.doublePayments(rows, { asOf })
      .flatMap(({ lines }) =>
        lines.map(({ person, month: of, paidFor, operation, providerId, clientId, costId }) =>
          [person, of, paidFor, operation, providerId, clientId, costId].join(' '),
        ),
      )
      .sort(),
  };
};
