/** Checked by the compiler: it reports an expected error that does not occur. Running the tests checks nothing more. */
import { describe, it } from '@jest/globals';
import { type Fold, ignoredUnlessTaken, reads } from '@pavadonis/projection';

interface Row {
  readonly sex: string;
}

const initial = (): Row => ({ sex: 'unknown' });
const fold = (of: Fold<'client', Row>['takes']): Fold<'client', Row> => ({ initial, takes: of });
const centreFold = (of: Fold<'centre', Row>['takes']): Fold<'centre', Row> => ({ initial, takes: of });

const others = {
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
} as const;

describe('a fold does not compile', () => {
  it('without an event of a chapter that it takes', () => {
    fold({
      ...others,
      // @ts-expect-error -- ClientDied is missing
      registration: { ClientRegistered: 'ignored' },
    });
  });

  it('without an event that the shared table leaves to each fold', () => {
    fold({
      ...others,
      registration: 'ignored',
      // @ts-expect-error -- SupportDelivered is missing
      work: { ...ignoredUnlessTaken.work },
    });
  });

  it('without a chapter', () => {
    // @ts-expect-error -- registration is missing
    fold({ ...others });
  });

  it('without an event of a stream that has no chapters', () => {
    // @ts-expect-error -- CentreClosed is missing
    centreFold({ CentreOpened: 'ignored', CentreServiceStarted: 'ignored' });
  });

  it('with a chapter that there is not', () => {
    fold({
      ...others,
      registration: 'ignored',
      // @ts-expect-error -- no chapter is called so
      schooling: 'ignored',
    });
  });

  it('with an event of another chapter, or an ignored one', () => {
    fold({
      ...others,
      registration: {
        ...ignoredUnlessTaken.registration,
        ClientRegistered: 'ignored',
        ClientDied: 'ignored',
        // @ts-expect-error -- work is ignored, and is the chapter of contacts
        SupportDelivered: 'ignored',
      },
    });
  });

  it('with a chapter that is both ignored and taken', () => {
    fold({
      ...others,
      registration: 'ignored',
      // @ts-expect-error -- a name stands once in a table
      registration: {
        ...ignoredUnlessTaken.registration,
        ClientRegistered: 'ignored',
        ClientDied: 'ignored',
      },
    });
  });

  it('with a handler that uses a field which is not named', () => {
    fold({
      ...others,
      registration: {
        ...ignoredUnlessTaken.registration,
        // @ts-expect-error -- sex is not given
        ClientRegistered: reads(['birth'], (row, { sex }) => {
          row.sex = String(sex);
        }),
        ClientDied: 'ignored',
      },
    });
  });

  it('with a function that needs more than is named', () => {
    const register = (row: { sex: string }, { sex }: { readonly sex: string }): void => {
      row.sex = sex;
    };
    fold({
      ...others,
      registration: {
        ...ignoredUnlessTaken.registration,
        // @ts-expect-error -- sex is not given
        ClientRegistered: reads([], register),
        ClientDied: 'ignored',
      },
    });
  });

  it('with a handler written by hand, which may claim fewer fields than it uses', () => {
    fold({
      ...others,
      registration: {
        ...ignoredUnlessTaken.registration,
        // @ts-expect-error -- made neither by `reads` nor by `readsAll`
        ClientRegistered: {
          fields: [],
          evolve: (row: { sex: string }, { sex }: { readonly sex: string }) => {
            row.sex = sex;
          },
        },
        ClientDied: 'ignored',
      },
    });
  });

  it('with a field that the event has not', () => {
    fold({
      ...others,
      registration: {
        ...ignoredUnlessTaken.registration,
        ClientRegistered: 'ignored',
        // @ts-expect-error -- a death says no sex
        ClientDied: reads(['sex'], () => undefined),
      },
    });
  });

  it('with a field that every handler is given', () => {
    centreFold({
      // @ts-expect-error -- needless
      CentreOpened: reads(['on'], () => undefined),
      CentreServiceStarted: 'ignored',
      CentreClosed: 'ignored',
    });
  });
});
