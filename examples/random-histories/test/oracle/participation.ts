import type { CivilDate, OperationId, StreamName } from '@pavadonis/domain';
import { ageGroupOn } from './age';
import { identityOf, registrationsOf } from './breakdowns';
import { type Fact, type FactOf, only } from './held';
import { type Episode, lastDayOf, type Person, provisionOn } from './persons';
import { dayAfter, type Figures, type Question, tally } from './question';

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

const fromThirdCountry = (person: Person, entry: CivilDate): string => {
  const answers = registrationsOf(person).map(({ nationalities, stateless }) => {
    if (stateless) return 'yes';
    if (nationalities.length === 0) return 'unknown';
    return nationalities.some((country) => MEMBERS.includes(country) || (country === 'GB' && entry < '2021'))
      ? 'no'
      : 'yes';
  });
  return answers.find((answer) => answer !== 'unknown') ?? 'unknown';
};

/** Returns true if an operation pays for an episode on a day, by the last start or handover up to that day. */
const isIn = (person: Person, episode: Episode, operationId: OperationId, day: CivilDate): boolean => {
  const last = lastDayOf(person, episode);
  return (
    episode.started.on <= day &&
    (last === undefined || day <= last) &&
    provisionOn(episode, day).operationId === operationId
  );
};

// participation changes only on a day with a fact or on the day after one
const daysThatMatter = ({ told }: Person): readonly CivilDate[] =>
  [...new Set(told.flatMap(({ fact: { on } }) => [dayAfter(on, -1), on]))].sort();

const monthsLater = (day: CivilDate, months: number): string => {
  const first = new Date(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(Number(day.slice(8)), length)).padStart(2, '0')}`;
};

const of = <T extends Fact['type']>(
  facts: readonly Fact[],
  type: T,
  { operationId, asOf }: { readonly operationId: OperationId; readonly asOf: CivilDate },
): readonly FactOf<T>[] =>
  only(facts, type).filter(
    (fact) => 'operationId' in fact && fact.operationId === operationId && fact.on <= asOf,
  );

const participant = (person: Person, operationId: OperationId, asOf: CivilDate) => {
  const inside = (day: CivilDate): readonly Episode[] =>
    person.episodes.filter((episode) => isIn(person, episode, operationId, day));
  const days = daysThatMatter(person).filter((day) => day <= asOf && inside(day).length > 0);
  const [entry] = days;
  if (entry === undefined) return [];
  // without facts nothing changes, so the day after `asOf` shows whether the participation goes on
  const staying = inside(asOf).some((episode) => inside(dayAfter(asOf)).includes(episode));
  const exit = staying ? undefined : days.at(-1);
  const facts = person.told.map(({ fact }) => fact);
  const about = { operationId, asOf };
  const { sex, birth } = identityOf(person);
  return [
    {
      stream: person.stream,
      entry,
      exit,
      sex,
      age: ageGroupOn(birth, entry),
      thirdCountry: fromThirdCountry(person, entry),
      atEntry: of(facts, 'ParticipationEntryRecorded', about)[0],
      atExit: of(facts, 'ParticipationExitRecorded', about).findLast(
        ({ on }) => exit !== undefined && exit <= on && on <= dayAfter(exit, 28),
      ),
      afterwards: of(facts, 'ParticipationFollowUpRecorded', about).findLast(
        ({ on }) => exit !== undefined && monthsLater(exit, 6) <= on,
      ),
    },
  ];
};

type Participant = ReturnType<typeof participant>[number];

const answer = (given: string | undefined): string => (given === 'yes' || given === 'no' ? given : 'unknown');

const indicators = (participants: readonly Participant[]) => {
  const left = participants.filter(({ exit }) => exit !== undefined);
  const by = (of: (each: Participant) => string | undefined) => tally(participants.map(of));
  const ofLeft = (of: (each: Participant) => string | undefined) =>
    tally(left.map((each) => answer(of(each))));
  return {
    total: participants.length,
    left: left.length,
    sex: by(({ sex }) => sex),
    age: by(({ age }) => age),
    thirdCountry: by(({ thirdCountry }) => thirdCountry),
    labour: by(({ atEntry }) => (atEntry?.labourStatus ?? 'unknown').replace('long_term_', '')),
    longTerm: participants.filter(({ atEntry }) => atEntry?.labourStatus === 'long_term_unemployed').length,
    education: by(({ atEntry }) => atEntry?.education ?? 'unknown'),
    disability: by(({ atEntry }) => answer(atEntry?.disability)),
    foreignBackground: by(({ atEntry }) => answer(atEntry?.foreignBackground)),
    minority: by(({ atEntry }) => answer(atEntry?.minority)),
    homeless: by(({ atEntry }) => answer(atEntry?.homeless)),
    rural: by(({ atEntry }) => answer(atEntry?.rural)),
    jobSearching: ofLeft(({ atExit }) => atExit?.jobSearching),
    inTraining: ofLeft(({ atExit }) => atExit?.inTraining),
    qualified: ofLeft(({ atExit }) => atExit?.qualified),
    employed: ofLeft(({ atExit }) => atExit?.employed),
    employedLater: ofLeft(({ afterwards }) => afterwards?.employed),
    improvedLater: ofLeft(({ afterwards }) => afterwards?.improved),
  };
};

/** Returns the participants of an operation and their indicators. */
export const participationFigures = (
  persons: readonly Person[],
  [stream, facts]: readonly [StreamName, readonly Fact[]],
  { asOf, from, to }: Question,
): Figures => {
  const operationId = stream.slice('operation-'.length) as OperationId;
  const found = persons.flatMap((person) => participant(person, operationId, asOf));
  const byTheEnd = persons.flatMap((person) => participant(person, operationId, to));
  const [opening] = only(facts, 'OperationOpened');
  const target = opening?.targetPersons;
  return {
    participants: found.toSorted((a, b) => (a.stream < b.stream ? -1 : 1)),
    newcomers: byTheEnd
      .filter(({ entry }) => from <= entry)
      .map((each) => each.stream)
      .sort(),
    indicators: indicators(found),
    reached:
      target === undefined || target === 0 ? undefined : { numerator: found.length, denominator: target },
  };
};
