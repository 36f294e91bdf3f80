import { alreadySo, type Decision } from '@pavadonis/domain';
import fc from 'fast-check';
import { answered, whenIn } from './record-answer';
import { type Act, type Life, type Pause, type Scene, step, type Step, type When } from './step';
import type { Happening, Story } from './story';
import type { World } from './world';

/** The situation in which a decision about a contract, an operation or a centre is made. */
export interface InstitutionScene<S> {
  readonly world: World;
  readonly state: S;
  readonly when: When;
  readonly today: Scene['today'];
}

type Decide<S, E> = (scene: InstitutionScene<S>) => (state: S) => Decision<{ readonly _tag: string }, E>;

/** A decision, by its name, about the institution of a life. */
export interface Chosen<S, E> {
  readonly decision: string;
  readonly decide: Decide<S, E>;
}

/** Makes the act of a decision on random facts and on the scene. */
export const actOn =
  <S, E>() =>
  <F>(
    facts: { readonly [K in keyof F]: fc.Arbitrary<F[K]> },
    decide: (facts: F, scene: InstitutionScene<S>) => ReturnType<Decide<S, E>>,
  ): fc.Arbitrary<Decide<S, E>> =>
    fc.record(facts).map((chosen) => (scene) => decide(chosen, scene));

/** Makes steps that take these acts by their names. */
export const stepsOf =
  <S, E, Name extends string>(acts: Readonly<Record<Name, fc.Arbitrary<Decide<S, E>>>>) =>
  (decision: Name, pause?: Pause): fc.Arbitrary<Step<Chosen<S, E>>> =>
    step(
      acts[decision].map((decide) => ({ decision, decide })),
      pause,
    );

/** Makes the life of one institution. */
export const lifeIn = <S, E extends Happening>(
  storyIn: (world: World) => Story<S, E> | undefined,
  { start, steps }: Life<Chosen<S, E>>,
): Life => ({
  start,
  steps: steps.map(({ act: { decision, decide }, ...when }) => {
    const take: Act['take'] = (scene) => {
      const { world, today } = scene;
      const own = storyIn(world);
      if (own === undefined) return alreadySo;
      const state = own.state();
      return answered(scene, own, decide({ world, state, today, when: whenIn(scene, own) })(state));
    };
    return { ...when, act: { decision, take } };
  }),
});
