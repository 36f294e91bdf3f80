import { type ServerEvent, textOf } from './server-event';

/** The keys of a stream's metadata by which an operator removes events. The server sets the first of a deleted stream. */
const REMOVING = ['$tb', '$maxCount', '$maxAge'];

const positive = (value: unknown): boolean => typeof value === 'number' && value > 0;

/** Returns the keys of a stream's metadata, in an event about them, that remove events of the stream. */
export const removingKeys = (event: ServerEvent): readonly string[] => {
  try {
    const facts = JSON.parse(textOf(event)) as Readonly<Record<string, unknown>> | null;
    return REMOVING.filter((key) => positive(facts?.[key]));
  } catch {
    return [];
  }
};
