import * as E from 'fp-ts/Either';
import { callHost } from '../host-code';
import type { BrokenUpcast } from './undecodable';

/** An event as JSON tells it, before it is known to be one. */
export interface RawEvent {
  /** The type that the text names. */
  readonly type: string;
  /** The version that the text names. */
  readonly v: number;
  readonly [field: string]: unknown;
}

/**
 * How events of older versions are read: by type and version, a step to the next version. Each step returns
 * an event with `v` one higher, and the codec reads the last one. Steps stay for good, as stored events do.
 */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, (event: RawEvent) => RawEvent>>>>;

/** A step that did not lead on. */
export type BrokenStep = Pick<BrokenUpcast, 'type' | 'v' | 'cause'>;

// the host keeps nothing of it, and it is no more than JSON could say
const plain = (value: RawEvent): unknown => JSON.parse(JSON.stringify(value));

const isNext = (value: unknown, v: number): value is RawEvent =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'v' in value &&
  value.v === v + 1;

/** Lifts an event step by step as far as there are steps. */
export const upcast = (upcasts: Upcasts, event: RawEvent): E.Either<BrokenStep, RawEvent> => {
  const steps = Object.hasOwn(upcasts, event.type) ? upcasts[event.type] : undefined;
  let lifted = event;
  for (;;) {
    const { v } = lifted;
    const step = steps !== undefined && Object.hasOwn(steps, v) ? steps[v] : undefined;
    if (step === undefined) return E.right(lifted);
    const broken = { type: event.type, v };
    const next = callHost(() => step(lifted));
    if (E.isLeft(next)) return E.left({ ...broken, cause: next.left });
    const copied = callHost(() => plain(next.right));
    if (E.isLeft(copied)) return E.left({ ...broken, cause: copied.left });
    if (!isNext(copied.right, v)) return E.left({ ...broken, cause: 'NoNextVersion' });
    lifted = copied.right;
  }
};
