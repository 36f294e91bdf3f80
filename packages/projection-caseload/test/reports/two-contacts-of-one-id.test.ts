import { describe, expect, it } from '@jest/globals';
import { civilDate, month, type RecordableOf } from '@pavadonis/domain';
import {
  caseload,
  type CaseloadView,
  clientsServedIn,
  clientsServedInByProvider,
} from '@pavadonis/projection-caseload';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import {
  clientId,
  eventId,
  laterEpisodeId,
  laterProvider,
  otherContactId,
  provider,
} from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const day = (date: string) => ({ on: civilDate(`2018-${date}`) });
const start = serviceStarted(day('01-10'));
const first = supportDelivered(day('03-05'));
const second = supportDelivered(day('04-06'));
const other = supportDelivered({ ...day('05-07'), contactId: otherContactId });

const MONTHS = ['02', '03', '04', '05'];
const servedIn = (rows: CaseloadView): readonly string[] =>
  MONTHS.filter((each) => clientsServedIn(rows, month(`2018-${each}`)).length > 0);
const rowsOf = (...events: readonly RecordableOf['client'][]) => given(client(...events)).in(caseload);

describe('of two contacts of one id', () => {
  const merge = clientsMerged({ ...day('06-01'), survivorId: clientId });

  it.each([
    ['one stream', given(client(start, first, second, other))],
    ['one stream, whichever was recorded first', given(client(start, other, second, first))],
    ['two streams', given(client(start, second), clientNo(2)(first, other, merge))],
  ])('the first counts, and the second nowhere, in %s', (_, log) => {
    expect(servedIn(log.in(caseload))).toEqual(['03', '05']);
  });

  it('the first counts, of three too', () => {
    expect(servedIn(rowsOf(start, first, second, { ...second, ...day('05-07') }))).toEqual(['03']);
  });

  it('each counts where each is another person’s', () => {
    const reverted = mergeReverted({ ...day('06-02'), survivorId: clientId });
    const log = given(client(start, second), clientNo(2)(start, first, merge, reverted));
    expect(servedIn(log.in(caseload, afterEvents(5)))).toEqual(['03']);
    expect(servedIn(log.in(caseload))).toEqual(['03', '04']);
  });

  it('the second counts once the first is voided', () => {
    const log = given(client(start, first, second, eventVoided({ target: eventId(2) })));
    expect(servedIn(log.in(caseload, afterEvents(3)))).toEqual(['03']);
    expect(servedIn(log.in(caseload))).toEqual(['04']);
  });

  it('the first is the one whose day was amended to be before the other', () => {
    const moved = eventAmended({ ...second, ...day('02-08') }, eventId(3));
    expect(servedIn(rowsOf(start, first, second, moved))).toEqual(['02']);
  });

  it('both count once an amendment gives one of them an id of its own', () => {
    const renamed = eventAmended({ ...second, contactId: otherContactId }, eventId(3));
    expect(servedIn(rowsOf(start, first, second, renamed))).toEqual(['03', '04']);
  });

  it('neither serves the client where the first is outside its episode', () => {
    expect(servedIn(rowsOf(first, serviceStarted(day('03-20')), second))).toEqual([]);
    expect(servedIn(rowsOf(start, { ...first, episodeId: laterEpisodeId }, second))).toEqual([]);
  });

  it('the one that stands first on their day counts with its provider', () => {
    const later = { episodeId: laterEpisodeId, providerId: laterProvider };
    const both = [start, serviceStarted({ ...day('01-10'), ...later })] as const;
    const ofLater = { ...first, episodeId: laterEpisodeId };
    const providers = (...contacts: readonly RecordableOf['client'][]) =>
      clientsServedInByProvider(rowsOf(...both, ...contacts), month('2018-03'));
    expect(providers(first, ofLater)).toEqual(new Map([[provider, 1]]));
    expect(providers(ofLater, first)).toEqual(new Map([[laterProvider, 1]]));
  });
});
