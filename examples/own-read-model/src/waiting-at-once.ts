import { daysBetween } from '@pavadonis/domain';
import { type AsOf, dayNumber, holdingOn, NO_END, segments, type View } from '@pavadonis/projection';
import type { WaitingClient, WaitingRow, WaitingRows } from './waiting';

/** The days on which clients wait: from their registration to the day before their first contact. */
const waits = segments<WaitingRow>(({ registeredOn, firstContactOn }, add) => {
  if (registeredOn !== undefined)
    add(dayNumber(registeredOn), firstContactOn === undefined ? NO_END : dayNumber(firstContactOn));
});

/** Lists the clients who wait on a day, as `waitingClients` does, without looking at all the others. */
export const waitingClientsAtOnce = (view: View<WaitingRows>, { asOf }: AsOf): readonly WaitingClient[] =>
  waits
    .of(view.client)
    .rows(holdingOn(asOf))
    .map(({ stream, registeredOn = asOf }) => ({ stream, days: daysBetween(registeredOn, asOf) }));
