import * as t from 'io-ts';
import { isSealed } from '../vocabulary/sealed-text';
import { Text } from '../vocabulary/text';
import { type Path, pathsTo } from './path';

/** The kinds of personal texts. */
export const personalKinds = [
  'correction-reason',
  'decline-reason',
  'document-issuer',
  'document-number',
  'end-note',
  'extension-reason',
  'external-id',
  'goal-text',
  'plan-revision-reason',
  'referral-institution',
  'referral-override',
  'referral-service',
  'status-end-ground',
] as const;

/**
 * The kind of a personal text: what it tells of a person, by a name that never changes.
 *
 * Two fields that are compared have one kind: a sealed text is bound to it, and opens in a field of the same kind alone.
 */
export type PersonalKind = (typeof personalKinds)[number];

/** The codec of a personal text, with its kind. */
export type PersonalCodec = typeof Text & { readonly kind: PersonalKind };

/** A text as any other, or a sealed one: `sealed:1:` and base64url, 2,772 characters at most. */
const PersonalText = t.brand(t.string, (text): text is Text => Text.is(text) || isSealed(text), 'Text');

/**
 * Defines a field that holds a personal text, sealed or not, so that it is kept apart from counted fields and can be forgotten.
 *
 * Personal are names, personal codes, contacts, numbers of a person's documents, and free text about a person.
 */
export const personal = (kind: PersonalKind): PersonalCodec =>
  Object.assign(Object.create(PersonalText) as typeof PersonalText, { kind });

/** Returns whether a codec is that of a personal text. */
export const isPersonal = (codec: object): codec is PersonalCodec =>
  codec instanceof t.RefinementType && 'kind' in codec;

/** Returns the paths from an event, or from its metadata, to all personal texts it may hold. */
export const personalPaths = (codec: t.Mixed): readonly Path[] => pathsTo(isPersonal, codec);
