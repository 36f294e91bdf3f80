import { addDays, type CivilDate, civilDate, clientStream, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { PlannedClient, PlannedPlace } from '../plan/history-plan';
import { random } from '../plan/random';
import { at, EVENING, laterBy, MORNING, NOON } from './clock';
import { type Command, onState } from './command';
import type { Context } from './context';
import { eventIdOf } from './ids';
import type { Story } from './story';
import { episodeStory } from './episode-story';
import { inventedDocument } from './invented-document';

const residence = ({ centreIds }: Context, place: PlannedPlace): Client.Residence => {
  switch (place.kind) {
    case 'centre':
      return { kind: 'centre', centreId: centreIds[place.centre] };
    case 'private':
      return { kind: 'private', municipality: text(place.municipality) };
    case 'unknown':
      return { kind: 'unknown' };
  }
};

const firstStart = ({ client }: Pick<Story, 'client'>): CivilDate =>
  client.episodes[0]?.start ?? client.appliedOn;

/** Makes the registration and the application, dated to the day of the application and recorded at the intake. */
const intake = (story: Story): readonly Command[] => {
  const { client, write } = story;
  const { appliedOn, birth, sex, countryOfOrigin, nationalities, stateless, arrivalMode, arrivedOn } = client;
  const start = firstStart(story);
  return [
    write(
      'registered',
      at(start, MORNING),
      Client.registerClient({
        on: appliedOn,
        sex,
        nationalities,
        stateless,
        countryOfOrigin,
        arrivalMode,
        arrivedOn,
        unaccompaniedMinor: client.unaccompanied,
        ...(birth === undefined ? {} : { birth }),
      }),
    ),
    write('applied', at(start, MORNING + 1), Client.lodgeApplication({ on: appliedOn }), [
      inventedDocument('application', `application of client ${String(client.key)}`, appliedOn),
    ]),
  ];
};

/**
 * Returns the day on which a decision becomes known by letter; one of June 2018 only in July, after the June report.
 */
const becomesKnown = ({ context, client, random }: Story, on: CivilDate): CivilDate =>
  context.lateDecision?.client === client.key && context.lateDecision.on === on
    ? context.lateDecision.knownOn
    : addDays(on, random.whole(0, 12));

const statuses = (story: Story): readonly Command[] => {
  const { client, context, write } = story;
  const start = firstStart(story);
  const nextStart = (on: CivilDate): CivilDate =>
    client.episodes.find((episode) => episode.start > on)?.start ?? context.plan.lastDay;
  return client.grants.map(({ on, status }, i) => {
    const known = becomesKnown(story, on);
    const written =
      on <= start ? at(start, MORNING + 2 + i) : at(laterBy(known, 0, addDays(nextStart(on), -1)), NOON);
    const decision = {
      ...inventedDocument('decision', `decision ${String(i)} of client ${String(client.key)}`, on),
      issuer: text('OCMA'),
    };
    return write(`granted ${String(i)}`, written, Client.grantStatus({ on, status, decision }), [decision]);
  });
};

const moves = (story: Story): readonly Command[] => {
  const { client, context, write } = story;
  const start = firstStart(story);
  return client.places.map(({ on, place }, i) => {
    const written = on <= start ? at(start, MORNING + 10 + i) : at(on, MORNING + 40);
    return write(
      `moved ${String(i)}`,
      written,
      Client.changeResidence({ on, residence: residence(context, place) }),
    );
  });
};

const absences = (story: Story): readonly Command[] => {
  const { client, context, write, random } = story;
  return client.departures.flatMap(({ leftOn, returnedOn, mode, destination }, i) => {
    const last = returnedOn === undefined ? context.plan.lastDay : addDays(returnedOn, -1);
    const learnedOn = laterBy(leftOn, random.chance(40) ? random.whole(1, 25) : 0, last);
    const left = write(
      `left ${String(i)}`,
      at(learnedOn, EVENING + 10),
      Client.leaveLatvia({
        on: leftOn,
        learnedOn,
        mode,
        certainty: learnedOn === leftOn ? 'confirmed' : 'presumed',
        ...(destination === undefined ? {} : { destination }),
      }),
    );
    return returnedOn === undefined
      ? [left]
      : [
          left,
          write(
            `returned ${String(i)}`,
            at(returnedOn, MORNING - 10),
            Client.returnToLatvia({ on: returnedOn, basis: random.chance(30) ? 'taken_back' : 'own' }),
          ),
        ];
  });
};

/** Returns all commands about one client. */
export const clientStory = (context: Context, client: PlannedClient): readonly Command[] => {
  const stream = clientStream(context.ids.client(client.key));
  const commandName = (name: string): string => `client ${String(client.key)} ${name}`;
  const story: Story = {
    context,
    client,
    stream,
    random: random(context.seed, `story ${String(client.key)}`),
    eventOf: (name) => eventIdOf(context.ids.command(commandName(name))),
    write: (name, moment, decide, evidence = []) => ({
      name: commandName(name),
      at: moment,
      stream,
      by: {
        actor: 'case-desk',
        role: 'social_worker',
        // recorded in working hours, when the UTC day is the same
        provider: context.provisionOn(civilDate(moment.slice(0, 10))).providerId,
      },
      evidence,
      decide: onState(decide),
    }),
  };
  return [
    ...intake(story),
    ...statuses(story),
    ...moves(story),
    ...absences(story),
    ...client.episodes.flatMap((episode, i) => episodeStory(story, episode, i)),
  ];
};
