import { categoryOf, type StreamName } from '@pavadonis/domain';
import { type AnyReadModel, liesIn, type Part } from '@pavadonis/projection';

/** A read model as it follows a store: the streams of its kinds, all of them or those of one part of the log. */
export interface FollowedModel extends AnyReadModel {
  readonly part?: Part | undefined;
}

/** Returns a read model that follows a part of the log, if one is given, under a name of its own in the file. */
export const followed = (model: AnyReadModel, part: Part | undefined): FollowedModel =>
  part === undefined ? model : { ...model, name: `${model.name} ${part.number}/${part.of}`, part };

/** Returns the function that tells which streams lie in the part of the log that read models follow; undefined if all do. */
export const streamsOf = ([model]: readonly FollowedModel[]):
  ((stream: StreamName) => boolean) | undefined => {
  const part = model?.part;
  return part === undefined ? undefined : (stream) => liesIn(part, stream);
};

/** Returns the function that tells whether a read model follows a stream. */
export const followsOf = (model: FollowedModel): ((stream: StreamName) => boolean) => {
  const isTaken = streamsOf([model]);
  return (stream) => model.folds[categoryOf(stream)] !== undefined && isTaken?.(stream) !== false;
};
