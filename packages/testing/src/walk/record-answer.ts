import { type Correction, type Decision, whole } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { Answer, Scene, When } from './step';
import type { Happening, Story } from './story';

/** Returns the moment of a decision in a stream. Unless it comes late, it is after earlier events of the same day. */
export const whenIn = ({ on, place, late }: Scene, to: Pick<Story<unknown, Happening>, 'held'>): When => {
  const last = to.held().at(-1)?.event;
  const seq = !late && last?.on === on ? Math.max(last.seq ?? 0, place) : place;
  return seq === 0 ? { on } : { on, seq: whole(seq) };
};

/** Records the events that a decision returned in a stream, unless it refused. */
export const answered = <S, E extends Happening>(
  { world, today, evidence }: Scene,
  to: Story<S, E>,
  answer: Decision<{ readonly _tag: string }, E | Correction<E>>,
): Answer => {
  if (E.isRight(answer)) world.record(to, answer.right, { today, evidence });
  return answer as Answer;
};
