import { describe, expect, it } from '@jest/globals';
import { alreadySo, type Decision, record, refuse, voidEvent } from '@pavadonis/domain';
import type * as Centre from '@pavadonis/domain/centre';
import { centre, stream } from '@pavadonis/testing';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { AssertionError } from 'node:assert';

interface NotToday {
  readonly _tag: 'NotToday';
}

const opens = ({ opened }: Centre.State): Decision<NotToday, Centre.Event> =>
  opened === undefined ? record(centreOpened()) : alreadySo;
const opensAgain = (): Decision<NotToday, Centre.Event> => record(centreOpened());
const refuses = (): Decision<NotToday, Centre.Event> => refuse({ _tag: 'NotToday' });

describe('what a decision answers', () => {
  it('is what it records', () => {
    centre().when(opens).records(centreOpened());
  });

  it('is nothing where it is so already', () => {
    centre(centreOpened()).when(opens).recordsNothing();
  });

  it('is what it refuses with', () => {
    centre().when(refuses).refuses({ _tag: 'NotToday' });
  });

  it('is judged by what holds, corrections applied', () => {
    centre(centreOpened(), eventVoided()).when(opens).records(centreOpened());
  });

  it('is, for a correction, judged by what was recorded', () => {
    stream<Centre.Event>(centreOpened()).when(voidEvent(eventVoided.facts())).records(eventVoided());
  });
});

describe('another answer than expected is told', () => {
  it.each<readonly [what: string, scenario: () => void, difference: RegExp]>([
    [
      'when another event is recorded',
      () => centre().when(opens).records(centreServiceStarted()),
      /CentreOpened/,
    ],
    [
      'when less is recorded',
      () => centre().when(opens).records(centreOpened(), centreServiceStarted()),
      /length|Started/,
    ],
    ['when anything is recorded after all', () => centre().when(opens).recordsNothing(), /CentreOpened/],
    ['when nothing is refused', () => centre().when(opens).refuses({ _tag: 'NotToday' }), /NotToday/],
    ['when it is refused', () => centre().when(refuses).recordsNothing(), /NotToday/],
    ['when it is recorded twice', () => centre().when(opensAgain).records(centreOpened()), /decidedAgain/],
  ])('%s', (_, scenario, difference) => {
    expect(scenario).toThrow(AssertionError);
    expect(scenario).toThrow(difference);
  });
});
