import { addDays, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { any, either, oneOf, rarely } from '../pick';
import { act } from '../client-act';

/** Residence, departure and return. */
export const residence = {
  changeResidence: act(
    {
      kind: either(
        'centre' as const,
        'centre' as const,
        'private' as const,
        'detention' as const,
        'other' as const,
        'unknown' as const,
      ),
      which: any,
    },
    ({ kind, which }, { when, world }) => {
      const centreId = oneOf([...world.centres.keys()], which);
      if (kind === 'unknown' || (kind === 'centre' && centreId === undefined))
        return Client.changeResidence({ ...when, residence: { kind: 'unknown' } });
      return Client.changeResidence({
        ...when,
        residence:
          kind === 'centre' && centreId !== undefined
            ? { kind, centreId }
            : { kind: kind === 'centre' ? 'other' : kind, municipality: text('Saldus') },
      });
    },
  ),
  leaveLatvia: act(
    {
      mode: either('self' as const, 'voluntary_return' as const, 'removal' as const, 'unknown' as const),
      certainty: either('confirmed' as const, 'presumed' as const),
      tooEarly: rarely,
    },
    ({ tooEarly, ...facts }, { when, today }) =>
      Client.leaveLatvia({ ...when, ...facts, learnedOn: tooEarly ? addDays(when.on, -1) : today }),
  ),
  returnToLatvia: act({ basis: either('own' as const, 'taken_back' as const) }, (facts, { when }) =>
    Client.returnToLatvia({ ...when, ...facts }),
  ),
};
