import {
  addDays,
  amendEvent,
  cents,
  EventId,
  inPlaceOf,
  isCorrection,
  record,
  text,
  voidEvent,
} from '@pavadonis/domain';
import type * as Centre from '@pavadonis/domain/centre';
import type * as Client from '@pavadonis/domain/client';
import type * as Contract from '@pavadonis/domain/contract';
import type * as Operation from '@pavadonis/domain/operation';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { answered, whenIn } from './record-answer';
import { any, oneOf, rarely } from './pick';
import { type Act, later, type Life, step } from './step';
import type { Happening, Story } from './story';
import type { World } from './world';

/** Changes a fact of an event other than its day. */
type Otherwise<E> = (event: E, days: number) => E;

const reason = text('recorded in error');

const DECISIONS = { amend: 'amendEvent', void: 'voidEvent', anew: 'inPlaceOf' } as const;

const corrections = <S, E extends Happening>(
  storiesIn: (world: World) => readonly Story<S, E>[],
  otherwise: Otherwise<E>,
): fc.Arbitrary<Act> =>
  fc
    .record({
      which: any,
      target: any,
      kind: fc.constantFrom<keyof typeof DECISIONS>('amend', 'amend', 'void', 'void', 'anew'),
      days: fc.integer({ min: -20, max: 20 }),
      later: fc.boolean(),
      missing: rarely,
    })
    .map(({ which, target: place, kind, days, later: onAnotherDay, missing }) => ({
      decision: DECISIONS[kind],
      take: (scene) => {
        const written = storiesIn(scene.world).filter(({ recorded }) => recorded().length > 0);
        const to = oneOf(written, which);
        const found = to && oneOf(to.recorded(), place);
        if (to === undefined || found === undefined) return E.right([]);
        const target = missing ? scene.world.fresh(EventId) : found.id;
        const facts = { ...whenIn(scene, to), target, reason };
        if (kind === 'void') return answered(scene, to, voidEvent(facts)(to.recorded()));
        if (kind === 'anew') {
          const happened = to
            .recorded()
            .flatMap(({ id, event }) => (isCorrection(event) ? [] : [{ id, event }]));
          const voided = happened.filter(({ id }) => to.held().every((each) => each.id !== id));
          const again = oneOf(voided, place) ?? oneOf(happened, place);
          if (again === undefined) return E.right([]);
          return answered(
            scene,
            to,
            inPlaceOf(missing ? target : again.id)(to.recorded())(record(again.event)),
          );
        }
        const held = to.held().find(({ id }) => id === target) ?? oneOf(to.held(), place);
        if (held === undefined) return E.right([]);
        const other = otherwise(held.event, days);
        const amended = onAnotherDay ? { ...other, on: addDays(other.on, days) } : other;
        return answered(scene, to, amendEvent({ ...facts, to: amended })(to.recorded()));
      },
    }));

const inClient: Otherwise<Client.Event> = (event, days) => {
  if (event.type === 'ClientRegistered') return { ...event, sex: event.sex === 'female' ? 'male' : 'female' };
  if (event.type === 'StatusGranted')
    return { ...event, status: event.status === 'refugee' ? 'alternative' : 'refugee' };
  return event.type === 'PlanGoalSet' ? { ...event, targetOn: addDays(event.on, Math.abs(days)) } : event;
};

const inContract: Otherwise<Contract.Event> = (event, days) =>
  event.type === 'ContractSigned' ? { ...event, to: addDays(event.to, days) } : event;

const inOperation: Otherwise<Operation.Event> = (event, days) =>
  event.type === 'CostRecorded' ? { ...event, amount: cents(event.amount + Math.abs(days)) } : event;

const inCentre: Otherwise<Centre.Event> = (event) => event;

/** The lives of corrections over time, mostly about clients. */
export const correctionLife: fc.Arbitrary<Life> = fc.record({
  start: fc.nat(60),
  steps: fc.array(
    step(
      fc.oneof(
        { weight: 6, arbitrary: corrections(({ clients }) => [...clients.values()], inClient) },
        { weight: 1, arbitrary: corrections(({ contracts }) => [...contracts.values()], inContract) },
        { weight: 2, arbitrary: corrections(({ operations }) => [...operations.values()], inOperation) },
        { weight: 1, arbitrary: corrections(({ centres }) => [...centres.values()], inCentre) },
      ),
      later,
    ),
    { maxLength: 8, size: 'max' },
  ),
});
