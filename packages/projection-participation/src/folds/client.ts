import { addDays, type EpisodeId } from '@pavadonis/domain';
import type { ServiceEnded, ServiceHandedOver } from '@pavadonis/domain/client';
import {
  begins,
  type Draft,
  type Fold,
  type Given,
  ignoredUnlessTaken,
  type Place,
  reads,
  readsAll,
  grown,
} from '@pavadonis/projection';
import type { ClientRow, EarlyMove, Stay } from '../rows/client';
import { thirdCountry } from './client/third-country';

type Stays = readonly Draft<Stay>[];
type Handover = Pick<ServiceHandedOver, 'episodeId' | 'operationId' | 'on'>;

const openStays = ({ stays }: Draft<ClientRow>, episodeId: EpisodeId): Stays =>
  stays.filter((stay) => stay.episodeId === episodeId && stay.to === undefined);

// the last day is a day of service to its end, whatever else happened on it
const staysOn = ({ stays }: Draft<ClientRow>, { episodeId, on }: Handover): Stays =>
  stays.filter((stay) => stay.episodeId === episodeId && (stay.to === undefined || on <= stay.to));

const handOver = (row: Draft<ClientRow>, event: Handover): void => {
  const { episodeId, operationId, on } = event;
  // when only the provider changes, the participant stays in the operation
  const left = staysOn(row, event).filter((stay) => stay.operationId !== operationId);
  if (left.length === 0) return;
  const isLastDay = left.every(({ to }) => to !== undefined);
  for (const stay of left) if (stay.from < on) stay.to = addDays(on, -1);
  // a stay handed over on its first day has no day
  row.stays = row.stays
    .filter((stay) => stay.from < on || !left.includes(stay))
    .concat({ operationId, episodeId, from: on, ...(isLastDay ? { to: on } : {}) });
};

// the first end stands: a stay that has ended is not open
const end = (row: Draft<ClientRow>, { episodeId, on }: Pick<ServiceEnded, 'episodeId' | 'on'>): void => {
  for (const stay of openStays(row, episodeId)) stay.to = on;
};

const hasBegun = ({ stays }: Draft<ClientRow>, episodeId: EpisodeId): boolean =>
  stays.some((stay) => stay.episodeId === episodeId);

const move = (row: Draft<ClientRow>, { episodeId, operationId, on }: EarlyMove): void => {
  if (operationId === undefined) end(row, { episodeId, on });
  else handOver(row, { episodeId, operationId, on });
};

const take = (row: Draft<ClientRow>, event: EarlyMove): void => {
  if (hasBegun(row, event.episodeId)) move(row, event);
  else row.early = grown(row.early, event);
};

// whatever stands before the start counts from the first day on
const takeEarly = (row: Draft<ClientRow>, { episodeId, from }: Stay): void => {
  for (const each of row.early ?? [])
    if (each.episodeId === episodeId) move(row, each.on < from ? { ...each, on: from } : each);
};

type Registration = Given<'ClientRegistered', 'sex' | 'birth' | 'nationalities' | 'stateless'>;

// of two registrations the person's own holds, and the other where that one says nothing; of two own ones the first
const register = (row: Draft<ClientRow>, event: Registration, { stream }: Place): void => {
  const isOwn = stream === row.stream;
  if (isOwn && row.registered === true) return;
  if (isOwn) row.registered = true;
  const nationality = thirdCountry(event);
  if (event.sex !== 'unknown' && (isOwn || row.sex === 'unknown')) row.sex = event.sex;
  if (event.birth !== undefined && (isOwn || row.birth === undefined)) row.birth = event.birth;
  if (nationality !== 'unknown' && (isOwn || row.thirdCountryNational === 'unknown'))
    row.thirdCountryNational = nationality;
};

/** Folds a client's streams into the row. */
export const clientFold: Fold<'client', ClientRow> = {
  initial: (stream) => ({ stream, sex: 'unknown', thirdCountryNational: 'unknown', stays: [] }),
  takes: {
    registration: {
      ...ignoredUnlessTaken.registration,
      ClientRegistered: reads(['sex', 'birth', 'nationalities', 'stateless'], register),
      ClientDied: reads([], (row, { on }) => {
        row.diedOn ??= on;
        for (const stay of row.stays) stay.to ??= row.diedOn;
      }),
    },
    identity: 'ignored',
    family: 'ignored',
    consent: 'ignored',
    law: 'ignored',
    residence: 'ignored',
    service: {
      ...ignoredUnlessTaken.service,
      ServiceStarted: reads(['episodeId', 'operationId'], (row, { on, episodeId, operationId }) => {
        // of two starts of one id the first stands
        if (hasBegun(row, episodeId) || !begins(row, { on })) return;
        const stay = { operationId, episodeId, from: on };
        row.stays = grown(row.stays, stay);
        takeEarly(row, stay);
        // begun on the day of death, it ends on that day
        if (row.diedOn !== undefined) end(row, { episodeId, on: row.diedOn });
      }),
      ServiceHandedOver: reads(['episodeId', 'operationId'], (row, { on, episodeId, operationId }) => {
        take(row, { on, episodeId, operationId });
      }),
      ServiceEnded: reads(['episodeId'], (row, { on, episodeId }) => take(row, { on, episodeId })),
    },
    work: 'ignored',
    plan: 'ignored',
    referral: 'ignored',
    participation: {
      ParticipationEntryRecorded: readsAll((row, event) => {
        row.entries = grown(row.entries, event);
      }),
      ParticipationExitRecorded: readsAll((row, event) => {
        row.exits = grown(row.exits, event);
      }),
      ParticipationFollowUpRecorded: readsAll((row, event) => {
        row.followUps = grown(row.followUps, event);
      }),
    },
    forgetting: 'ignored',
  },
};
