import { describe, expect, it } from '@jest/globals';
import { ClientId, civilDate, clientStream, month } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  type CaseloadView,
  clientsToDate,
  episodesEndedIn,
  newClientsIn,
  clientsGrantedStatusIn,
  clientsServedInByProvider,
  clientsServedIn,
} from '@pavadonis/projection-caseload';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import {
  exampleId,
  laterEpisodeId,
  laterProvider,
  otherContactId,
  provider,
} from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const on = civilDate;
const year = (of: number) => ({ from: on(`${String(of)}-01-01`), to: on(`${String(of)}-12-31`) });
const survivorId = exampleId(ClientId, 1);

// the first provider has known the person since 2017; the second registered them again in 2018
const first = [
  clientRegistered({ on: on('2017-03-01') }),
  serviceStarted({ on: on('2017-03-01') }),
  supportDelivered({ on: on('2018-05-10') }),
  statusGranted({ on: on('2018-05-20'), status: 'refugee' }),
] as const;
const second = [
  clientRegistered({ on: on('2018-05-15'), sex: 'male' }),
  serviceStarted({ on: on('2018-05-15'), episodeId: laterEpisodeId, providerId: laterProvider }),
  supportDelivered({ on: on('2018-05-28'), contactId: otherContactId, episodeId: laterEpisodeId }),
  statusGranted({ on: on('2018-05-20'), status: 'refugee' }),
] as const;

const log = given(
  client(...first),
  clientNo(2)(...second),
  clientNo(2)(clientsMerged({ on: on('2019-02-01'), survivorId })),
  clientNo(2)(mergeReverted({ on: on('2019-04-01'), survivorId })),
);
const [beforeMerge, whileMerged] = [afterEvents(8), afterEvents(9)];

const figures = (rows: CaseloadView) => ({
  cumulative: clientsToDate(rows, { asOf: on('2018-12-31') }).length,
  firstTimeIn2017: newClientsIn(rows, year(2017)).length,
  firstTimeIn2018: newClientsIn(rows, year(2018)).length,
  servedInMay: clientsServedIn(rows, month('2018-05')).length,
  active: activeClients(rows, { asOf: on('2018-06-30') }).length,
  grants: clientsGrantedStatusIn(rows, 'refugee', year(2018)).length,
});
const asTwo = {
  cumulative: 2,
  firstTimeIn2017: 1,
  firstTimeIn2018: 1,
  servedInMay: 2,
  active: 2,
  grants: 2,
};
const asOne = {
  cumulative: 1,
  firstTimeIn2017: 1,
  firstTimeIn2018: 0,
  servedInMay: 1,
  active: 1,
  grants: 1,
};

describe('a person registered twice', () => {
  it('is two clients as known before the merge', () => {
    expect(figures(log.in(caseload, beforeMerge))).toEqual(asTwo);
  });

  it('is one client once merged, new in the earlier year', () => {
    expect(figures(log.in(caseload, whileMerged))).toEqual(asOne);
  });

  it('is two clients again once the merge is reverted', () => {
    const rows = log.in(caseload);
    expect(figures(rows)).toEqual(asTwo);
    expect(rows).toStrictEqual(log.in(caseload, beforeMerge));
  });

  it('was served by each provider that served one of the two', () => {
    const rows = log.in(caseload, whileMerged);
    expect(clientsServedInByProvider(rows, month('2018-05'))).toEqual(
      new Map([
        [provider, 1],
        [laterProvider, 1],
      ]),
    );
  });

  it('has the episodes of both, and each may end', () => {
    const both = given(
      client(...first, serviceEnded({ on: on('2018-08-01') })),
      clientNo(2)(...second, serviceEnded({ on: on('2018-09-01'), episodeId: laterEpisodeId })),
      clientNo(2)(clientsMerged({ survivorId })),
    ).in(caseload);
    const { stream } = [...both.client.values()][0] ?? {};
    expect(episodesEndedIn(both, year(2018)).map((each) => [each.client.stream, each.episode.end])).toEqual([
      [stream, '2018-08-01'],
      [stream, '2018-09-01'],
    ]);
    expect(activeClients(both, { asOf: on('2018-08-15') })).toHaveLength(1);
    expect(activeClients(both, { asOf: on('2018-09-01') })).toEqual([]);
  });
});

describe('the row of a merged person', () => {
  it('is the survivor by name, sex and birth', () => {
    expect([...log.in(caseload, whileMerged).client.values()]).toMatchObject([
      { stream: clientStream(survivorId), sex: 'female' },
    ]);
  });

  it('holds facts that only the other stream has', () => {
    const rows = given(client(serviceStarted()), clientNo(2)(...second, clientsMerged({ survivorId }))).in(
      caseload,
    );
    expect([...rows.client.values()]).toMatchObject([
      { stream: clientStream(survivorId), sex: 'male', countryOfOrigin: 'AF' },
    ]);
  });

  it('is the survivor, even without a stream of their own', () => {
    const rows = given(clientNo(2)(...second, clientsMerged({ survivorId }))).in(caseload);
    expect([...rows.client.values()]).toMatchObject([{ stream: clientStream(survivorId), sex: 'male' }]);
  });
});
