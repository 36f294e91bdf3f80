import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/participation/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';
import { seeker, served } from '../../support/served';

const entry = participationEntryRecorded();
const entered = client(...served, entry);
const left = client(...served, entry, serviceEnded());
// the start was voided
const neverThere = client(...seeker, entry);
const dayAfterEnd = { on: addDays(serviceEnded().on, 1) };

const anyOperation = either(operationId, laterOperationId);

/** Every decision of the chapter. */
export const participationDecisions: DecisionsOf<typeof Decisions> = {
  recordParticipationEntry: {
    atRandom: about(Client.recordParticipationEntry, participationEntryRecorded, {
      operationId: anyOperation,
      labourStatus: either('inactive', 'employed'),
    }),
    refused: {
      EntryAlreadyRecorded: entered.when(
        Client.recordParticipationEntry(participationEntryRecorded.facts({ labourStatus: 'employed' })),
      ),
      NotInOperation: client(...seeker).when(
        Client.recordParticipationEntry(participationEntryRecorded.facts()),
      ),
    },
  },
  recordParticipationExit: {
    atRandom: about(Client.recordParticipationExit, participationExitRecorded, {
      operationId: anyOperation,
      employed: either('yes', 'no'),
    }),
    refused: {
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
  },
  recordParticipationFollowUp: {
    atRandom: about(Client.recordParticipationFollowUp, participationFollowUpRecorded, {
      operationId: anyOperation,
      improved: either('yes', 'unknown'),
    }),
    refused: {
      NoEntry: client(...served, serviceEnded()).when(
        Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()),
      ),
      NotInOperation: neverThere.when(
        Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()),
      ),
      StillInOperation: entered.when(
        Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()),
      ),
      BeforeSixMonths: left.when(
        Client.recordParticipationFollowUp(participationFollowUpRecorded.facts(dayAfterEnd)),
      ),
    },
  },
};
