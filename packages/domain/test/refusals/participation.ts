import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import type * as Decisions from '../../src/client/participation/decisions';
import { client, type ScenariosOf } from './support/scenarios';
import { seeker, served } from './support/served';

const entry = participationEntryRecorded();
const entered = client(...served, entry);
const left = client(...served, entry, serviceEnded());
// the start was voided
const neverThere = client(...seeker, entry);
const dayAfterEnd = { on: addDays(serviceEnded().on, 1) };

export const participation: ScenariosOf<typeof Decisions> = {
  recordParticipationEntry: {
    EntryAlreadyRecorded: entered.when(
      Client.recordParticipationEntry(participationEntryRecorded.facts({ labourStatus: 'employed' })),
    ),
    NotInOperation: client(...seeker).when(
      Client.recordParticipationEntry(participationEntryRecorded.facts()),
    ),
  },
  recordParticipationExit: {
    NoEntry: client(...served, serviceEnded()).when(
      Client.recordParticipationExit(participationExitRecorded.facts()),
    ),
    NotInOperation: neverThere.when(Client.recordParticipationExit(participationExitRecorded.facts())),
    StillInOperation: entered.when(Client.recordParticipationExit(participationExitRecorded.facts())),
    PastFourWeeks: left.when(
      Client.recordParticipationExit(
        participationExitRecorded.facts({ on: participationFollowUpRecorded().on }),
      ),
    ),
  },
  recordParticipationFollowUp: {
    NoEntry: client(...served, serviceEnded()).when(
      Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()),
    ),
    NotInOperation: neverThere.when(
      Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()),
    ),
    StillInOperation: entered.when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts())),
    BeforeSixMonths: left.when(
      Client.recordParticipationFollowUp(participationFollowUpRecorded.facts(dayAfterEnd)),
    ),
  },
};
