import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  type Fold,
  ignoredUnlessTaken,
  project,
  projector,
  type ReadModel,
  reads,
  readsAll,
} from '@pavadonis/projection';
import { centre, client, logOf } from '@pavadonis/testing';
import { given, journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { supportDelivered } from '@pavadonis/testing/examples/work';

interface NameRow {
  readonly names: readonly string[];
}

const nameFold: Fold<'centre', NameRow> = {
  initial: () => ({ names: [] }),
  takes: {
    CentreOpened: reads(['name'], (row, { name, on }, { position }) => {
      row.names.push(`${name} ${on} ${position}`);
    }),
    CentreServiceStarted: 'ignored',
    CentreClosed: reads([], (row, { type }) => {
      row.names.push(type);
    }),
  },
};

/** The names of centres. */
const names: ReadModel<{ readonly centre: NameRow }> = {
  name: 'names',
  version: 1,
  folds: { centre: nameFold },
};

/** Whether a client was registered. */
const registrations: ReadModel<{ readonly client: { readonly registered: boolean } }> = {
  name: 'registrations',
  version: 1,
  folds: {
    client: {
      initial: () => ({ registered: false }),
      takes: {
        registration: {
          ...ignoredUnlessTaken.registration,
          ClientRegistered: reads([], (row) => {
            row.registered = true;
          }),
          ClientDied: 'ignored',
        },
        identity: 'ignored',
        family: 'ignored',
        consent: 'ignored',
        law: 'ignored',
        residence: 'ignored',
        service: 'ignored',
        work: 'ignored',
        plan: 'ignored',
        referral: 'ignored',
        participation: 'ignored',
        forgetting: 'ignored',
      },
    },
  },
};

const late = centreServiceStarted({ on: civilDate('2001-02-03') });

describe('a fold', () => {
  it('gives each event to the handler of its type, with its position', () => {
    const { name, on } = centreOpened();
    const view = given(centre(centreServiceStarted(), centreOpened(), centreClosed())).in(names);
    expect([...view.centre.values()]).toEqual([{ names: [`${name} ${on} 2`, 'CentreClosed'] }]);
  });

  it('begins a row for a stream of which it ignores every event', () => {
    expect([...given(client(supportDelivered())).in(registrations).client.values()]).toEqual([
      { registered: false },
    ]);
  });

  it('finds handlers within chapters', () => {
    expect([
      ...given(client(clientRegistered(), supportDelivered())).in(registrations).client.values(),
    ]).toEqual([{ registered: true }]);
  });

  it('says as data which fields it reads', () => {
    expect(nameFold.takes).toMatchObject({
      CentreOpened: { fields: ['name'] },
      CentreClosed: { fields: [] },
    });
    expect(readsAll(() => undefined)).toMatchObject({ fields: 'all' });
  });
});

describe('a late event that a fold ignores', () => {
  it('lets no stream wait, and changes nothing', () => {
    const { take, stale, staleAfter, views } = projector({ names });
    const log = logOf(centre(centreOpened(), late, centreClosed()));
    expect(staleAfter(log)).toEqual([]);
    for (const entry of log) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect(views.names).toEqual(project(names, log));
  });

  it('lets a stream wait where another takes it', () => {
    const { take, stale, staleAfter } = projector({ names, journal });
    const log = logOf(centre(centreOpened(), late));
    const waiting = [{ stream: log[0]?.stream, taken: 2 }];
    expect(staleAfter(log)).toEqual(waiting);
    for (const entry of log) take(entry);
    expect(stale()).toEqual({ first: [waiting], again: [] });
  });
});
