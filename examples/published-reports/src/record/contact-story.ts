import {
  addDays,
  amendEvent,
  type CivilDate,
  civilDate,
  daysBetween,
  type Facts,
  monthOf,
  monthsFrom,
  type Text,
  text,
  voidEvent,
  whole,
} from '@pavadonis/domain';
import { ContactKind, type ContactMode, deliverSupport, SupportDelivered } from '@pavadonis/domain/client';
import { laterBy, at, NOON } from './clock';
import { type Command, onRecorded } from './command';
import type { EpisodeParts } from './story';

type Contact = Facts<typeof SupportDelivered>;

const KINDS = Object.keys(ContactKind.keys) as readonly ContactKind[];

const AT_HOME: readonly ContactMode[] = ['outreach', 'outreach', 'accompaniment', 'remote'];
const IN_CENTRE: readonly ContactMode[] = ['in_centre', 'in_centre', 'in_centre', 'accompaniment', 'group'];

const isInCentre = ({ story: { client } }: EpisodeParts, on: CivilDate): boolean =>
  client.places.findLast((each) => each.on <= on)?.place.kind === 'centre';

const contact = (parts: EpisodeParts, name: string, on: CivilDate): Contact => {
  const { story, episodeId, workersOn } = parts;
  const { context, random } = story;
  const mode = random.pick(isInCentre(parts, on) ? IN_CENTRE : AT_HOME);
  const workers = workersOn(on);
  return {
    on,
    contactId: context.ids.contact(`${String(story.client.key)} ${name}`),
    episodeId,
    kind: mode === 'group' ? 'leisure' : random.pick(KINDS),
    mode,
    workerIds: random.chance(20) ? workers : workers.slice(-1),
    minutes: whole(15 * random.whole(1, 8)),
    ...(mode === 'group' ? { groupId: context.ids.group(on) } : {}),
  };
};

// the name shows a correction's place among the commands of its contact
const deliver = ({ story }: EpisodeParts, name: string, facts: Contact, writtenOn: CivilDate): Command =>
  story.write(name, at(writtenOn, NOON - 90 + story.random.whole(0, 240)), deliverSupport(facts));

const correct = (
  { story }: EpisodeParts,
  name: string,
  on: CivilDate,
  target: string,
  correction: { readonly reason: Text; readonly to?: Contact },
): Command => {
  const facts = { on, target: story.eventOf(target), reason: correction.reason };
  return {
    ...story.write(name, at(on, NOON + 270), () => {
      throw new RangeError('a correction decides on the stream as recorded');
    }),
    decide: onRecorded((recorded) =>
      correction.to === undefined
        ? voidEvent(facts)(recorded)
        : amendEvent({ ...facts, to: SupportDelivered.of(correction.to) })(recorded),
    ),
  };
};

const isHere = ({ story: { client }, episode }: EpisodeParts, on: CivilDate): boolean =>
  episode.start <= on &&
  !client.departures.some(
    ({ leftOn, returnedOn }) => leftOn < on && (returnedOn === undefined || on < returnedOn),
  );

/** Returns a contact as it was first recorded by mistake: on another day, or with another length. */
const mistaken = (parts: EpisodeParts, facts: Contact): Contact => {
  const on = addDays(facts.on, -parts.story.random.whole(1, 3));
  return isHere(parts, on) && parts.story.random.chance(40)
    ? { ...facts, on }
    : { ...facts, minutes: whole(5) };
};

const onDay = (parts: EpisodeParts, day: CivilDate, index: number): readonly Command[] => {
  const { story, name } = parts;
  const { random, context } = story;
  const { lastDay } = context.plan;
  const called = `${name} contact ${String(index)}`;
  const facts = contact(parts, called, day);
  const writtenOn = laterBy(day, random.chance(4) ? random.whole(3, 45) : 0, lastDay);
  const after = (days: number): CivilDate => laterBy(writtenOn, days, lastDay);
  const commands: Command[] = [];
  if (random.chance(2)) {
    commands.push(
      deliver(parts, called, mistaken(parts, facts), writtenOn),
      correct(parts, `${called} amended`, after(random.whole(1, 30)), called, {
        reason: text('typed wrongly'),
        to: facts,
      }),
    );
  } else commands.push(deliver(parts, called, facts, writtenOn));
  if (random.chance(35))
    commands.push(deliver(parts, `${called} b`, contact(parts, `${called} b`, day), writtenOn));
  if (random.chance(2)) {
    const twice = `${called} twice`;
    const again = { ...facts, contactId: context.ids.contact(`${String(story.client.key)} ${twice}`) };
    commands.push(
      deliver(parts, twice, again, writtenOn),
      correct(parts, `${twice} voided`, after(random.whole(1, 40)), twice, { reason: text('entered twice') }),
    );
  }
  return commands;
};

/** Makes another client's contacts that were recorded here by mistake in months without a contact, and voided later. */
const strayContacts = (parts: EpisodeParts): readonly Command[] => {
  const { story, episode, name, last } = parts;
  const { random, context } = story;
  const served = new Set(episode.contactDays.map(monthOf));
  return monthsFrom(monthOf(episode.start), monthOf(last)).flatMap((month) => {
    const day = civilDate(`${month}-15`);
    if (served.has(month) || day > last || !isHere(parts, day) || random.chance(40)) return [];
    const stray = `${name} stray ${month}`;
    const voidedOn = laterBy(day, random.whole(40, 70), context.plan.lastDay);
    return daysBetween(day, voidedOn) < 1
      ? []
      : [
          deliver(parts, stray, contact(parts, stray, day), day),
          correct(parts, `${stray} voided`, voidedOn, stray, { reason: text('another client') }),
        ];
  });
};

/** Makes the contacts of an episode as they were recorded: some late, some twice, some wrongly and corrected. */
export const contacts = (parts: EpisodeParts): readonly Command[] => [
  ...parts.episode.contactDays.flatMap((day, index) => onDay(parts, day, index)),
  ...strayContacts(parts),
];
