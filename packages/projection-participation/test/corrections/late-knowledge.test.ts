import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { participants, participation } from '@pavadonis/projection-participation';
import { afterEvents, client, type Known } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId, laterEpisodeId, operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-03-01') });
const end = serviceEnded({ on: on('2018-05-31') });

const recordOf = (log: ReturnType<typeof given>, known?: Known) =>
  participants(log.in(participation, known), operationId, { asOf: on('2018-12-31') })[0];

describe('knowledge that came later', () => {
  it('changes an age group, on earlier days too', () => {
    const born = (date: string) => clientRegistered({ birth: { date: on(date), precision: 'day' } });
    const log = given(client(born('2001-01-01'), start, eventAmended(born('1999-03-10'), eventId(1))));
    expect(recordOf(log, afterEvents(2))?.ageAtEntry).toBe('below_18');
    expect(recordOf(log)?.ageAtEntry).toBe('18_to_29');
  });

  it('puts the first entry before the one known', () => {
    const earlier = serviceStarted({ on: on('2018-01-15'), episodeId: laterEpisodeId });
    const log = given(
      client(start, end, earlier, serviceEnded({ on: on('2018-02-10'), episodeId: laterEpisodeId })),
    );
    expect(recordOf(log, afterEvents(2))).toMatchObject({ entry: '2018-03-01', exit: '2018-05-31' });
    expect(recordOf(log)).toMatchObject({ entry: '2018-01-15', exit: '2018-05-31' });
  });

  it('takes results from an exit that moves away from them', () => {
    const results = participationExitRecorded({ on: on('2018-06-20') });
    const log = given(
      client(start, end, results, eventAmended(serviceEnded({ on: on('2018-05-10') }), eventId(2))),
    );
    expect(recordOf(log, afterEvents(3))?.atExit).toEqual(results);
    expect(recordOf(log)).toMatchObject({ exit: '2018-05-10' });
    expect(recordOf(log)?.atExit).toBeUndefined();
  });

  it('lets a participant go on whose end was voided', () => {
    const log = given(client(start, end, eventVoided({ target: eventId(2) })));
    expect(recordOf(log, afterEvents(2))?.exit).toBe('2018-05-31');
    expect(recordOf(log)?.exit).toBeUndefined();
  });

  it('makes nobody a participant whose start was voided', () => {
    const log = given(
      client(
        start,
        participationEntryRecorded({ on: on('2018-03-02') }),
        eventVoided({ target: eventId(1) }),
      ),
    );
    expect(recordOf(log, afterEvents(2))).toBeDefined();
    expect(recordOf(log)).toBeUndefined();
  });

  it('corrects the data at the entry', () => {
    const asSaid = (homeless: 'yes' | 'no') => participationEntryRecorded({ on: on('2018-03-02'), homeless });
    const log = given(client(start, asSaid('no'), eventAmended(asSaid('yes'), eventId(2))));
    expect(recordOf(log, afterEvents(2))?.atEntry?.homeless).toBe('no');
    expect(recordOf(log)?.atEntry?.homeless).toBe('yes');
  });
});
