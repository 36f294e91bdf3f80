import type { Unstarted } from '@pavadonis/event-store';

/** The two ways in which a call returns what it waited for: as a function to be called, or as a promise. */
export type AnswerForm = 'task' | 'promise';

/** The answer of a call: work to be started, or a promise that rejects with a `Failure` where the work would return it. */
export type Answer<How extends AnswerForm, X, A> = How extends 'task' ? Unstarted<X, A> : Promise<A>;
