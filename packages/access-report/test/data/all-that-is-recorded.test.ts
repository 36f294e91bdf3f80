import { describe, expect, it } from '@jest/globals';
import {
  accessReportJson,
  accessReportPage,
  type AccessEvent,
  type RecordedFact,
} from '@pavadonis/access-report';
import { civilDate, fieldValues, type Recordable, text, TraceParent, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { clientsMerged, externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { anyOf } from '@pavadonis/testing/random';
import { eventTypeText } from '@pavadonis/texts';
import fc from 'fast-check';
import { evidence, other, personOf, reportOf, reportOn, stream, told } from '../support/given';
import { faultsOf } from '../support/schema';

type Event = Client.Recordable;

const complete = everyEvent.client.map((event) => [event.type, event] as const);
const codecs = [...Client.Recordable.byType.values()].map((codec) => [codec.type, codec] as const);

/** All values of an event but its type, version and day. */
const saidBy = (event: Recordable) =>
  fieldValues(Client.Recordable, event)
    .filter(({ place }) => !['type', 'v'].includes(place.at(-1) ?? '') && place.join() !== 'on')
    .map(({ place, value }) => [place.join('.'), value]);

const shown = (facts: readonly RecordedFact[]) => facts.map(({ place, value }) => [place, value]);

const standings = (events: readonly AccessEvent[]) => events.map(({ standing }) => standing._tag);

describe('every event that a file may hold', () => {
  it.each(complete)('is told with every field: %s', (type, event) => {
    const report = reportOf(personOf(told([event], stream, evidence)));
    const [only] = report.events;
    expect(report.events).toHaveLength(1);
    expect(only?.name).toEqual({ lv: eventTypeText(type, 'lv'), en: eventTypeText(type, 'en') });
    expect(shown(only?.facts ?? [])).toEqual(saidBy(event));
    expect(only).toMatchObject({ on: event.on, stream, position: 1, revision: 0 });
    expect(only?.evidence.map(shown)).toEqual([
      [
        ['kind', 'decision'],
        ['number', 'D-2024-1'],
        ['issuedOn', '2024-02-01'],
        ['issuer', 'PMLP'],
      ],
    ]);
    for (const { name, form, text: words } of only?.facts ?? []) {
      expect(name.lv).not.toBe('');
      if (form === 'word' || form === 'flag') expect(words).toBeDefined();
    }
  });

  it.each(codecs)('is told whatever it says, and the schema accepts it: %s', (_, codec) => {
    fc.assert(
      fc.property(anyOf(codec) as fc.Arbitrary<Event>, (event) => {
        const report = reportOn(event);
        expect(shown(report.events[0]?.facts ?? [])).toEqual(saidBy(event));
        expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('is told with the place of its command in a trace, which the page leaves out', () => {
    const traceparent = written(TraceParent, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
    const { streams, recorded } = personOf(told([planGoalSet()]));
    const traced = recorded.map(({ entry, notRevealed }) => ({
      entry: { ...entry, metadata: { ...entry.metadata, traceparent } },
      notRevealed,
    }));
    const report = reportOf({ streams, recorded: traced });
    expect(report.events[0]?.recording).toMatchObject({ traceparent });
    expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
    expect(accessReportPage(report)).not.toContain(traceparent);
  });

  it('stands in the part of the file that its chapter is', () => {
    const report = reportOf(personOf(told(everyEvent.client)));
    expect(new Set(report.events.map(({ part }) => part))).toEqual(
      new Set([...Object.keys(Client.chapters), 'corrections']),
    );
    expect(report.purposes.map(({ part }) => part)).toEqual([...Object.keys(Client.chapters), 'corrections']);
    expect(report.purposes.reduce((sum, { events }) => sum + events, 0)).toBe(everyEvent.client.length);
  });
});

describe('corrections', () => {
  const goal = planGoalSet({ text: text('to speak with the neighbours') });
  const better = planGoalSet({ text: text('to find work'), on: civilDate('2024-03-03') });

  it('are told with what they correct, as it was and as it is', () => {
    const report = reportOn(goal, eventAmended(better, eventId(1)));
    expect(report.events[0]?.facts.find(({ place }) => place === 'text')?.value).toBe(goal.text);
    expect(report.events[0]?.standing).toMatchObject({ _tag: 'Amended', by: [2], on: '2024-03-03' });
    const { standing } = report.events[0] ?? { standing: { _tag: 'Holds' as const } };
    const facts = standing._tag === 'Amended' ? standing.facts : [];
    expect(shown(facts)).toEqual(saidBy(better));
    expect(report.events[1]?.standing).toEqual({ _tag: 'Corrects', event: 1 });
    expect(report.events[1]?.facts.find(({ place }) => place === 'to.text')?.value).toBe('to find work');
  });

  it('void an event, or take an amendment back', () => {
    const voided = reportOn(goal, eventVoided({ target: eventId(1) }));
    expect(voided.events[0]?.standing).toEqual({ _tag: 'Voided', by: [2] });
    const back = reportOn(goal, eventAmended(better, eventId(1)), eventVoided({ target: eventId(2) }));
    expect(standings(back.events)).toEqual(['Holds', 'Corrects', 'Corrects']);
    expect(back.events[2]?.standing).toEqual({ _tag: 'Corrects', event: 1 });
  });

  it('of a void, or of what is recorded after them, correct nothing', () => {
    const events = [goal, eventVoided({ target: eventId(1) }), eventVoided({ target: eventId(2) })];
    const twice = reportOn(...events);
    expect(twice.events[0]?.standing).toEqual({ _tag: 'Voided', by: [2] });
    expect(twice.events[2]?.standing).toEqual({ _tag: 'Corrects' });
    const before = reportOn(eventVoided({ target: eventId(2) }), goal);
    expect(before.events.map(({ standing }) => standing)).toEqual([{ _tag: 'Corrects' }, { _tag: 'Holds' }]);
  });

  it('of nothing correct nothing, also where the event is in another stream', () => {
    const nothing = { _tag: 'Corrects' };
    expect(reportOn(goal, eventVoided({ target: eventId(7) })).events[1]?.standing).toEqual(nothing);
    expect(reportOn(eventVoided({ target: eventId(1) })).events[0]?.standing).toEqual(nothing);
    const person = personOf(
      [...told([goal]), ...told([eventVoided({ target: eventId(1) })], other)],
      [stream, other],
    );
    const report = reportOf(person);
    expect(standings(report.events)).toEqual(['Holds', 'Corrects']);
    expect(report.events[1]?.standing).toEqual(nothing);
  });

  it('are told alike of any history', () => {
    const any = fc.array(
      fc.oneof(
        fc.constantFrom<Event>(goal, better, clientRegistered()),
        fc.integer({ min: 1, max: 6 }).map((n): Event => eventVoided({ target: eventId(n) })),
        fc.integer({ min: 1, max: 6 }).map((n): Event => eventAmended(better, eventId(n))),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (events) => {
        const report = reportOn(...events);
        expect(report.events).toHaveLength(events.length);
        for (const each of report.events)
          expect(each.standing._tag === 'Corrects').toBe(each.part === 'corrections');
        expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
      }),
    );
  });
});

describe('a person with merged streams', () => {
  const given = [
    ...told([clientRegistered(), externalIdLinked()], other),
    ...told([clientRegistered()]),
    ...told([clientsMerged({ survivorId: clientIdOf(1) })], other),
  ];

  it('is told whole, in the order of recording', () => {
    const report = reportOf(personOf(given, [stream, other]));
    expect(report.streams).toEqual([stream, other]);
    expect(report.events.map((each) => each.stream)).toEqual([other, other, stream, other]);
    expect(standings(report.events)).toEqual(['Holds', 'Holds', 'Holds', 'Holds']);
  });

  it('is no other client, unless the merge was reverted', () => {
    const other_client = { reason: 'other_client', facts: 1 };
    expect(reportOf(personOf(given, [stream, other])).review).toEqual([]);
    expect(reportOf(personOf(given, [other])).review).toEqual([other_client]);
  });

  it('is told the same whichever way the events come', () => {
    const { streams, recorded } = personOf(given, [stream, other]);
    const one = accessReportJson(reportOf({ streams, recorded }));
    expect(accessReportJson(reportOf({ streams, recorded: recorded.toReversed() }))).toBe(one);
    expect(accessReportJson(reportOf({ streams, recorded }))).toBe(one);
  });
});

it('a person of whom nothing is recorded is told that', () => {
  const report = reportOn();
  expect(report).toMatchObject({ events: [], recipients: [], sources: [], purposes: [], periods: [{}] });
  expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
});
