import type { InvalidOption } from '@pavadonis/event-store';
import * as TE from 'fp-ts/TaskEither';
import type { Casework } from './casework';
import { refusedSealing } from './sealing/live';
import type { WithSealing } from './sealing/sealing';

/** Returns a casework whose options make no sense: every call fails. */
export const refusedCasework = (invalid: InvalidOption): Casework & WithSealing<unknown, unknown> => {
  const refuse = () => TE.left(invalid);
  return {
    decide: refuse,
    decideInPlaceOf: refuse,
    mergeClients: refuse,
    correct: refuse,
    addEvidence: refuse,
    state: refuse,
    streamsOf: refuse,
    recorded: refuse,
    revealText: refuse,
    reveal: refuse,
    revealPerson: refuse,
    sealing: refusedSealing(invalid),
  };
};
