import { text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import fc from 'fast-check';
import { actOn, type Chosen, stepsOf } from './institution';
import { either } from './pick';
import { inTurn, later, type Life, thread, threads } from './step';

const act = actOn<Centre.State, Centre.Event>();

const does = stepsOf({
  openCentre: act({ name: either(text('Upmala'), text('Kalnāji')) }, (facts, { when }) =>
    Centre.openCentre({ ...when, ...facts }),
  ),
  startCentreService: act({}, (_, { when }) => Centre.startCentreService({ ...when })),
  closeCentre: act({}, (_, { when }) => Centre.closeCentre({ ...when })),
});

/** The lives of a reception centre, from its opening on. */
export const centreLife: fc.Arbitrary<Life<Chosen<Centre.State, Centre.Event>>> = fc.record({
  start: fc.nat(60),
  steps: inTurn(
    thread(does('openCentre'), does('startCentreService', later)),
    threads(
      1,
      { weight: 3, arbitrary: thread(does('closeCentre', fc.nat(500))) },
      { weight: 1, arbitrary: thread(does('closeCentre', later), does('closeCentre')) },
      { weight: 1, arbitrary: thread(does('openCentre', later)) },
      { weight: 1, arbitrary: thread(does('startCentreService', later)) },
    ),
  ),
});
