import { describe, expect, it } from '@jest/globals';
import { catalogue, Metadata, type Path, Text, WorkerId } from '@pavadonis/domain';
import * as t from 'io-ts';
import { closed } from '../../src/codec/closed';
import { event, events } from '../../src/event/event';
import { pathsTo } from '../../src/codec/path';
import { isPersonal, personal, personalPaths } from '../../src/codec/personal';

const SENTENCE = 'Anna Bērziņa, 010190-12345, was ill in May.';

const spelt = (path: Path): string =>
  path
    .map((step) =>
      step._tag === 'Field' ? `.${step.name}` : step._tag === 'EachItem' ? '[]' : `<${step.type}>`,
    )
    .join('');

const texts = (codec: t.Mixed): readonly string[] =>
  pathsTo(({ name }) => name === Text.name, codec).map(spelt);

const isString = (codec: t.Mixed): boolean =>
  codec instanceof t.RefinementType ? isString(codec.type as t.Mixed) : codec instanceof t.StringType;

/** Returns the names of the codecs, beside that of a text, which take a sentence about a person all the same. */
const takingSentences = (codec: t.Mixed): readonly string[] => {
  const names: string[] = [];
  pathsTo((each) => {
    if (!isString(each)) return false;
    if (each.name !== Text.name && each.is(SENTENCE)) names.push(each.name);
    return true;
  }, codec);
  return names;
};

const personalOf = (codec: t.Mixed): readonly string[] => personalPaths(codec).map(spelt);

const codecs = new Map(
  Object.values(catalogue).flatMap(({ byType }) =>
    [...byType.values()].map((codec) => [codec.type, codec] as const),
  ),
);

// what an amendment holds is an event of its own, and asserted below
const everywhere = (pathsOf: (codec: t.Mixed) => readonly string[]): readonly string[] =>
  [...codecs.values()]
    .flatMap((codec) => pathsOf(codec).map((path) => codec.type + path))
    .filter((path) => !path.startsWith('EventAmended.to<'))
    .sort();

const PERSONAL = [
  'AppealDecided.decision.issuer',
  'AppealDecided.decision.number',
  'AsylumApplicationLodged.application.issuer',
  'AsylumApplicationLodged.application.number',
  'DecisionAppealed.appeal.issuer',
  'DecisionAppealed.appeal.number',
  'EventAmended.reason',
  'EventVoided.reason',
  'ExternalIdLinked.value',
  'ExternalIdUnlinked.value',
  'PlanGoalSet.text',
  'PlanRevised.reason',
  'ReferralMade.institution',
  'ReferralMade.overridden',
  'ReferralMade.service',
  'ServiceDeclined.reason',
  'ServiceEnded.note',
  'ServiceExtended.reason',
  'StatusCeased.decision.issuer',
  'StatusCeased.decision.number',
  'StatusCeased.ground',
  'StatusGranted.decision.issuer',
  'StatusGranted.decision.number',
  'StatusRefused.decision.issuer',
  'StatusRefused.decision.number',
  'StatusRevoked.decision.issuer',
  'StatusRevoked.decision.number',
  'StatusRevoked.ground',
  'TemporaryProtectionGranted.decision.issuer',
  'TemporaryProtectionGranted.decision.number',
];

const documents = [
  'AppealDecided.decision',
  'AsylumApplicationLodged.application',
  'DecisionAppealed.appeal',
  'StatusCeased.decision',
  'StatusGranted.decision',
  'StatusRefused.decision',
  'StatusRevoked.decision',
  'TemporaryProtectionGranted.decision',
];

/** Every free text without a mark, with the reason why it may stay readable after a person is forgotten. */
const NOT_PERSONAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    documents.map((document) => [`${document}.kind`, 'a kind of document, alike for everybody']),
  ),
  'CentreOpened.name': 'a centre is no person',
  'ComplexityAssessed.criteria': 'the name of a catalogue of criteria, which is the same for all clients',
  'ContractAmended.number': 'a contract with a provider is about no client',
  'ContractSigned.number': 'a contract with a provider is about no client',
  'ContractTerminated.reason': 'auditors read it; it is about a provider, and names nobody',
  'CostCorrected.reason': 'auditors read it; it is about money, and names nobody',
  'CostFoundIneligible.reason': 'auditors read it; it is about money, and names nobody',
  'ExternalIdLinked.scheme': 'the name of a register, not of anybody in it',
  'ExternalIdUnlinked.scheme': 'the name of a register, not of anybody in it',
  'GuardianAppointed.authority': 'the name of a court: there is one for each municipality',
  'OperationOpened.code': 'the number of a project',
  'ResidenceChanged.residence.municipality': 'clients are counted by it, and it is the place of many',
  'RetentionConfirmed.source': 'an article of a law, which explains a refusal; it names nobody',
  'RetentionHeld.reason': 'auditors read it; it is about proceedings over money, and names nobody',
  'RetentionReleased.reason': 'auditors read it; it is about proceedings over money, and names nobody',
};

describe('a text of the catalogue', () => {
  it('is decided to be personal or not', () => {
    expect(everywhere(texts)).toEqual([...PERSONAL, ...Object.keys(NOT_PERSONAL)].sort());
  });

  it('has the codec of a text, and no other one takes a sentence', () => {
    expect(takingSentences(event('Noted', 1, { by: t.string, id: WorkerId, text: Text }))).toEqual([
      'string',
    ]);
    expect([...codecs.values(), Metadata].flatMap(takingSentences)).toEqual([]);
  });

  it('is marked where it is personal', () => {
    expect(everywhere(personalOf)).toEqual(PERSONAL);
  });

  it('is as personal in an amendment as in its event', () => {
    for (const { byType } of Object.values(catalogue)) {
      const own = [...byType.values()].filter(({ type }) => !type.startsWith('Event'));
      const amendment = byType.get('EventAmended');
      expect(amendment && personalOf(amendment)).toEqual([
        ...own.flatMap((codec) => personalOf(codec).map((path) => `.to<${codec.type}>${path}`)),
        '.reason',
      ]);
    }
  });

  it('is recorded by pseudonyms alone', () => {
    // the host's own ids of a user and a worker: a name has no field of its own
    expect(Object.keys(Metadata.required)).toEqual(['by', 'commandId', 'evidence']);
    const named = everywhere((codec) => pathsTo((each) => each.name === WorkerId.name, codec).map(spelt));
    expect(named.length).toBeGreaterThan(3);
    expect(everywhere(texts).filter((path) => /worker|staff|name$/i.test(path))).toEqual([
      'CentreOpened.name',
    ]);
  });

  it('is marked in the metadata where a document has a number or an issuer', () => {
    expect(personalOf(Metadata)).toEqual(['.evidence[].number', '.evidence[].issuer']);
    expect(texts(Metadata)).toEqual([
      '.by.actor',
      '.by.role',
      '.evidence[].kind',
      '.evidence[].number',
      '.evidence[].issuer',
    ]);
  });
});

describe('the mark of a personal field', () => {
  const marked = personal('goal-text');
  const sealed = (letters: number): string => `sealed:1:${'A'.repeat(letters)}`;

  it('changes nothing for a text that is not sealed', () => {
    expect(marked.name).toBe(Text.name);
    expect(marked._tag).toBe(Text._tag);
    expect(marked).toBeInstanceOf(Text.constructor);
    for (const value of ['told in confidence', '  ', 'x'.repeat(501), 'sealed: by hand', 7, null]) {
      expect(marked.is(value)).toBe(Text.is(value));
      expect(marked.decode(value)._tag).toBe(Text.decode(value)._tag);
    }
  });

  it.each([
    ['the shortest', sealed(118), true],
    ['the longest', sealed(2763), true],
    ['one that is too short', sealed(117), false],
    ['one that is too long', sealed(2764), false],
    ['one of another version', `sealed:2:${'A'.repeat(118)}`, false],
    ['one with other letters', `${sealed(118)}=`, false],
  ])('takes a sealed text of the right form, which no other field takes: %s', (_, text, isTaken) => {
    expect([marked.is(text), Text.is(text)]).toEqual([isTaken, false]);
  });

  it('is not on the codec it was made from', () => {
    expect([isPersonal(marked), isPersonal(Text)]).toEqual([true, false]);
  });

  it('is found once in alternatives, and in lists', () => {
    const Call = closed('Call', { number: marked }, { note: Text });
    const Letter = closed('Letter', { number: marked });
    const union = events(
      'Contacts',
      event('Called', 1, { calls: t.readonlyArray(Call) }),
      event('Wrote', 1, {}),
    );
    expect(personalOf(union)).toEqual(['<Called>.calls[].number']);
    expect(personalOf(t.union([Call, Letter]))).toEqual(['.number']);
  });
});
