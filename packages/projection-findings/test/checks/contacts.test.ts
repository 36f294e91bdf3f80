import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId } from '@pavadonis/domain';
import { client, clientNo } from '@pavadonis/testing';
import { exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { finding, planted, plantedNo } from '../support/planted';

const LATER = '2026-12-31';
const contact = (on: string, facts: Parameters<typeof supportDelivered>[0] = {}) =>
  supportDelivered({ contactId: exampleId(ContactId, 900), on: civilDate(on), ...facts });

describe('a contact is found', () => {
  it.each(['2024-02-11', '2025-07-01'])('outside its episode, on %s', (on) => {
    expect(planted(client(contact(on))).finds(LATER)).toEqual([
      finding('ContactOutsideEpisode', on, [plantedNo(1)]),
    ]);
  });

  it('of an episode that never was', () => {
    expect(planted(client(contact('2024-06-03', { episodeId: laterEpisodeId }))).finds(LATER)).toEqual([
      finding('ContactOutsideEpisode', '2024-06-03', [plantedNo(1)]),
    ]);
  });

  it('after the departure, with the departure that shows it', () => {
    const away = client(
      leftLatvia({ on: civilDate('2024-05-10') }),
      contact('2024-05-11'),
      returnedToLatvia(),
    );
    expect(planted(away).finds(LATER)).toEqual([
      finding('ContactWhileAway', '2024-05-11', [plantedNo(1), plantedNo(2)]),
    ]);
  });

  it('once after the departure, though the service ended', () => {
    const gone = client(leftLatvia({ on: civilDate('2025-06-30') }), contact('2025-07-01'));
    expect(planted(gone).finds(LATER)).toEqual([
      finding('ContactWhileAway', '2025-07-01', [plantedNo(1), plantedNo(2)]),
    ]);
  });

  it('as a notice, where it was remote and the client abroad', () => {
    const remote = client(leftLatvia(), contact('2024-05-20', { mode: 'remote' }), returnedToLatvia());
    expect(planted(remote).finds(LATER)).toEqual([
      finding('RemoteContactAbroad', '2024-05-20', [plantedNo(1), plantedNo(2)]),
    ]);
  });

  it('as a breach if remote, abroad and outside the episode', () => {
    const remote = client(
      leftLatvia({ on: civilDate('2025-06-30') }),
      contact('2025-07-01', { mode: 'remote' }),
    );
    expect(planted(remote).finds(LATER)).toEqual([
      finding('ContactOutsideEpisode', '2025-07-01', [plantedNo(2)]),
    ]);
  });

  it('after the client’s death', () => {
    const dead = client(clientDied({ on: civilDate('2026-06-29') }), contact('2026-06-30'));
    expect(planted(dead).finds(LATER)).toEqual([
      finding('ContactAfterDeath', '2026-06-30', [plantedNo(1), plantedNo(2)]),
    ]);
  });
});

describe('a contact is right', () => {
  it.each(['2024-02-12', '2025-06-30'])('on the first and on the last day of its episode: %s', (on) => {
    expect(planted(client(contact(on))).finds(LATER)).toEqual([]);
  });

  it.each(['2024-05-10', '2024-06-03'])('on the day of leaving or coming back: %s', (on) => {
    expect(planted(client(leftLatvia(), returnedToLatvia(), contact(on))).finds(LATER)).toEqual([]);
  });

  it('on the day of death', () => {
    const day = { on: civilDate('2024-03-04') };
    const dead = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted(),
      contact(day.on),
      clientDied(day),
      serviceEnded({ ...day, reason: 'deceased' }),
    );
    expect(planted(dead).finds(LATER)).toEqual([]);
  });
});
