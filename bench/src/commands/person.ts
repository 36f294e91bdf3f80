import type { Command } from '@pavadonis/casework';
import {
  type CivilDate,
  type ClientId,
  clientStream,
  type CommandId,
  type ContactId,
  type ContractId,
  type Country,
  type EpisodeId,
  type GoalId,
  type OperationId,
  type PlanId,
  type ProviderId,
  type StreamOf,
  type Text,
  type Whole,
  type WorkerId,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Random } from '../history/random';
import { dateOf } from '../history/story';

/** An invented client of the service with 40 recorded events, more than half of them contacts, as in life. */
export interface Person {
  readonly stream: StreamOf<'client'>;
  readonly episodeId: EpisodeId;
  readonly goalId: GoalId;
  readonly workerId: WorkerId;
  readonly recorded: readonly Client.Event[];
  /** The command that recorded the first events. */
  readonly admission: Command;
}

/** Makes a command of an invented worker. */
export const commandOf = ({ uuid }: Pick<Random, 'uuid'>): Command => ({
  commandId: uuid() as CommandId,
  by: { actor: 'user-17' as Text, role: 'social_worker' as Text },
  evidence: [],
});

const EVENTS = 40;

type Ids = Pick<Person, 'episodeId' | 'goalId' | 'workerId'>;

const begun = ({ episodeId, goalId, workerId }: Ids, { uuid }: Random): readonly Client.Event[] => {
  const on = dateOf(0);
  const planId = uuid() as PlanId;
  return [
    Client.ClientRegistered.of({
      on,
      sex: 'female',
      nationalities: ['SY' as Country],
      stateless: false,
      countryOfOrigin: 'SY' as Country,
      arrivalMode: 'relocated',
      unaccompaniedMinor: false,
      birth: { date: '1987-04-11' as CivilDate, precision: 'day' },
      arrivedOn: on,
    }),
    Client.AsylumApplicationLodged.of({ on }),
    Client.ResidenceChanged.of({ on, residence: { kind: 'private', municipality: 'Rīga' as Text } }),
    Client.ServiceStarted.of({
      on,
      episodeId,
      providerId: 'caritas-latvia' as ProviderId,
      contractId: uuid() as ContractId,
      operationId: uuid() as OperationId,
      serviceKind: 'social_worker_and_mentor',
      ruleSet: 'SP-2016',
      targetGroup: 'asylum_seeker',
    }),
    Client.WorkerAssigned.of({ on, episodeId, workerId, role: 'social_worker' }),
    Client.ComplexityAssessed.of({ on, episodeId, level: 'minimum', criteria: 'criteria-2016' as Text }),
    Client.PlanDrawnUp.of({ on, episodeId, planId }),
    Client.PlanGoalSet.of({
      on,
      planId,
      goalId,
      term: 'long',
      area: 'language',
      text: 'to speak Latvian well enough for a place at work' as Text,
      targetOn: dateOf(300),
    }),
    Client.PlanAgreed.of({ on, planId, agreedBy: 'client' }),
  ];
};

/** Makes a contact of a worker with the person. */
export const contact = (
  { episodeId, goalId, workerId }: Ids,
  contactId: ContactId,
  on: CivilDate,
): Client.SupportDelivered =>
  Client.SupportDelivered.of({
    on,
    contactId,
    episodeId,
    kind: 'language',
    mode: 'outreach',
    workerIds: [workerId],
    goalIds: [goalId],
    minutes: 45 as Whole,
  });

const progress = ({ goalId }: Ids, on: CivilDate): Client.PlanGoalProgressed =>
  Client.PlanGoalProgressed.of({ on, goalId, achievement: 'improving' });

/** Makes up a person with a first half-year of service. */
export const person = (random: Random): Person => {
  const { uuid } = random;
  const ids: Ids = {
    episodeId: uuid() as EpisodeId,
    goalId: uuid() as GoalId,
    workerId: uuid() as WorkerId,
  };
  const first = begun(ids, random);
  const since = Array.from({ length: EVENTS - first.length }, (_, i) =>
    i % 5 === 4 ? progress(ids, dateOf(i + 1)) : contact(ids, uuid() as ContactId, dateOf(i + 1)),
  );
  return {
    stream: clientStream(uuid() as ClientId),
    ...ids,
    recorded: [...first, ...since],
    admission: commandOf(random),
  };
};

/** The day after all recorded events of a person. */
export const FIRST_VISIT = EVENTS;
