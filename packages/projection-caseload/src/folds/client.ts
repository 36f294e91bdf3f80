import type { CivilDate, HouseholdId } from '@pavadonis/domain';
import {
  type Draft,
  type Fold,
  type Given,
  ignoredUnlessTaken,
  type Place,
  reads,
  grown,
} from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';
import { deliver, deliverLate } from './client/days-of-contact';
import { standInLaw } from './client/legal-ground';
import { end, serviceTable } from './client/service';

const belong = (row: Draft<ClientRow>, from: CivilDate, value: HouseholdId | undefined): void => {
  row.households = grown(row.households, { from, value });
};

type Registration = Given<'ClientRegistered', 'sex' | 'birth' | 'countryOfOrigin' | 'arrivalMode'>;

// of two registrations the person's own holds, and the other where that one says nothing; of two own ones the first
const register = (row: Draft<ClientRow>, event: Registration, { stream }: Place): void => {
  const isOwn = stream === row.stream;
  if (isOwn && row.registered === true) return;
  if (isOwn) row.registered = true;
  if (event.sex !== 'unknown' && (isOwn || row.sex === 'unknown')) row.sex = event.sex;
  if (event.birth !== undefined && (isOwn || row.birth === undefined)) row.birth = event.birth;
  if (isOwn || row.countryOfOrigin === undefined) row.countryOfOrigin = event.countryOfOrigin;
  if (isOwn || row.arrivalMode === undefined) row.arrivalMode = event.arrivalMode;
};

/** Folds a client's streams into the row. */
export const clientFold: Fold<'client', ClientRow> = {
  // all fields from the beginning, so that every row has the same shape for V8
  initial: (stream) => ({
    stream,
    registered: undefined,
    sex: 'unknown',
    birth: undefined,
    countryOfOrigin: undefined,
    arrivalMode: undefined,
    grounds: [],
    legal: undefined,
    grants: undefined,
    refusals: undefined,
    decision: undefined,
    appeals: undefined,
    residence: [],
    households: undefined,
    complexity: [],
    diedOn: undefined,
    episodes: [],
    early: undefined,
    served: [],
    contactNumbers: [],
    assignments: [],
  }),
  takes: {
    registration: {
      ...ignoredUnlessTaken.registration,
      ClientRegistered: reads(['sex', 'birth', 'countryOfOrigin', 'arrivalMode'], register),
      ClientDied: reads([], (row, { on }) => {
        row.diedOn ??= on;
        for (const episode of row.episodes) end(episode, row.diedOn, 'deceased');
      }),
    },
    identity: 'ignored',
    family: {
      FamilyLinked: reads(['householdId'], (row, { on, householdId }) => belong(row, on, householdId)),
      FamilyUnlinked: reads(['householdId'], (row, { on, householdId }) => {
        if (row.households?.at(-1)?.value === householdId) belong(row, on, undefined);
      }),
      GuardianAppointed: 'ignored',
      GuardianEnded: 'ignored',
    },
    consent: 'ignored',
    law: {
      AsylumApplicationLodged: reads([], standInLaw),
      StatusGranted: reads(['status'], standInLaw),
      StatusRefused: reads([], standInLaw),
      DecisionAppealed: reads([], standInLaw),
      AppealDecided: reads(['outcome'], standInLaw),
      DecisionBecameFinal: reads([], standInLaw),
      AsylumProcedureDiscontinued: reads([], standInLaw),
      DublinTransferDecided: 'ignored',
      DublinTransferExecuted: reads([], standInLaw),
      StatusExtended: 'ignored',
      StatusRevoked: reads([], standInLaw),
      StatusCeased: reads([], standInLaw),
      StatusRenounced: reads([], standInLaw),
      TemporaryProtectionGranted: reads([], standInLaw),
      TemporaryProtectionEnded: reads([], standInLaw),
    },
    residence: {
      ResidenceChanged: reads(['residence'], (row, { on, residence }) => {
        row.residence = grown(row.residence, { from: on, value: residence });
      }),
      LeftLatvia: 'ignored',
      ReturnedToLatvia: 'ignored',
    },
    service: serviceTable,
    work: {
      ...ignoredUnlessTaken.work,
      WorkerAssigned: reads(['episodeId', 'workerId', 'role'], (row, { on, episodeId, workerId, role }) => {
        row.assignments = grown(row.assignments, { episodeId, workerId, role, from: on, to: undefined });
      }),
      WorkerUnassigned: reads(['episodeId', 'workerId'], (row, { on, episodeId, workerId }) => {
        for (const each of row.assignments)
          if (each.workerId === workerId && each.episodeId === episodeId) each.to ??= on;
      }),
      ComplexityAssessed: reads(['level'], (row, { on, level }) => {
        row.complexity = grown(row.complexity, { from: on, value: level });
      }),
      // with an insertion of late ones, since contacts are more than half of all events, and late more often than any
      // others
      SupportDelivered: reads(['episodeId', 'contactId'], deliver, deliverLate),
    },
    plan: 'ignored',
    referral: 'ignored',
    participation: 'ignored',
    forgetting: 'ignored',
  },
};
